import { readTenant } from '../../db/tenant.ts';
import type { Intake } from '../../documents/intake/intake.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { actInYear } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { loadYear } from '../cycles/acts.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { officeAddress } from '../results/rules.ts';
import { importAnnounced } from './acts.ts';
import { BOUNDS, importForm, takeTable, unpackRows } from './forms.ts';
import { readImport } from './read-import.ts';
import { showForm, showPreview } from './show.tsx';
import { printTemplate } from './templates.ts';
import { words } from './words.ts';

export interface ImportParts extends OfficeParts {
  readonly intake: Intake;
}

const path = '/office/years/:year/results/import';

export function scoreImportRoutes(parts: ImportParts): Route[] {
  const permission = 'year.manage';
  return [
    { method: 'GET', path, permission, handler: (c) => showForm(c, parts) },
    { method: 'POST', path, permission, handler: (c) => preview(c, parts) },
    { method: 'POST', path: `${path}/confirmation`, permission, handler: (c) => confirm(c, parts) },
    { method: 'GET', path: `${path}/:template`, permission, handler: (c) => sendTemplate(c, parts) },
  ];
}

function yearOf(c: WebContext, { db }: OfficeParts) {
  return readTenant(db, visitOf(c).agency.id, (tenant) => loadYear(tenant, yearParam(c)));
}

/** Reads the table and shows what would come of it. */
async function preview(c: WebContext, parts: ImportParts): Promise<Response> {
  const year = await yearOf(c, parts);
  if (!year) return notFound(c);
  const form = await takeForm(c, BOUNDS);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, importForm);
  if (!fields.ok) return showForm(c, parts, { typed, errors: fields.error });
  const table = await takeTable(form.value, parts.intake);
  if (!table.ok) {
    const { error } = table;
    return showForm(
      c,
      parts,
      error.kind === 'field' ? { typed, errors: error.errors } : { typed, faults: error.faults },
    );
  }
  const read = readImport(year.framework, table.value, { ...fields.value, today: dayOf(parts.now()) });
  if (!read.ok) return showForm(c, parts, { typed, faults: read.error });
  return showPreview(c, parts, { rows: table.value, read: read.value, typed });
}

async function confirm(c: WebContext, parts: ImportParts): Promise<Response> {
  const year = await yearOf(c, parts);
  if (!year) return notFound(c);
  const form = await takeForm(c, BOUNDS);
  if (!form.ok) return form.error;
  const [fields, rows] = [readFields(form.value, importForm), unpackRows(form.value)];
  if (!fields.ok || !rows.ok) return refuse(c, 422, words.badRows);
  const read = readImport(year.framework, rows.value, { ...fields.value, today: dayOf(parts.now()) });
  if (!read.ok) return refuse(c, 422, words.badRows);
  const importing = {
    read: read.value,
    source: fields.value.source,
    seen: String(form.value.get('seen') ?? ''),
  };
  const done = await actInYear(c, parts, (doing) => importAnnounced(doing, importing));
  if (!done || (!done.ok && done.error.kind === 'missing')) return notFound(c);
  if (!done.ok) return refuse(c, 409, done.error.kind === 'refused' ? done.error.why : words.otherPlan);
  if (done.value > 0) setFlash(c, 'announced-imported', [done.value]);
  else setFlash(c, 'unchanged');
  return c.redirect(officeAddress(year.cycle.year), 303);
}

async function sendTemplate(c: WebContext, parts: ImportParts): Promise<Response> {
  const year = await yearOf(c, parts);
  const name = /^([a-z-]{1,40})\.csv$/.exec(c.req.param('template') ?? '')?.[1];
  const text = year && name ? printTemplate(year.framework, name) : null;
  if (!year || text === null || !mayManageYear(visitOf(c).reader, year.cycle).ok) return notFound(c);
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}-${year.cycle.year}.csv"`,
  });
}
