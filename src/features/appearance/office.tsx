import { z } from 'zod';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { choice, ticked, version } from '../../web/office/field-types.ts';
import { setFlash, takeFlash } from '../../web/office/flash.ts';
import { answerFault, type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { handOf } from '../../web/office/hand.ts';
import { History } from '../../web/office/history.tsx';
import { historyEntries } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { Tabs } from '../../web/office/tabs.tsx';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf } from '../../web/visit.ts';
import { agencyTabs, agencyTabsLabel } from '../agencies/rules.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { type PictureParts, takePicture } from '../pictures/acts.ts';
import { changeAppearance } from './change.ts';
import { findAppearance } from './queries.ts';
import { isPalette, paletteNames, palettes } from './rules.ts';
import { AppearanceForm, MOST_LOGO_BYTES } from './views.tsx';
import { appearanceLabels, appearanceWords as words } from './words.ts';

type Parts = OfficeParts & PictureParts;
const address = '/office/agency/appearance';
const bounds = { mostBytes: MOST_LOGO_BYTES + 64 * 1024, mostFields: 10 };

const form = z.object({ palette: choice(paletteNames), noLogo: ticked(), version: version() });

export function appearanceRoutes(parts: Parts): Route[] {
  const permission = 'agency.manage';
  return [
    { method: 'GET', path: address, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path: address, permission, handler: (c) => save(c, parts) },
  ];
}

async function show(
  c: WebContext,
  { db }: Parts,
  state?: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const { look, history } = await readTenant(db, visit.agency.id, async (tenant) => ({
    look: await findAppearance(tenant),
    history: await listHistory(tenant, 'appearance'),
  }));
  const typed = { palette: look.palette, version: String(look.version) };
  const named = (name: string, value: string) =>
    name === 'palette' && isPalette(value) ? page.say(palettes[value].name) : value.slice(0, 12);
  const entries = historyEntries(page, history, {
    ...{ actions: auditedActions, labels: appearanceLabels, show: named },
  });
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'agency', title: page.say(words.title) }}
      styles={['agency.css', 'news.css']}
      lead={page.say(words.lead)}
      notice={takeFlash(c)}
      hasErrors={status !== 200}
    >
      <Tabs page={page} label={agencyTabsLabel} tabs={agencyTabs} current="appearance" />
      <AppearanceForm page={page} state={state ?? untouched(typed)} logoSrc={look.logo && '/logo'} />
      <Panel title={page.say(words.history)}>
        <History page={page} entries={entries} />
      </Panel>
    </OfficeLayout>,
    status,
  );
}

async function save(c: WebContext, parts: Parts): Promise<Response> {
  const sent = await takeForm(c, bounds);
  if (!sent.ok) return sent.error;
  const typed = typedFields(sent.value);
  const fields = readFields(sent.value, form);
  const logo = await takePicture(parts, sent.value.get('logo'), MOST_LOGO_BYTES, c.req.raw.signal);
  if (!fields.ok || !logo.ok) {
    const errors = { ...(fields.ok ? {} : fields.error), ...(logo.ok ? {} : { logo: logo.error }) };
    return show(c, parts, { typed, errors, conflict: null }, 422);
  }
  const hand = handOf(c, parts);
  const look = { ...fields.value, logo: logo.value };
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) => changeAppearance(tenant, hand, look));
  if (!saved.ok) return answerFault(c, saved.error, typed, (state, status) => show(c, parts, state, status));
  setFlash(c, saved.value);
  return c.redirect(address, 303);
}
