import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import type { SurveyReportModel } from '../documents/acts.ts';
import type { Survey } from '../surveys/queries.ts';
import { publicAddress } from '../surveys/rules.ts';
import { titleOf } from './present.ts';
import { publicResultsAddress } from './rules.ts';
import { Figures } from './views-figures.tsx';
import { Indicators } from './views-indicators.tsx';
import { Method, Notes } from './views-method.tsx';
import { Questions } from './views-questions.tsx';
import { words } from './words.ts';

interface PublicResultsProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly survey: Survey;
  readonly shown: Result<SurveyReportModel, Bilingual>;
}

export function PublicResultsPage({ page, agencyName, survey, shown }: PublicResultsProps) {
  const { say } = page;
  const address = publicResultsAddress(survey.code);
  const title = `${say(words.title)} · ${say(titleOf(survey))}`;
  return (
    <PublicLayout
      {...{ page, agencyName, title, canonical: address, isUnlisted: !shown.ok }}
      styles={['figures.css', 'survey-results.css']}
      crumbs={[{ label: say(words.surveys), href: '/surveys' }]}
    >
      <article class="wide public">
        <h1>{say(words.title)}</h1>
        <p class="lead">{say(titleOf(survey))}</p>
        {shown.ok ? <Shown page={page} model={shown.value} address={address} /> : <p>{say(shown.error)}</p>}
        <p>
          <a href={`${publicAddress(survey.code)}/receipts`}>{say(words.receipts)}</a>
          {' · '}
          <a href={`/results/${survey.year}`}>{`${say(words.scoresOfYear)} ${survey.year}`}</a>
        </p>
      </article>
    </PublicLayout>
  );
}

interface ShownProps {
  readonly page: Page;
  readonly model: SurveyReportModel;
  readonly address: string;
}

function Shown({ page, model, address }: ShownProps) {
  const { say } = page;
  return (
    <>
      <p>{say(words.lead)}</p>
      <Figures page={page} model={model} />
      <section aria-labelledby="indicators">
        <h2 id="indicators">{say(words.indicators)}</h2>
        <Indicators page={page} model={model} />
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">{say(words.questions)}</h2>
        <Questions page={page} model={model} />
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes">{say(words.notes)}</h2>
        <Notes page={page} notes={model.notes} />
      </section>
      <section aria-labelledby="method">
        <h2 id="method">{say(words.method)}</h2>
        <Method page={page} />
        <p>
          {`${say(words.aggregates)}: `}
          <a href={`${address}.csv`}>CSV</a> · <a href={`${address}.json`}>JSON</a>
        </p>
      </section>
    </>
  );
}
