import { randomBytes } from 'node:crypto';
import type { Bilingual } from '../../lib/bilingual.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Shut } from '../surveys/rules.ts';
import type { Asked } from './load.ts';
import { presentGroups, typedAnswers } from './present.ts';
import { ticketPattern } from './rules.ts';
import type { Failure, Sent } from './send.ts';
import { ShutPage, ThanksPage } from './views-end.tsx';
import { FormPage } from './views-form.tsx';
import { ReviewPage } from './views-review.tsx';
import { filled } from './words.ts';
import { failureWords as words } from './words-failure.ts';
import { hourOf } from './work.ts';

/** What every page of a respondent is made for. */
export interface Shown {
  readonly agencyName: string;
  readonly asked: Asked;
  readonly bits: number;
}

/** 32 bytes in hex that make a page's answer count once, however often it is sent. */
export function drawTicket(): string {
  return randomBytes(32).toString('hex');
}

export function showForm(c: WebContext, { agencyName, asked, bits }: Shown): Response | Promise<Response> {
  return c.html(<FormPage {...{ page: pageOf(c), agencyName, asked, bits, mode: 'self' }} />);
}

/** The form again with all that was posted: back from the review, or in the other language. */
export function showFilled(c: WebContext, shown: Shown, form: FormData): Response | Promise<Response> {
  const typed = typedAnswers(presentGroups(shown.asked.survey.questions), form);
  c.header('Cache-Control', 'no-store');
  const props = { ...shown, page: pageOf(c), mode: 'self', filled: { typed, errors: {} } } as const;
  return c.html(<FormPage {...props} slip={textOf(form, 'slip')} />);
}

interface Told {
  readonly status?: 200 | 422 | 429 | 503;
  readonly problem?: Bilingual;
  readonly errors?: Readonly<Record<string, Bilingual>>;
  readonly hour?: number;
}

/** What is about to be sent, or could not be: everything posted is on it, and its ticket stays the same. */
export function showReview(
  c: WebContext,
  shown: Shown,
  form: FormData,
  { status = 200, errors = {}, ...told }: Told = {},
): Response | Promise<Response> {
  const typed = typedAnswers(presentGroups(shown.asked.survey.questions), form);
  const [posted, token] = [textOf(form, 'ticket'), textOf(form, 'token')];
  c.header('Cache-Control', 'no-store');
  return c.html(
    <ReviewPage
      {...{ ...shown, ...told, page: pageOf(c), filled: { typed, errors }, slip: textOf(form, 'slip') }}
      ticket={ticketPattern.test(posted) ? posted : drawTicket()}
      carried={token ? { token } : {}}
    />,
    status,
  );
}

export function showThanks(c: WebContext, shown: Shown, sent: Sent): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(<ThanksPage {...{ ...shown, ...sent, page: pageOf(c) }} />);
}

export function showShut(
  c: WebContext,
  { agencyName, asked }: Pick<Shown, 'agencyName' | 'asked'>,
  shut: Shut,
  status: 200 | 409 = 200,
): Response | Promise<Response> {
  return c.html(<ShutPage {...{ page: pageOf(c), agencyName, asked, shut }} />, status);
}

/** Why it was not kept, on a page that can be sent again. */
export function showFailure(
  c: WebContext,
  shown: Shown,
  form: FormData,
  failure: Failure,
  now: Temporal.Instant,
): Response | Promise<Response> {
  switch (failure.kind) {
    case 'shut':
      return showShut(c, shown, failure.shut, 409);
    case 'busy':
      c.header('Retry-After', '2');
      return showReview(c, shown, form, { status: 503, problem: words.busy });
    case 'wait':
      c.header('Retry-After', String(failure.seconds));
      return showReview(c, shown, form, { status: 429, problem: waiting(failure) });
    case 'work':
      return showReview(c, shown, form, { status: 422, problem: words.work[failure.why], hour: hourOf(now) });
    case 'empty':
      return showReview(c, shown, form, { status: 422, problem: words.empty });
    case 'fields':
      return showReview(c, shown, form, { status: 422, problem: words.fields, errors: failure.errors });
    case 'ticket':
      return showReview(c, shown, form, { status: 422, problem: failure.why });
  }
}

function waiting({ seconds, hasWorked }: Extract<Failure, { kind: 'wait' }>): Bilingual {
  const { th, en } = hasWorked ? words.wait : words.waitPlain;
  return { th: filled(th, seconds), en: filled(en, seconds) };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 1_000) : '';
}
