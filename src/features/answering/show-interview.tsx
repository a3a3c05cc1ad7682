import type { Bilingual } from '../../lib/bilingual.ts';
import { refuse } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import type { Asked } from './load.ts';
import { leftOut, presentGroups, typedAnswers } from './present.ts';
import { ticketPattern } from './rules.ts';
import type { Failure } from './send.ts';
import { drawTicket } from './show.tsx';
import { FormPage } from './views-form.tsx';
import { endWords } from './words-end.ts';
import { failureWords as words } from './words-failure.ts';

interface Told {
  readonly status?: 422 | 503;
  readonly problem?: Bilingual;
  readonly errors?: Readonly<Record<string, Bilingual>>;
  /** Names of what was left out, when that is to be asked about. */
  readonly left?: readonly string[];
}

/** The form for an interview: empty for the next person, or with all that was posted. */
export function showInterview(
  c: WebContext,
  asked: Asked,
  form: FormData = new FormData(),
  { errors = {}, left = [], ...told }: Told = {},
): Response | Promise<Response> {
  const groups = presentGroups(asked.survey.questions);
  const posted = String(form.get('ticket') ?? '');
  c.header('Cache-Control', 'no-store');
  return c.html(
    <FormPage
      {...{ page: pageOf(c), agencyName: visitOf(c).agency.name, asked, mode: 'interviewer', bits: 0 }}
      filled={{ typed: typedAnswers(groups, form), errors }}
      ticket={ticketPattern.test(posted) ? posted : drawTicket()}
      left={leftOut(groups, left)}
      notice={takeFlash(c)}
      {...(told.problem && { problem: told.problem })}
    />,
    told.status ?? (left.length > 0 ? 422 : 200),
  );
}

export function tellInterview(
  c: WebContext,
  asked: Asked,
  form: FormData,
  failure: Failure,
): Response | Promise<Response> {
  if (failure.kind === 'shut') return refuse(c, 409, endWords.officerShut[failure.shut]);
  if (failure.kind === 'busy') return showInterview(c, asked, form, { status: 503, problem: words.busy });
  const errors = failure.kind === 'fields' ? failure.errors : {};
  const problem = failure.kind === 'empty' ? words.empty : words.fields;
  return showInterview(c, asked, form, { status: 422, problem, errors });
}
