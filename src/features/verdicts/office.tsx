import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { actOn } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import type { FlashCode } from '../../web/office/flash-words.ts';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { itemParam, visitOf } from '../../web/visit.ts';
import { officeAddress } from '../disclosures/rules.ts';
import { accept, appeal, judge, type Outcome, settle } from './acts.ts';
import { appealForm, readVerdict } from './forms.ts';
import { loadVerdict } from './load.ts';
import { mayAppeal } from './rules.ts';
import { AcceptancePage, AppealPage } from './views-answer.tsx';
import { VerdictPage } from './views-verdict.tsx';

const item = '/office/years/:year/disclosures/:item';

export function verdictRoutes(parts: OfficeParts): Route[] {
  // Judging is the assessor's as well; answering a verdict is the agency's alone.
  const of = (name: string) => {
    const permission = name.endsWith('verdict') ? ('item.judge' as const) : ('year.manage' as const);
    return { path: `${item}/${name}`, permission };
  };
  const get = (name: string, show: (c: WebContext, parts: OfficeParts) => Promise<Response>): Route => {
    return { method: 'GET', ...of(name), handler: (c) => show(c, parts) };
  };
  const post = (name: string, handler: Route['handler']): Route => {
    return { method: 'POST', ...of(name), handler };
  };
  return [
    get('verdict', (c) => showVerdict(c, parts, 'first')),
    post('verdict', takeVerdict(parts, 'first')),
    get('appeal', showAppeal),
    post('appeal', takeAppeal(parts)),
    get('acceptance', showAcceptance),
    post('acceptance', async (c) =>
      answer(c, await actOn(c, parts, itemParam(c), accept), 'verdict-accepted'),
    ),
    get('final-verdict', (c) => showVerdict(c, parts, 'final')),
    post('final-verdict', takeVerdict(parts, 'final')),
  ];
}

interface Typed {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
}

const nothingTyped: Typed = { typed: {}, errors: {} };

function statusOf({ errors }: Typed): 200 | 422 {
  return Object.keys(errors).length > 0 ? 422 : 200;
}

async function showVerdict(
  c: WebContext,
  parts: OfficeParts,
  round: 'first' | 'final',
  state: Typed = nothingTyped,
): Promise<Response> {
  const loaded = await loadVerdict(c, parts, round === 'first' ? 'judge' : 'settle');
  if (!loaded) return notFound(c);
  const today = dayOf(parts.now());
  const body = <VerdictPage visit={visitOf(c)} round={round} today={today} {...loaded} {...state} />;
  return c.html(body, statusOf(state));
}

async function showAppeal(c: WebContext, parts: OfficeParts, state: Typed = nothingTyped): Promise<Response> {
  const loaded = await loadVerdict(c, parts, 'appeal');
  if (!loaded) return notFound(c);
  const may = loaded.may.ok ? mayAppeal(loaded.newest, dayOf(parts.now())) : loaded.may;
  return c.html(<AppealPage visit={visitOf(c)} {...loaded} may={may} {...state} />, statusOf(state));
}

async function showAcceptance(c: WebContext, parts: OfficeParts): Promise<Response> {
  const loaded = await loadVerdict(c, parts, 'accept');
  return loaded ? c.html(<AcceptancePage visit={visitOf(c)} {...loaded} />) : notFound(c);
}

function takeVerdict(parts: OfficeParts, round: 'first' | 'final') {
  return posting(async (c, form) => {
    const fields = readVerdict(form, round, dayOf(parts.now()));
    if (!fields.ok) return showVerdict(c, parts, round, { typed: typedFields(form), errors: fields.error });
    const record = round === 'first' ? judge : settle;
    const done = await actOn(c, parts, itemParam(c), (doing) => record(doing, fields.value));
    return answer(c, done, round === 'first' ? 'verdict-recorded' : 'verdict-settled');
  });
}

function takeAppeal(parts: OfficeParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, appealForm);
    if (!fields.ok) return showAppeal(c, parts, { typed: typedFields(form), errors: fields.error });
    const done = await actOn(c, parts, itemParam(c), (doing) => appeal(doing, fields.value.text));
    return answer(c, done, 'appeal-recorded');
  });
}

/** Back to the item with a sentence, or the page that says why nothing was done. */
function answer(c: WebContext, done: Outcome | null, said: FlashCode): Response | Promise<Response> {
  const key = itemParam(c);
  if (!key || !done || (!done.ok && done.error === null)) return notFound(c);
  if (!done.ok && done.error) return refuse(c, 409, done.error);
  setFlash(c, said);
  return c.redirect(officeAddress(key), 303);
}
