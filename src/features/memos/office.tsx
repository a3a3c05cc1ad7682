import { withTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { actOn } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import {
  approvePaper,
  beginPaper,
  type Doing,
  endorsePaper,
  type Failure,
  type GivenOpinion,
  type Outcome,
  saveTexts,
  sendBack,
  submitPaper,
  takeBack,
} from './acts.ts';
import { keepWritten, keptFormats, type MemoParts } from './files.ts';
import { beginForm, opinionForm, reasonForm, submissionForm, textsForm } from './forms.ts';
import { keyParam, loadAddressed } from './load-address.ts';
import { refusals } from './refusals.ts';
import { mayBegin, paperAddress } from './rules.ts';
import { sendAddressed, showList, showPaper, showPreview } from './show.tsx';

const list = '/office/years/:year/papers';
const paper = `${list}/:paper`;

export function memoRoutes(parts: MemoParts): Route[] {
  const get = (path: string, show: (c: WebContext, parts: MemoParts) => Promise<Response>): Route => {
    return { method: 'GET', path, permission: 'office.read', handler: (c) => show(c, parts) };
  };
  const post = (path: string, permission: Route['permission'], handler: Route['handler']): Route => {
    return { method: 'POST', path, permission, handler };
  };
  return [
    get(list, (c) => showList(c, parts)),
    post(list, 'year.manage', begin(parts)),
    get(paper, (c) => showPaper(c, parts)),
    get(`${paper}/preview`, showPreview),
    get(`${paper}/files/:format`, sendAddressed),
    post(`${paper}/texts`, 'year.manage', save(parts)),
    post(`${paper}/submission`, 'year.manage', submit(parts)),
    post(`${paper}/recall`, 'year.manage', async (c) =>
      answer(c, await actOn(c, parts, keyParam(c), takeBack)),
    ),
    post(`${paper}/opinion`, 'work.approve', opine(parts, endorsePaper)),
    post(`${paper}/approval`, 'work.approve', opine(parts, approveFor(parts))),
    post(`${paper}/return`, 'work.approve', send(parts)),
  ];
}

function begin(parts: MemoParts) {
  return posting(async (c, form) => {
    const [{ agency, reader: person }, fiscalYear] = [visitOf(c), yearParam(c)];
    const fields = readFields(form, beginForm);
    if (fiscalYear === null || !fields.ok) return notFound(c);
    const begun = await withTenant(parts.db, agency.id, async (tenant) => {
      const cycle = await findCycle(tenant, fiscalYear);
      if (!cycle) return null;
      const may = mayBegin(person, cycle.status === 'open');
      if (!may.ok) return may;
      return beginPaper({ tenant, person, at: parts.now() }, { fiscalYear, ...fields.value });
    });
    if (!begun) return notFound(c);
    if (!begun.ok) return showList(c, parts, begun.error);
    setFlash(c, 'created');
    return c.redirect(paperAddress(begun.value), 303);
  });
}

/** Back to the paper with a sentence, or the page that says why nothing was done. */
function answer(c: WebContext, done: Outcome | null): Response | Promise<Response> {
  const key = keyParam(c);
  if (!done || !key) return notFound(c);
  if (!done.ok) return answerFailure(c, done.error);
  setFlash(c, done.value === 'done' ? 'saved' : 'unchanged');
  return c.redirect(paperAddress(key), 303);
}

function answerFailure(c: WebContext, failure: Failure): Response | Promise<Response> {
  if (failure.kind === 'missing') return notFound(c);
  return refuse(c, 409, failure.kind === 'refused' ? failure.why : refusals.savedInBetween);
}

function save(parts: MemoParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, textsForm);
    const typed = typedFields(form);
    if (!fields.ok) {
      return showPaper(c, parts, { status: 422, texts: { typed, errors: fields.error, stale: false } });
    }
    const done = await actOn(c, parts, keyParam(c), (doing) => saveTexts(doing, fields.value));
    if (done?.ok === false && done.error.kind === 'conflict') {
      return showPaper(c, parts, { status: 409, texts: { typed, errors: {}, stale: true } });
    }
    return answer(c, done);
  });
}

function submit(parts: MemoParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, submissionForm);
    if (!fields.ok) return answerFailure(c, { kind: 'refused', why: refusals.savedInBetween });
    return answer(c, await actOn(c, parts, keyParam(c), (doing) => submitPaper(doing, fields.value.version)));
  });
}

type Opine = (doing: Doing, given: GivenOpinion, c: WebContext) => Promise<Outcome>;

function opine(parts: MemoParts, work: Opine) {
  return posting(async (c, form) => {
    const fields = readFields(form, opinionForm);
    if (!fields.ok) {
      return showPaper(c, parts, { status: 422, typed: typedFields(form), errors: fields.error });
    }
    const done = await actOn(c, parts, keyParam(c), (doing) => work(doing, fields.value, c));
    if (done?.ok) await keep(c, parts);
    return answer(c, done);
  });
}

/** The address printed on the paper is the one configured, else the one it was approved under. */
function approveFor({ publicUrl }: MemoParts): Opine {
  return (doing, given, c) => approvePaper(doing, given, publicUrl ?? c.get('arrival').origin);
}

/** After the commit: the approval stands whether or not a worker is free now. */
async function keep(c: WebContext, parts: MemoParts): Promise<void> {
  const found = await loadAddressed(c, parts);
  if (!found?.loaded.approval) return;
  for (const format of keptFormats) await keepWritten(parts, visitOf(c).agency.id, found.loaded, format);
}

function send(parts: MemoParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, reasonForm);
    if (!fields.ok) {
      return showPaper(c, parts, { status: 422, typed: typedFields(form), errors: fields.error });
    }
    return answer(c, await actOn(c, parts, keyParam(c), (doing) => sendBack(doing, fields.value.reason)));
  });
}
