import { notFound } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { untouched } from '../../web/office/form-state.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import type { Again } from './answer.ts';
import { loadAddressed } from './load-set.ts';
import { mayChangeQuestions } from './rules.ts';
import { marksAsTyped } from './typed-set.ts';
import { QuestionsPage } from './views-questions.tsx';

export async function showQuestions(c: WebContext, parts: OfficeParts, again?: Again): Promise<Response> {
  const visit = visitOf(c);
  const survey = await loadAddressed(c, parts);
  if (!survey) return notFound(c);
  const marks = { ...marksAsTyped(survey.questions), version: String(survey.version) };
  const body = (
    <QuestionsPage
      {...{ visit, survey, notice: takeFlash(c), hasErrors: again !== undefined }}
      mayChange={mayChangeQuestions(visit.reader, survey).ok}
      marks={again?.form ?? untouched(marks)}
    />
  );
  return c.html(body, again?.status ?? 200) as Response;
}
