import { withTenant } from '../../db/tenant.ts';
import { err } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { actorOf, visitOf, yearParam } from '../../web/visit.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { readStages } from './forms.ts';
import { saveCalendar } from './save.ts';
import { load, show } from './show.tsx';

export function stageRoutes(parts: OfficeParts): Route[] {
  const path = '/office/years/:year/calendar';
  const permission = 'year.manage';
  return [
    { method: 'GET', path, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path, permission, handler: (c) => save(c, parts) },
  ];
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
