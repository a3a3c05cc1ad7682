import { z } from 'zod';
import { type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { multiline, ticked, version } from '../../web/office/field-types.ts';
import { setFlash } from '../../web/office/flash.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { actorOf, visitOf, yearParam } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { openYear } from './open-year.ts';
import { planOpening } from './opening.ts';
import { findCycle, setCycleStatus } from './queries.ts';
import { afterAct, type CycleAct } from './rules.ts';
import { showBoard, showOpening, showSettling, showYears } from './show.tsx';
import { showOpened } from './show-opened.tsx';
import { boardWords } from './words.ts';

export function cycleRoutes(parts: OfficeParts): Route[] {
  const of = (handler: (c: WebContext, parts: OfficeParts) => Promise<Response>) => (c: WebContext) =>
    handler(c, parts);
  const asks = (act: CycleAct) => of((c) => showSettling(c, parts, act));
  const does = (act: CycleAct) => of((c) => settle(c, parts, act));
  const manage = 'year.manage';
  return [
    {
      method: 'GET',
      path: '/office/years',
      permission: 'office.read',
      handler: of((c) => showYears(c, parts)),
    },
    {
      method: 'GET',
      path: '/office/years/new',
      permission: manage,
      handler: of(async (c) => (await showOpened(c, parts)) ?? showOpening(c, parts)),
    },
    { method: 'POST', path: '/office/years', permission: manage, handler: of(open) },
    { method: 'GET', path: '/office/years/:year', permission: 'office.read', handler: of(showBoard) },
    { method: 'GET', path: '/office/years/:year/closing', permission: manage, handler: asks('close') },
    { method: 'POST', path: '/office/years/:year/closing', permission: manage, handler: does('close') },
    { method: 'GET', path: '/office/years/:year/reopening', permission: manage, handler: asks('reopen') },
    { method: 'POST', path: '/office/years/:year/reopening', permission: manage, handler: does('reopen') },
  ];
}

const openingForm = z.object({ copy: ticked() });
/** Framework, box, and a box a measure. */
const OPENING_BOUNDS = { mostBytes: 256 * 1024, mostFields: 1000 };

async function open(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c, OPENING_BOUNDS);
  if (!form.ok) return form.error;
  const { agency, reader } = visitOf(c);
  const framework = String(form.value.get('framework') ?? '');
  const copies = readFields(form.value, openingForm);
  const measures = new Set(form.value.getAll('measure').map(String));
  const opened = await withTenant(parts.db, agency.id, async (tenant) => {
    const plan = await planOpening(tenant, framework, dayOf(parts.now()));
    if (!plan) return null;
    return openYear(tenant, actorOf(reader), plan, copies.ok && copies.value.copy ? { measures } : null);
  });
  if (!opened) return notFound(c);
  if (!opened.ok) return showYears(c, parts, { '': opened.error }, 409);
  setFlash(c, 'year-opened');
  return c.redirect(`/office/years/${opened.value}`, 303);
}

const settlingForm = z.object({ reason: multiline(2000, 'required'), version: version() });

async function settle(c: WebContext, parts: OfficeParts, act: CycleAct): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, settlingForm);
  if (!fields.ok) return showSettling(c, parts, act, { typed, errors: fields.error, status: 422 });
  const { agency, reader } = visitOf(c);
  const hand = { actor: actorOf(reader), act, ...fields.value };
  const done = await withTenant(parts.db, agency.id, (tenant) => settleYear(tenant, yearParam(c), hand));
  if (!done) return notFound(c);
  if (!done.ok) return showSettling(c, parts, act, { typed, errors: { '': done.error }, status: 409 });
  setFlash(c, act === 'close' ? 'year-closed' : 'year-reopened');
  return c.redirect(`/office/years/${done.value}`, 303);
}

interface Settling {
  readonly actor: string;
  readonly act: CycleAct;
  readonly reason: string;
  readonly version: number;
}

async function settleYear(
  tenant: Tenant,
  year: number | null,
  { actor, act, reason, version: read }: Settling,
): Promise<Result<number, Bilingual> | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  if (!cycle) return null;
  const next = afterAct(cycle, act);
  if (!next.ok) return next;
  if (!(await setCycleStatus(tenant, { year: cycle.year, version: read }, next.value))) {
    return err(boardWords.stale);
  }
  await recordAudit(tenant, {
    actor,
    action: `cycle.${act}`,
    subject: `cycle:${cycle.year}`,
    reason,
    before: { status: cycle.status },
    after: { status: next.value },
  });
  return ok(cycle.year);
}
