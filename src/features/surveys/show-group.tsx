import { notFound, refuse } from '../../web/error-pages.tsx';
import { FormActions, HiddenVersion, OfficeForm, TextArea, TextField } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion, untouched } from '../../web/office/form-state.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Page, WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import type { Again } from './answer.ts';
import { MOST } from './forms.ts';
import { loadAddressed } from './load-set.ts';
import type { Survey } from './queries.ts';
import { refusals } from './refusals.ts';
import { mayChangeQuestions, surveyAddress } from './rules.ts';
import { SurveyShell } from './shell.tsx';
import { groupAsTyped, groupLabels } from './typed-set.ts';
import { questionWords as words } from './words-questions.ts';

/** The form of a new group, or of the one of the address. */
export async function showGroup(c: WebContext, parts: OfficeParts, again?: Again): Promise<Response> {
  const visit = visitOf(c);
  const [survey, code] = [await loadAddressed(c, parts), c.req.param('group') ?? null];
  if (!survey) return notFound(c);
  const may = mayChangeQuestions(visit.reader, survey);
  if (!may.ok) return refuse(c, 409, may.error);
  if (survey.instrument !== null) return refuse(c, 409, refusals.fixedSet);
  const typed = code === null ? {} : groupAsTyped(survey.questions, code);
  if (!typed) return notFound(c);
  const state = again?.form ?? untouched({ ...typed, version: String(survey.version) });
  const body = (
    <SurveyShell
      {...{ visit, survey, hasErrors: again !== undefined, isDeep: true }}
      title={code === null ? words.addGroup : words.changeGroup}
    >
      <GroupForm {...{ page: visit.page, survey, code, state }} />
    </SurveyShell>
  );
  return c.html(body, again?.status ?? 200) as Response;
}

interface GroupFormProps {
  readonly page: Page;
  readonly survey: Survey;
  readonly code: string | null;
  readonly state: FormState;
}

function GroupForm({ page, survey, code, state }: GroupFormProps) {
  const address = surveyAddress(survey);
  const action = code === null ? `${address}/groups` : `${address}/groups/${code}`;
  const field = (name: keyof typeof groupLabels) => ({
    ...{ page, name, label: groupLabels[name], value: state.typed[name], error: state.errors[name] },
  });
  const isUsed = [...survey.questions.questions, ...survey.questions.openTexts].some(
    ({ group }) => group === code,
  );
  return (
    <>
      <FormFaults page={page} state={state} labels={groupLabels} />
      <OfficeForm page={page} action={action}>
        <StateVersion state={state} />
        <TextField {...field('th')} required maxLength={MOST.title} />
        <TextField {...field('en')} required={false} hint={words.sameIfEmpty} maxLength={MOST.title} />
        <TextArea {...field('noteTh')} required={false} maxLength={MOST.text} rows={2} />
        <TextArea {...field('noteEn')} required={false} maxLength={MOST.text} rows={2} />
        <FormActions page={page} submit={words.save} cancel={{ href: `${address}/questions` }} />
      </OfficeForm>
      {code !== null && !isUsed && (
        <OfficeForm page={page} action={`${action}/removal`} guard={false}>
          <HiddenVersion version={survey.version} />
          <FormActions page={page} submit={words.removeGroup} danger />
        </OfficeForm>
      )}
    </>
  );
}
