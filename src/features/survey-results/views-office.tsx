import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Visit } from '../../web/visit.ts';
import type { ReportedQuestion, SurveyReportModel } from '../documents/acts.ts';
import type { Survey } from '../surveys/queries.ts';
import { listAddress, surveyAddress } from '../surveys/rules.ts';
import { titleOf } from './present.ts';
import { publicResultsAddress, resultsAddress } from './rules.ts';
import { Figures } from './views-figures.tsx';
import { Files } from './views-files.tsx';
import { Indicators } from './views-indicators.tsx';
import { Method, Notes } from './views-method.tsx';
import { Questions } from './views-questions.tsx';
import { type TextGroup, Texts } from './views-texts.tsx';
import { words } from './words.ts';

export interface ResultsPageProps {
  readonly visit: Visit;
  readonly survey: Survey;
  readonly shown: Result<SurveyReportModel, Bilingual>;
  readonly texts: readonly TextGroup[];
  readonly mayGiveAnswers: Result<true, Bilingual>;
  readonly mayPlan: boolean;
}

export function ResultsPage(props: ResultsPageProps) {
  const { visit, survey, shown } = props;
  const { page } = visit;
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, survey.year), section: 'surveys' }}
      title={page.say(words.title)}
      lead={`${page.say(titleOf(survey))} · ${page.say(words.lead)}`}
      styles={['figures.css', 'survey-results.css']}
      crumbs={[
        { href: listAddress(survey.year), label: `${page.say(words.surveys)} ${survey.year}` },
        { href: surveyAddress(survey), label: page.say(titleOf(survey)) },
      ]}
      actions={shown.ok && <a href={publicResultsAddress(survey.code)}>{page.say(words.seePublic)}</a>}
    >
      {shown.ok ? (
        <Shown {...props} model={shown.value} />
      ) : (
        <Panel title={page.say(words.title)}>
          <p>{page.say(shown.error)}</p>
          <p>
            <a href={surveyAddress(survey)}>{page.say(words.back)}</a>
          </p>
        </Panel>
      )}
    </OfficeLayout>
  );
}

function Shown(props: ResultsPageProps & { readonly model: SurveyReportModel }) {
  const { visit, survey, model, texts, mayPlan } = props;
  const { page } = visit;
  const { say } = page;
  const act = (question: ReportedQuestion) => <MakeMeasure page={page} survey={survey} question={question} />;
  return (
    <>
      <Panel title={say(words.answers)} id="answers">
        <Figures page={page} model={model} />
      </Panel>
      <Panel title={say(words.indicators)} id="indicators">
        <Indicators page={page} model={model} />
        <details class="plain">
          <summary>{say(words.method)}</summary>
          <Method page={page} />
        </details>
      </Panel>
      <Panel title={say(words.questions)} id="questions">
        <Questions page={page} model={model} {...(mayPlan && { act })} />
      </Panel>
      <Panel title={say(words.notes)} id="notes">
        <Notes page={page} notes={model.notes} />
      </Panel>
      {texts.length > 0 && <Texts page={page} groups={texts} />}
      <Files page={page} survey={survey} mayGiveAnswers={props.mayGiveAnswers} />
    </>
  );
}

interface MakeMeasureProps {
  readonly page: Visit['page'];
  readonly survey: Survey;
  readonly question: ReportedQuestion;
}

/** Names the weak point and goes on to the new measure; nothing is made of what nobody answered or nobody may see. */
function MakeMeasure({ page, survey, question }: MakeMeasureProps) {
  const { code, indicator, score } = question;
  if (score.kind === 'hidden' || score.kind === 'none') return null;
  if (indicator === null) {
    return (
      <p>
        <a href={`/office/years/${survey.year}/measures/new`}>{page.say(words.makeMeasure)}</a>
      </p>
    );
  }
  return (
    <form method="post" action={`${resultsAddress(survey)}/weak-points`}>
      <input type="hidden" name="question" value={code} />
      <button class="ds-button quiet-button" type="submit">
        {page.say(words.makeMeasure)}
        <span class="visually-hidden">{` ${code}`}</span>
      </button>
    </form>
  );
}
