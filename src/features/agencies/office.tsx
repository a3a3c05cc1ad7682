import type { Child } from 'hono/jsx';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { setFlash, takeFlash } from '../../web/office/flash.ts';
import { answerFault, type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { handOf } from '../../web/office/hand.ts';
import { History } from '../../web/office/history.tsx';
import { historyEntries, type RecordedChange } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { Tabs } from '../../web/office/tabs.tsx';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { changeProfile, changeSettings } from './change-agency.ts';
import { profileForm, settingsForm, typedProfile, typedSettings } from './forms.ts';
import { findProfile, findSettings } from './queries.ts';
import { agencyTabs, agencyTabsLabel } from './rules.ts';
import { ProfileForm, SettingsForm } from './views.tsx';
import { profileLabels, settingsLabels, agencyWords as words } from './words.ts';

export function agencyRoutes(parts: OfficeParts): Route[] {
  const permission = 'agency.manage';
  const settings = '/office/agency/settings';
  return [
    { method: 'GET', path: '/office/agency', permission, handler: (c) => showProfile(c, parts) },
    { method: 'POST', path: '/office/agency', permission, handler: (c) => saveProfileForm(c, parts) },
    { method: 'GET', path: settings, permission, handler: (c) => showSettings(c, parts) },
    { method: 'POST', path: settings, permission, handler: (c) => saveSettingsForm(c, parts) },
  ];
}

type Status = 200 | 409 | 422;

async function showProfile(
  c: WebContext,
  { db }: OfficeParts,
  state?: FormState,
  status: Status = 200,
): Promise<Response> {
  const { page, agency } = visitOf(c);
  const { profile, history } = await readTenant(db, agency.id, async (tenant) => ({
    profile: await findProfile(tenant),
    history: await listHistory(tenant, 'agency'),
  }));
  const kinds = loadAgencyKinds().map(({ code, full, en }) => ({ value: code, label: { th: full, en } }));
  const form = <ProfileForm page={page} state={state ?? untouched(typedProfile(profile))} kinds={kinds} />;
  return frame(c, { current: 'profile', status, form, history, labels: profileLabels });
}

async function saveProfileForm(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, profileForm);
  if (!fields.ok) return showProfile(c, parts, { typed, errors: fields.error, conflict: null }, 422);
  const { version, ...profile } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeProfile(tenant, hand, version, profile),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) => showProfile(c, parts, state, status));
  }
  setFlash(c, saved.value);
  return c.redirect('/office/agency', 303);
}

async function showSettings(
  c: WebContext,
  { db }: OfficeParts,
  state?: FormState,
  status: Status = 200,
): Promise<Response> {
  const { page, agency } = visitOf(c);
  const { settings, history } = await readTenant(db, agency.id, async (tenant) => ({
    settings: await findSettings(tenant),
    history: await listHistory(tenant, 'settings'),
  }));
  const form = <SettingsForm page={page} state={state ?? untouched(typedSettings(settings))} />;
  return frame(c, { current: 'settings', status, form, history, labels: settingsLabels });
}

async function saveSettingsForm(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, settingsForm);
  if (!fields.ok) return showSettings(c, parts, { typed, errors: fields.error, conflict: null }, 422);
  const { version, ...settings } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeSettings(tenant, hand, version, settings),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) => showSettings(c, parts, state, status));
  }
  setFlash(c, saved.value);
  return c.redirect('/office/agency/settings', 303);
}

interface Side {
  readonly current: 'profile' | 'settings';
  readonly status: Status;
  readonly form: Child;
  readonly history: readonly RecordedChange[];
  readonly labels: typeof profileLabels | typeof settingsLabels;
}

function frame(
  c: WebContext,
  { current, status, form, history, labels }: Side,
): Response | Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const entries = historyEntries(page, history, { actions: auditedActions, labels });
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'agency', title: page.say(words.title) }}
      styles={['agency.css']}
      lead={page.say(words.lead)}
      notice={takeFlash(c)}
      hasErrors={status !== 200}
    >
      <Tabs page={page} label={agencyTabsLabel} tabs={agencyTabs} current={current} />
      {form}
      <Panel title={page.say(words.history)}>
        <History page={page} entries={entries} />
      </Panel>
    </OfficeLayout>,
    status,
  );
}
