import { readTenant } from '../../db/tenant.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { History } from '../../web/office/history.tsx';
import { historyEntries } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { agencyTabs, agencyTabsLabel } from '../agencies/rules.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { findAppearance } from './queries.ts';
import { isPalette, palettes } from './rules.ts';
import { AppearanceForm } from './views.tsx';
import { appearanceLabels, appearanceWords as words } from './words.ts';

export async function showAppearance(
  c: WebContext,
  { db }: OfficeParts,
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
      side={agencyTabs.find(({ key }) => key === 'appearance')?.label}
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
