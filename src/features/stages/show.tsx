import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dateForField } from '../../web/office/dates.ts';
import { frameOf } from '../../web/office/frame.ts';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { fieldsOf } from './forms.ts';
import { listStages, type Stage } from './queries.ts';
import type { Loaded } from './save.ts';
import { CalendarPage } from './views.tsx';

export async function load(tenant: Tenant, year: number | null): Promise<Loaded | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  return cycle && { cycle, stages: await listStages(tenant, cycle.year) };
}

interface Typed {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly status: 409 | 422;
}

export async function show(
  c: WebContext,
  { db }: OfficeParts,
  state: Typed | null = null,
): Promise<Response> {
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
