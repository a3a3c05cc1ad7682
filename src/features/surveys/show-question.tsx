import { notFound, refuse } from '../../web/error-pages.tsx';
import { untouched } from '../../web/office/form-state.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import type { Again } from './answer.ts';
import { loadAddressed } from './load-set.ts';
import { readyScales } from './ready-sets.ts';
import { refusals } from './refusals.ts';
import { mayChangeQuestions } from './rules.ts';
import { SurveyShell } from './shell.tsx';
import { questionAsTyped } from './typed-set.ts';
import { QuestionForm } from './views-question-form.tsx';
import { questionWords as words } from './words-questions.ts';

/** The form of a new question, or of the one of the address. */
export async function showQuestion(c: WebContext, parts: OfficeParts, again?: Again): Promise<Response> {
  const visit = visitOf(c);
  const [survey, code] = [await loadAddressed(c, parts), c.req.param('question') ?? null];
  if (!survey) return notFound(c);
  const may = mayChangeQuestions(visit.reader, survey);
  if (!may.ok) return refuse(c, 409, may.error);
  if (survey.instrument !== null) return refuse(c, 409, refusals.fixedSet);
  const { questions: set } = survey;
  const fresh = {
    group: c.req.query('group') ?? set.groups.at(-1)?.code ?? '',
    scale: readyScales()[0]?.scale.code ?? '',
  };
  const typed = code === null ? fresh : questionAsTyped(set, code);
  if (!typed) return notFound(c);
  const body = (
    <SurveyShell
      {...{ visit, survey, hasErrors: again !== undefined, isDeep: true }}
      title={code === null ? words.addQuestion : words.changeQuestion}
    >
      <QuestionForm
        {...{ page: visit.page, survey, code }}
        state={again?.form ?? untouched({ ...typed, version: String(survey.version) })}
      />
    </SurveyShell>
  );
  return c.html(body, again?.status ?? 200) as Response;
}
