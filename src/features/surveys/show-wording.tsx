import type { Reworded } from '../../core/surveying/wording.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FileField, FormActions, OfficeForm } from '../../web/office/form.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { loadAddressed } from './load-set.ts';
import type { Survey } from './queries.ts';
import { MOST_WORDING } from './read-wording.ts';
import { mayChangeQuestions, surveyAddress } from './rules.ts';
import { SurveyShell } from './shell.tsx';
import { RewordedView } from './views-wording.tsx';
import { wordingWords as words } from './words-wording.ts';

/** Where a file of wordings is chosen. */
export async function showWording(
  c: WebContext,
  parts: OfficeParts,
  errors: FieldErrors = {},
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const survey = await loadAddressed(c, parts);
  if (!survey) return notFound(c);
  const may = mayChangeQuestions(visit.reader, survey);
  if (!may.ok) return refuse(c, 409, may.error);
  const address = surveyAddress(survey);
  const hasErrors = Object.keys(errors).length > 0;
  const body = (
    <SurveyShell {...{ visit, survey, title: words.title, lead: words.lead, isDeep: true, hasErrors }}>
      <ErrorSummary page={page} errors={errors} />
      <p>{page.say(words.how)}</p>
      <p>
        <a href={`${address}/questions.csv`}>{page.say(words.download)}</a>
      </p>
      <OfficeForm page={page} action={`${address}/wording`} upload guard={false}>
        <FileField
          {...{ page, name: 'file', label: words.file, hint: words.fileHint, error: errors.file }}
          accept=".csv,.xlsx,.json,.txt"
          mostBytes={MOST_WORDING}
          required
        />
        <FormActions page={page} submit={words.read} cancel={{ href: `${address}/questions` }} />
      </OfficeForm>
    </SurveyShell>
  );
  return c.html(body, hasErrors ? 422 : 200) as Response;
}

/** What a file would change, before it does. */
export function showReworded(c: WebContext, survey: Survey, reworded: Reworded): Response {
  const visit = visitOf(c);
  return c.html(
    <SurveyShell {...{ visit, survey, title: words.previewTitle, isDeep: true }}>
      <RewordedView page={visit.page} survey={survey} reworded={reworded} />
    </SurveyShell>,
  ) as Response;
}
