import type { Db } from '../../db/connect.ts';
import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { printDate } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { historyEntries } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { typedUnit, unitLabels } from './forms.ts';
import { findUnit } from './queries.ts';
import { type Status, styles } from './show.tsx';
import { Closing } from './views-closing.tsx';
import { UnitForm, UnitHistory } from './views-unit.tsx';
import { unitWords as words } from './words.ts';

export interface UnitPageState {
  readonly form?: FormState;
  readonly closing?: FormState;
  readonly status?: Status;
}

export async function showUnit(
  c: WebContext,
  db: Db,
  id: string | null,
  { form, closing, status = 200 }: UnitPageState = {},
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const read = await readTenant(db, visit.agency.id, async (tenant) => {
    const unit = id === null ? null : await findUnit(tenant, id);
    return unit && { unit, history: await listHistory(tenant, `unit:${unit.id}`) };
  });
  if (!read) return notFound(c);
  const { unit, history } = read;
  const labels = { ...unitLabels, closedOn: words.closedOn, order: words.order };
  const version = { version: String(unit.version) };
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'units', title: unit.name, notice: takeFlash(c), styles }}
      crumbs={[{ label: page.say(words.units), href: '/office/units' }]}
      hasErrors={status !== 200}
    >
      <UnitForm
        {...{ page, action: `/office/units/${unit.id}`, submit: words.save }}
        state={form ?? untouched(typedUnit(unit))}
      />
      <Closing
        {...{ page, unitId: unit.id, state: closing ?? untouched(version) }}
        closedOn={unit.closedOn && printDate(page, unit.closedOn)}
      />
      <UnitHistory page={page} entries={historyEntries(page, history, { actions: auditedActions, labels })} />
    </OfficeLayout>,
    status,
  );
}
