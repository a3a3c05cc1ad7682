import { readTenant, withTenant } from '../../db/tenant.ts';
import { takeFiles } from '../../documents/intake/take-files.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { mostUpload } from '../evidence/queries.ts';
import { addProgress, type Failure } from './acts.ts';
import { readEntry, strikingForm, type TypedEntry } from './forms.ts';
import type { ProgressParts } from './parts.ts';
import { isOutside, MOST_BODY } from './rules.ts';
import { sendProgressFile, showEntryForm, showStriking } from './show.tsx';
import { strikeEntry } from './strike.ts';
import { type SubjectName, yearOf } from './subject.ts';

const ofMeasure = '/office/years/:year/measures/:measure/progress';
const ofItem = '/office/years/:year/disclosures/:item/progress';
const striking = '/office/progress/:progress/striking';
const file = '/office/progress/:progress/files/:number';

export function progressRoutes(parts: ProgressParts): Route[] {
  const show = (c: WebContext) => showEntryForm(c, parts, nameParam(c));
  return [
    { method: 'GET', path: ofMeasure, permission: 'work.edit', handler: show },
    { method: 'POST', path: ofMeasure, permission: 'work.edit', handler: add(parts) },
    { method: 'GET', path: ofItem, permission: 'work.edit', handler: show },
    { method: 'POST', path: ofItem, permission: 'work.edit', handler: add(parts) },
    { method: 'GET', path: striking, permission: 'work.edit', handler: (c) => showStriking(c, parts) },
    { method: 'POST', path: striking, permission: 'work.edit', handler: strike(parts) },
    { method: 'GET', path: file, permission: 'draft.read', handler: (c) => sendProgressFile(c, parts) },
  ];
}

/** What the address names; null where it cannot name anything. */
function nameParam(c: WebContext): SubjectName | null {
  const [year, id, item] = [yearParam(c), idParam(c, 'measure'), c.req.param('item') ?? ''];
  if (year === null) return null;
  if (id !== null) return { kind: 'measure', year, id };
  return /^[A-Za-z0-9.-]{1,24}$/.test(item) ? { kind: 'disclosure', year, item } : null;
}

function add(parts: ProgressParts) {
  return async (c: WebContext): Promise<Response> => {
    const form = await takeForm(c, { mostBytes: MOST_BODY });
    if (!form.ok) return form.error;
    const typed = typedFields(form.value);
    const entry = readEntry(form.value, dayOf(parts.now()));
    if (entry.ok) return keep(c, parts, typed, entry.value);
    return showEntryForm(c, parts, nameParam(c), { typed, errors: entry.error, conflict: null });
  };
}

/** Judges the files before anything is written, then writes all or nothing. */
async function keep(
  c: WebContext,
  parts: ProgressParts,
  typed: TypedFields,
  { happenedOn, text, files }: TypedEntry,
): Promise<Response> {
  const [{ agency, reader: person }, name] = [visitOf(c), nameParam(c)];
  if (!name) return notFound(c);
  const { db, intake, scanner } = parts;
  const mostBytes = await readTenant(db, agency.id, mostUpload);
  const taken = await takeFiles(files, { intake, scan: scanner.scan, mostBytes, signal: c.req.raw.signal });
  if (!taken.ok) {
    return showEntryForm(c, parts, name, { typed, errors: { files: taken.error }, conflict: null });
  }
  const done = await withTenant(db, agency.id, (tenant) =>
    addProgress({ tenant, person, at: parts.now() }, name, { happenedOn, text, files: taken.value }),
  );
  if (!done.ok) return answerFailure(c, done.error);
  setFlash(c, isOutside(happenedOn, yearOf(done.value)) ? 'progress-outside' : 'progress-added');
  return c.redirect(`${done.value.address}#progress`, 303);
}

function strike(parts: ProgressParts) {
  return posting(async (c, form) => {
    const [{ agency, reader: person }, id] = [visitOf(c), idParam(c, 'progress')];
    const fields = readFields(form, strikingForm);
    const typed = typedFields(form);
    if (!fields.ok) return showStriking(c, parts, { typed, errors: fields.error, conflict: null });
    if (id === null) return notFound(c);
    const { reason } = fields.value;
    const done = await withTenant(parts.db, agency.id, (tenant) =>
      strikeEntry({ tenant, person, at: parts.now() }, id, reason),
    );
    if (!done.ok) return answerFailure(c, done.error);
    setFlash(c, 'progress-struck');
    return c.redirect(`${done.value.address}#progress`, 303);
  });
}

function answerFailure(c: WebContext, failure: Failure): Response | Promise<Response> {
  return failure.kind === 'missing' ? notFound(c) : refuse(c, 409, failure.why);
}
