import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { shutOf } from '../surveys/rules.ts';
import { createGate, type Gate, usualGate } from './gate.ts';
import { surveyLoader } from './load.ts';
import type { AnsweringParts } from './parts.ts';
import { sendAnswers } from './send.ts';
import { type Shown, showFailure, showFilled, showForm, showReview, showShut, showThanks } from './show.tsx';
import { failureWords } from './words-failure.ts';

/** Every field there may be, and those of the page itself. */
const BOUNDS = { mostBytes: 256 * 1024, mostFields: 1_100 };

type Reply = Response | Promise<Response>;
/** A posted form of a survey that takes answers now. */
type Posted = (c: WebContext, shown: Shown, form: FormData) => Reply;

/** The respondent's pages. What is posted to them is quiet: no log tells when an answer came. */
export function answeringRoutes(parts: AnsweringParts): Route[] {
  const gate = createGate(parts.surveyGate ?? usualGate);
  const load = loader(parts, gate.bits);
  const post = (path: string, handle: Posted): Route => ({
    ...{ method: 'POST', path, permission: 'public', quiet: true, handler: posting(parts, load, handle) },
  });
  return [
    { method: 'GET', path: '/s/:code', permission: 'public', kept: true, handler: showing(parts, load) },
    post('/s/:code', showingAgain(gate, showFilled)),
    post('/s/:code/review', showingAgain(gate, showReview)),
    post('/s/:code/answers', sending(parts, gate)),
  ];
}

type Load = (c: WebContext) => Promise<Shown | null>;

function loader(parts: AnsweringParts, bits: number): Load {
  const load = surveyLoader(parts);
  return async (c) => {
    const found = await load(c);
    return found && { agencyName: found.agency.name, asked: found.asked, bits };
  };
}

function showing({ now }: AnsweringParts, load: Load): Route['handler'] {
  return async (c) => {
    const shown = await load(c);
    if (!shown) return notFound(c);
    const shut = shutOf(shown.asked.survey, dayOf(now()));
    return shut ? showShut(c, shown, shut) : showForm(c, shown);
  };
}

function posting({ now }: AnsweringParts, load: Load, handle: Posted): Route['handler'] {
  return async (c) => {
    const shown = await load(c);
    if (!shown) return notFound(c);
    const form = await takeForm(c, BOUNDS);
    if (!form.ok) return form.error;
    const shut = shutOf(shown.asked.survey, dayOf(now()));
    return shut ? showShut(c, shown, shut, 409) : handle(c, shown, form.value);
  };
}

/** A page of what was posted, for so many of one network at once. */
function showingAgain(gate: Gate, show: Posted): Posted {
  return (c, shown, form) => {
    const seconds = gate.pass('shown', c.get('arrival').address);
    if (seconds === 0) return show(c, shown, form);
    c.header('Retry-After', String(seconds));
    return refuse(c, 429, failureWords.crowded);
  };
}

function sending(parts: AnsweringParts, gate: Gate): Posted {
  return async (c, shown, form) => {
    const agencyId = c.get('agency')?.id ?? '';
    const now = parts.now();
    const sent = await sendAnswers(parts, gate, {
      ...{ agencyId, asked: shown.asked, form, today: dayOf(now) },
      address: c.get('arrival').address,
    });
    return sent.ok ? showThanks(c, shown, sent.value) : showFailure(c, shown, form, sent.error, now);
  };
}
