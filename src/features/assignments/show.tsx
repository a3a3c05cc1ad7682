import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dateForField, dayOf } from '../../web/office/dates.ts';
import { frameOf } from '../../web/office/frame.ts';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Page, WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed } from '../units/rules.ts';
import { rowFields } from './forms.ts';
import { listAssignments } from './queries.ts';
import type { Assignment } from './rules.ts';
import { AssignmentsPage } from './views.tsx';

export async function load(tenant: Tenant, year: number | null, today: Temporal.PlainDate) {
  const cycle = year === null ? null : await findCycle(tenant, year);
  if (!cycle) return null;
  const framework = loadFramework(cycle.framework);
  if (!framework.ok) return null;
  const units = await listUnits(tenant);
  const rows = await listAssignments(tenant, cycle.year);
  // A closed unit stays in the list while something is still assigned to it, or saving the page would take it away.
  const used = new Set(rows.map(({ unitId }) => unitId));
  return {
    cycle,
    framework: framework.value,
    rows,
    units: units.filter((unit) => used.has(unit.id) || !isClosed(unit, today)),
  };
}

interface State {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly status: 409 | 422;
}

export async function show(
  c: WebContext,
  { db, now }: OfficeParts,
  state: State | null = null,
): Promise<Response> {
  const visit = visitOf(c);
  const found = await readTenant(db, visit.agency.id, (tenant) => load(tenant, yearParam(c), dayOf(now())));
  if (!found) return notFound(c);
  const may = mayManageYear(visit.reader, found.cycle);
  if (!may.ok) return refuse(c, 403, may.error);
  return c.html(
    <AssignmentsPage
      page={visit.page}
      frame={frameOf(visit, found.cycle.year)}
      framework={found.framework}
      units={found.units}
      // A conflict has told what is saved: the page now carries those versions, so that saving again is meant.
      versions={versionsOf(found.rows, state?.status === 422 ? state.typed : {})}
      typed={state?.typed ?? typedOf(visit.page, found.rows)}
      errors={state?.errors ?? {}}
    />,
    state?.status ?? 200,
  );
}

function versionsOf(rows: readonly Assignment[], typed: TypedFields): Map<string, string> {
  return new Map(rows.map(({ item, version }) => [item, typed[rowFields(item).version] ?? String(version)]));
}

function typedOf(page: Page, rows: readonly Assignment[]): TypedFields {
  return Object.fromEntries(
    rows.flatMap(({ item, unitId, dueOn }) => [
      [rowFields(item).unit, unitId ?? ''],
      [rowFields(item).due, dateForField(page, dueOn)],
    ]),
  );
}
