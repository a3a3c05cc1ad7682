import { readTenant, withTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { loadYear } from '../cycles/acts.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { packRows } from './forms.ts';
import { loadPlan, seenOf } from './load.ts';
import type { ReadImport } from './read-import.ts';
import type { Fault, TableRow } from './table.ts';
import { ImportPage } from './views-form.tsx';
import { PreviewPage } from './views-preview.tsx';

export interface Refused {
  readonly typed: TypedFields;
  readonly errors?: FieldErrors;
  readonly faults?: readonly Fault[];
}

export async function showForm(c: WebContext, { db }: OfficeParts, refused?: Refused): Promise<Response> {
  const visit = visitOf(c);
  const year = await readTenant(db, visit.agency.id, (tenant) => loadYear(tenant, yearParam(c)));
  if (!year) return notFound(c);
  const may = mayManageYear(visit.reader, year.cycle);
  if (!may.ok) return refuse(c, 409, may.error);
  const { typed = {}, errors = {}, faults = [] } = refused ?? {};
  const body = <ImportPage {...{ visit, framework: year.framework, typed, errors, faults }} />;
  return c.html(body, refused ? 422 : 200);
}

export interface Previewed {
  readonly rows: readonly TableRow[];
  readonly read: ReadImport;
  readonly typed: TypedFields;
}

/** Saves nothing; the rows travel with the page. */
export async function showPreview(
  c: WebContext,
  { db }: OfficeParts,
  { rows, read, typed }: Previewed,
): Promise<Response> {
  const visit = visitOf(c);
  // A plan holds its items still while it is made, which needs a transaction that may write; it writes nothing.
  const found = await withTenant(db, visit.agency.id, async (tenant) => {
    const year = await loadYear(tenant, yearParam(c));
    const may = year && mayManageYear(visit.reader, year.cycle);
    return (
      year && may && { year, may, plan: may.ok ? await loadPlan(tenant, year, read, visit.reader) : null }
    );
  });
  if (!found) return notFound(c);
  if (!found.may.ok) return refuse(c, 409, found.may.error);
  if (!found.plan) return notFound(c);
  c.header('Cache-Control', 'no-store');
  const hidden = {
    rows: packRows(rows),
    seen: seenOf(found.plan),
    source: typed.source ?? '',
    givenOn: typed.givenOn ?? '',
    appealBy: typed.appealBy ?? '',
  };
  return c.html(<PreviewPage visit={visit} year={found.year.cycle.year} plan={found.plan} hidden={hidden} />);
}
