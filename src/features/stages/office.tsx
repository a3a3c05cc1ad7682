import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dateForField, printDate } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { type FieldErrors, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { actorOf, visitOf, yearParam } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { type Cycle, findCycle } from '../cycles/queries.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { fieldsOf, readStages } from './forms.ts';
import { listStages, type Stage, type StageDates, saveStage } from './queries.ts';
import { CalendarPage } from './views.tsx';
import { stageWords as words } from './words.ts';

export function stageRoutes(parts: OfficeParts): Route[] {
  const path = '/office/years/:year/calendar';
  const permission = 'year.manage';
  return [
    { method: 'GET', path, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path, permission, handler: (c) => save(c, parts) },
  ];
}

interface Loaded {
  readonly cycle: Cycle;
  readonly stages: readonly Stage[];
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
    return keep(tenant, actorOf(reader), found, read.value, page);
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

type Fault =
  | { readonly kind: 'refused'; readonly why: Bilingual }
  | { readonly kind: 'wrong' | 'stale'; readonly errors: FieldErrors };

/** Writes every stage or none; answers whether any date changed. */
async function keep(
  tenant: Tenant,
  actor: string,
  { cycle, stages }: Loaded,
  typed: readonly StageDates[],
  page: Parameters<typeof printDate>[0],
): Promise<Result<boolean, Fault>> {
  const known = new Map(stages.map((stage) => [stage.code, stage]));
  const changed = typed.filter((each) => differs(each, known.get(each.code)));
  const stale = changed.filter(({ code, version }) => known.get(code)?.version !== version);
  if (stale.length > 0) {
    const told = stale.map(({ code }) => [fieldsOf(code).start, conflictOf(page, known.get(code))]);
    return err({ kind: 'stale', errors: Object.fromEntries(told) });
  }
  if (changed.length === 0) return ok(false);
  for (const stage of changed) await saveStage(tenant, cycle.year, stage);
  const print = ({ start, end }: Pick<Stage, 'start' | 'end'>) => [start.toString(), end.toString()];
  await recordAudit(tenant, {
    actor,
    action: 'stage.change',
    subject: `cycle:${cycle.year}`,
    before: Object.fromEntries(
      changed.flatMap(({ code }) => {
        const before = known.get(code);
        return before ? [[code, print(before)]] : [];
      }),
    ),
    after: Object.fromEntries(changed.map((stage) => [stage.code, print(stage)])),
  });
  return ok(true);
}

/** Saving dates as they are confirms them, which is a change too. */
function differs(typed: StageDates, saved: Stage | undefined): boolean {
  return !saved?.confirmed || !typed.start.equals(saved.start) || !typed.end.equals(saved.end);
}

function conflictOf(page: Parameters<typeof printDate>[0], saved: Stage | undefined): Bilingual {
  if (!saved) return words.conflict;
  const dates = `${printDate(page, saved.start)} – ${printDate(page, saved.end.subtract({ days: 1 }))}`;
  return { th: `${words.conflict.th} ${dates}`, en: `${words.conflict.en} ${dates}` };
}
