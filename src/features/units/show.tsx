import { readTenant } from '../../db/tenant.ts';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import { visitOf } from '../../web/visit.ts';
import { listHeads } from '../posts/queries.ts';
import { presentUnits } from './present.ts';
import { listUnitPeople, listUnits } from './queries.ts';
import { UnitList } from './views.tsx';
import { UnitForm } from './views-unit.tsx';
import { unitWords as words } from './words.ts';

export type Status = 200 | 409 | 422;

export const styles = ['agency.css'];

export async function showUnits(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const { page, reader } = visit;
  const today = dayOf(now());
  const mayManage = mayEnter(reader, 'agency.manage').ok;
  const read = await readTenant(db, visit.agency.id, async (tenant) => ({
    units: await listUnits(tenant),
    people: await listUnitPeople(tenant),
    heads: await listHeads(tenant, today),
  }));
  const lines = presentUnits(page, read, today);
  const add = (
    <a class="ds-button" href="/office/units/new">
      {page.say(words.add)}
    </a>
  );
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'units', title: page.say(words.units), wide: true, styles }}
      lead={page.say(words.lead)}
      notice={takeFlash(c)}
      actions={mayManage && add}
    >
      <UnitList page={page} units={lines} mayManage={mayManage} />
    </OfficeLayout>,
  );
}

export async function showNewUnit(
  c: WebContext,
  state: FormState = untouched({}),
  status: Status = 200,
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'units', title: page.say(words.addTitle), styles }}
      crumbs={[{ label: page.say(words.units), href: '/office/units' }]}
      hasErrors={status !== 200}
    >
      <UnitForm page={page} action="/office/units" state={state} submit={words.add} />
    </OfficeLayout>,
    status,
  );
}
