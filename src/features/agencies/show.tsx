import type { Child } from 'hono/jsx';
import { readTenant } from '../../db/tenant.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { History } from '../../web/office/history.tsx';
import { historyEntries, type RecordedChange } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { typedProfile, typedSettings } from './forms.ts';
import { profileLabels, settingsLabels } from './labels.ts';
import { findProfile, findSettings } from './queries.ts';
import { agencyTabs, agencyTabsLabel } from './rules.ts';
import { ProfileForm } from './views.tsx';
import { SettingsForm } from './views-settings.tsx';
import { agencyWords as words } from './words.ts';

type Status = 200 | 409 | 422;

export async function showProfile(
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

export async function showSettings(
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
      side={agencyTabs.find(({ key }) => key === current)?.label}
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
