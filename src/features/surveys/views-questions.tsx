import type { Bilingual } from '../../lib/bilingual.ts';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { CheckGroup } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { MoveButtons } from '../../web/office/move-buttons.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Visit } from '../../web/visit.ts';
import type { Survey } from './queries.ts';
import { surveyAddress } from './rules.ts';
import { SurveyShell } from './shell.tsx';
import { GroupQuestions } from './views-group-questions.tsx';
import { questionWords as words } from './words-questions.ts';

export interface QuestionsPageProps {
  readonly visit: Visit;
  readonly survey: Survey;
  readonly mayChange: boolean;
  readonly marks: FormState;
  readonly notice: Bilingual | null;
  readonly hasErrors: boolean;
}

export function QuestionsPage(props: QuestionsPageProps) {
  const { visit, survey, mayChange, notice, hasErrors } = props;
  const { page } = visit;
  const address = surveyAddress(survey);
  const isOwn = survey.instrument === null;
  return (
    <SurveyShell
      {...{ visit, survey, notice, hasErrors, title: words.title }}
      lead={survey.status !== 'draft' ? words.frozen : isOwn ? words.leadOwn : words.leadFixed}
    >
      <p class="survey-links">
        {mayChange && isOwn && (
          <a class="ds-button" href={`${address}/questions/new`}>
            {page.say(words.addQuestion)}
          </a>
        )}
        {mayChange && isOwn && <a href={`${address}/groups/new`}>{page.say(words.addGroup)}</a>}
        {mayChange && <a href={`${address}/wording`}>{page.say(words.load)}</a>}
        <a href={`${address}/questions.csv`}>{page.say(words.csv)}</a>
        <a href={`${address}/preview`}>{page.say(words.preview)}</a>
      </p>
      {survey.questions.groups.map((group, at) => (
        <Panel
          title={page.say(group.title)}
          action={
            mayChange &&
            isOwn && (
              <div class="question-tools">
                <a href={`${address}/groups/${group.code}`}>{page.say(words.changeGroup)}</a>
                <MoveButtons
                  {...{ page, action: `${address}/groups/${group.code}/place`, name: page.say(group.title) }}
                  isFirst={at === 0}
                  isLast={at === survey.questions.groups.length - 1}
                />
              </div>
            )
          }
        >
          {group.note && <p class="quiet">{page.say(group.note)}</p>}
          <GroupQuestions page={page} survey={survey} group={group.code} mayEdit={mayChange && isOwn} />
        </Panel>
      ))}
      {mayChange && <Marks {...props} />}
    </SurveyShell>
  );
}

/** A box for each question: which of them people may fear to answer. */
function Marks({ visit: { page }, survey, marks }: QuestionsPageProps) {
  const { questions } = survey.questions;
  const labels = { sensitive: words.marks };
  return (
    <Panel title={page.say(words.marks)} id="marks">
      <FormFaults page={page} state={marks} labels={labels} />
      <OfficeForm page={page} action={`${surveyAddress(survey)}/sensitive`}>
        <StateVersion state={marks} />
        <CheckGroup
          {...{ page, name: 'sensitive', label: words.marks, hint: words.sensitiveHint }}
          values={(marks.typed.sensitive ?? '').split(' ')}
          options={questions.map(({ code, text }) => ({ value: code, label: `${code} ${page.say(text)}` }))}
        />
        <FormActions page={page} submit={words.saveMarks} />
      </OfficeForm>
    </Panel>
  );
}
