import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { loadAddressed } from './load-set.ts';
import { SurveyShell } from './shell.tsx';
import { Preview } from './views-preview.tsx';
import { questionWords as words } from './words-questions.ts';

/** The survey as respondents will see it, before its address leads anywhere. */
export async function showPreview(c: WebContext, parts: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const survey = await loadAddressed(c, parts);
  if (!survey) return notFound(c);
  return c.html(
    <SurveyShell {...{ visit, survey, title: words.previewTitle, lead: words.previewLead }}>
      <Preview page={visit.page} survey={survey} />
    </SurveyShell>,
  ) as Response;
}
