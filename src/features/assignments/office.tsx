import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf, printDate } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { type FieldErrors, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Page, WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { actorOf, visitOf, yearParam } from '../../web/visit.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { readAssignments, rowFields } from './forms.ts';
import type { AssignmentPlan } from './rules.ts';
import { saveAssignments } from './save.ts';
import { load, show } from './show.tsx';
import { assignmentWords as words } from './words.ts';

export function assignmentRoutes(parts: OfficeParts): Route[] {
  const path = '/office/years/:year/assignments';
  const permission = 'year.manage';
  return [
    { method: 'GET', path, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path, permission, handler: (c) => save(c, parts) },
  ];
}

/** Three fields an item and two a sub-indicator, with room for larger frameworks. */
const BOUNDS = { mostBytes: 512 * 1024, mostFields: 1000 };

async function save(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c, BOUNDS);
  if (!form.ok) return form.error;
  const { agency, reader, page } = visitOf(c);
  const typed = typedFields(form.value);
  const today = dayOf(parts.now());
  const found = await readTenant(parts.db, agency.id, (tenant) => load(tenant, yearParam(c), today));
  if (!found) return notFound(c);
  const may = mayManageYear(reader, found.cycle);
  if (!may.ok) return refuse(c, 403, may.error);
  const { framework } = found;
  const read = readAssignments(form.value, offeredBy(found));
  if (!read.ok) return show(c, parts, { typed, errors: read.error, status: 422 });
  const unitNames = new Map(found.units.map(({ id, name }) => [id, name]));
  const saving = { actor: actorOf(reader), at: parts.now(), framework, unitNames };
  const plan = await withTenant(parts.db, agency.id, (tenant) => saveAssignments(tenant, read.value, saving));
  if (plan.stale.length > 0) {
    return show(c, parts, { typed, errors: conflicts(page, plan, unitNames), status: 409 });
  }
  setFlash(c, plan.changed.length > 0 ? 'saved' : 'unchanged');
  return c.redirect(`/office/years/${framework.fiscalYear}`, 303);
}

function offeredBy({ rows, framework, units }: NonNullable<Awaited<ReturnType<typeof load>>>) {
  return {
    items: rows.map(({ item }) => item),
    subs: framework.subIndicators.map(({ code }) => code),
    unitIds: units.map(({ id }) => id),
  };
}

/** At each row another person changed: what is saved there now. */
function conflicts(
  page: Page,
  { stale }: AssignmentPlan,
  unitNames: ReadonlyMap<string, string>,
): FieldErrors {
  return Object.fromEntries(
    stale.map(({ saved: { item, unitId, dueOn } }): [string, Bilingual] => {
      const unit = unitId === null ? page.say(words.nobody) : (unitNames.get(unitId) ?? '');
      const now = `${item}: ${unit}${dueOn ? ` · ${printDate(page, dueOn)}` : ''}`;
      return [
        rowFields(item).unit,
        { th: `${words.changedByOther.th} ${now}`, en: `${words.changedByOther.en} ${now}` },
      ];
    }),
  );
}
