import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import { err } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dateForField } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { type FieldErrors, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { actorOf, visitOf, yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { fieldsOf, readStages } from './forms.ts';
import { listStages, type Stage } from './queries.ts';
import { type Loaded, saveCalendar } from './save.ts';
import { CalendarPage } from './views.tsx';

export function stageRoutes(parts: OfficeParts): Route[] {
  const path = '/office/years/:year/calendar';
  const permission = 'year.manage';
  return [
    { method: 'GET', path, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path, permission, handler: (c) => save(c, parts) },
  ];
}

async function load(tenant: Tenant, year: number | null): Promise<Loaded | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  return cycle && { cycle, stages: await listStages(tenant, cycle.year) };
}

interface Typed {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly status: 409 | 422;
}

async function show(c: WebContext, { db }: OfficeParts, state: Typed | null = null): Promise<Response> {
  const visit = visitOf(c);
  const found = await readTenant(db, visit.agency.id, (tenant) => load(tenant, yearParam(c)));
  if (!found) return notFound(c);
  const { cycle, stages } = found;
  const may = mayManageYear(visit.reader, cycle);
  if (!may.ok) return refuse(c, 403, may.error);
  const typed = state?.typed ?? typedOf(visit.page, stages);
  return c.html(
    <CalendarPage
      {...{ page: visit.page, frame: frameOf(visit, cycle.year), year: cycle.year, stages, typed }}
      // After a conflict the form carries the versions it was told of, so that saving again is meant.
      versions={new Map(stages.map(({ code, version }) => [code, version]))}
      errors={state?.errors ?? {}}
    />,
    state?.status ?? 200,
  );
}

function typedOf(page: Parameters<typeof dateForField>[0], stages: readonly Stage[]): TypedFields {
  return Object.fromEntries(
    stages.flatMap(({ code, start, end }) => [
      [fieldsOf(code).start, dateForField(page, start)],
      [fieldsOf(code).end, dateForField(page, end.subtract({ days: 1 }))],
    ]),
  );
}

async function save(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c, { mostBytes: 256 * 1024, mostFields: 200 });
  if (!form.ok) return form.error;
  const { agency, reader, page } = visitOf(c);
  const typed = typedFields(form.value);
  const saved = await withTenant(parts.db, agency.id, async (tenant) => {
    const found = await load(tenant, yearParam(c));
    if (!found) return null;
    const may = mayManageYear(reader, found.cycle);
    if (!may.ok) return err({ kind: 'refused' as const, why: may.error });
    const read = readStages(form.value, found.stages);
    if (!read.ok) return err({ kind: 'wrong' as const, errors: read.error });
    return saveCalendar(tenant, actorOf(reader), found, read.value, page);
  });
  if (!saved) return notFound(c);
  if (saved.ok) {
    setFlash(c, saved.value ? 'saved' : 'unchanged');
    return c.redirect(`/office/years/${yearParam(c)}#calendar`, 303);
  }
  if (saved.error.kind === 'refused') return refuse(c, 403, saved.error.why);
  const { kind, errors } = saved.error;
  return show(c, parts, { typed, errors, status: kind === 'stale' ? 409 : 422 });
}
