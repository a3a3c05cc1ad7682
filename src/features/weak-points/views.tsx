import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import type { FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { listAddress, measureAddress, measureTabs } from '../measures/rules.ts';
import type { LoadedPage } from './load.ts';
import type { WeakPoint } from './queries.ts';
import { targetName, weakPointsAddress } from './rules.ts';
import { Suggested } from './views-suggestions.tsx';
import { WeakPointForm } from './views-weak-point.tsx';
import { sourceWords, words } from './words.ts';

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

function WeakPointTable({ visit: { page }, loaded, mayPlan }: WeakPointsPageProps) {
  const { weakPoints, framework, measures, cycle } = loaded;
  if (weakPoints.length === 0) {
    return <EmptyState title={page.say(words.none)} text={page.say(words.noneWhy)} />;
  }
  const name = ({ target }: WeakPoint) => page.say(targetName(framework, target));
  const columns: Column<WeakPoint>[] = [
    {
      label: words.about,
      kind: 'head',
      cell: (point) =>
        mayPlan ? <a href={`${weakPointsAddress(cycle.year)}/${point.id}`}>{name(point)}</a> : name(point),
    },
    { label: words.description, cell: ({ description }) => <span class="lines">{description}</span> },
    { label: words.source, cell: ({ source }) => page.say(sourceWords[source]) },
    {
      label: words.measures,
      cell: ({ id }) => <Answers page={page} measures={measures.filter((each) => each.weakPointId === id)} />,
    },
  ];
  const make: Column<WeakPoint> = {
    label: words.make,
    kind: 'narrow',
    cell: (point) => (
      <a
        class="ds-button quiet-button small-button"
        href={`${listAddress(cycle.year)}/new?weak=${point.id}`}
        aria-label={`${page.say(words.make)}: ${name(point)}`}
      >
        {page.say(words.make)}
      </a>
    ),
  };
  const rows = { rows: weakPoints, rowId: ({ id }: WeakPoint) => `weak-point-${id}` };
  return (
    <DataTable
      page={page}
      caption={words.ofYear}
      columns={mayPlan ? [...columns, make] : columns}
      {...rows}
    />
  );
}

function Answers({ page, measures }: { page: Page; measures: LoadedPage['measures'] }) {
  if (measures.length === 0) return <span class="quiet">{page.say(words.noMeasure)}</span>;
  return (
    <ul class="answers">
      {measures.map((measure) => (
        <li>
          <a href={measureAddress(measure)}>{measure.title}</a>
        </li>
      ))}
    </ul>
  );
}
