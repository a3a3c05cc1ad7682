import type { Bilingual } from '../../lib/bilingual.ts';
import type { FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { Visit } from '../../web/visit.ts';
import { measureTabs } from '../measures/rules.ts';
import type { LoadedPage } from './load.ts';
import { weakPointsAddress } from './rules.ts';
import { WeakPointForm } from './views-form.tsx';
import { Suggested } from './views-suggestions.tsx';
import { WeakPointTable } from './views-table.tsx';
import { words } from './words.ts';

export interface WeakPointsPageProps {
  readonly visit: Visit;
  readonly loaded: LoadedPage;
  /** Of the form for analysis. */
  readonly state: FormState;
  readonly mayPlan: boolean;
  readonly notice: Bilingual | null;
}

export function WeakPointsPage(props: WeakPointsPageProps) {
  const { visit, loaded, state, mayPlan, notice } = props;
  const { page } = visit;
  const { cycle, framework } = loaded;
  const { year } = cycle;
  const hasErrors = Object.keys(state.errors).length > 0;
  const form = (
    <Panel title={page.say(words.add)} id="analysis">
      <WeakPointForm {...{ page, framework, state, action: weakPointsAddress(year), submit: words.add }} />
    </Panel>
  );
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, year), section: 'measures', styles: ['measures.css'], notice }}
      title={`${page.say(words.title)} ${year}`}
      lead={page.say(words.lead)}
      hasErrors={hasErrors}
      wide
    >
      <Tabs page={page} label={words.title} current="weak-points" tabs={tabsOf(loaded)} />
      {hasErrors && form}
      <Panel title={page.say(words.ofYear)} flush>
        <WeakPointTable {...props} />
      </Panel>
      <Suggested visit={visit} loaded={loaded} mayPlan={mayPlan} />
      {mayPlan && !hasErrors && form}
    </OfficeLayout>
  );
}

function tabsOf({ cycle, measures, weakPoints }: LoadedPage) {
  const ofKind = (kind: string) => measures.filter((each) => each.kind === kind).length;
  const counts = {
    measure: ofKind('measure'),
    guideline: ofKind('guideline'),
    'weak-points': weakPoints.length,
  };
  return measureTabs(cycle.year).map((tab) => ({ ...tab, count: counts[tab.key] }));
}
