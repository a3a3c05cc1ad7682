import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { DataTable } from '../../web/office/table.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { Visit } from '../../web/visit.ts';
import type { ListFilter, MeasureLine } from './present.ts';
import { type Kind, listAddress, measureTabs, statuses } from './rules.ts';
import { columnsOf } from './views-lines.tsx';
import { kindWords, statusWords, words } from './words.ts';

export interface ListPageProps {
  readonly visit: Visit;
  readonly year: number;
  readonly kind: Kind;
  /** One table, or one an indicator of the guidelines. */
  readonly groups: readonly LineGroup[];
  readonly counts: Readonly<Record<'measure' | 'guideline' | 'weak-points', number>>;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly filter: ListFilter;
  readonly mayPlan: boolean;
  readonly notice: Bilingual | null;
}

export interface LineGroup {
  readonly title: Bilingual;
  /** Null of the measures, which are one group. */
  readonly indicator: number | null;
  readonly lines: readonly MeasureLine[];
}

export function ListPage(props: ListPageProps) {
  const { visit, year, kind, counts, mayPlan, notice } = props;
  const { page } = visit;
  const { title, lead, add } = kindWords[kind];
  const newHref = `${listAddress(year)}/new?kind=${kind}`;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(title)} ${year}`}
      lead={page.say(lead)}
      section="measures"
      styles={['measures.css']}
      notice={notice}
      actions={
        mayPlan && (
          <a class="ds-button" href={newHref}>
            {page.say(add)}
          </a>
        )
      }
      wide
    >
      <Tabs
        page={page}
        label={words.tabs}
        current={kind}
        tabs={measureTabs(year).map((tab) => ({ ...tab, count: counts[tab.key] }))}
      />
      <Filters {...props} />
      <Groups {...props} />
    </OfficeLayout>
  );
}

function Filters({ visit: { page }, kind, units, filter }: ListPageProps) {
  return (
    <form class="filters" method="get">
      {kind === 'guideline' && <input type="hidden" name="kind" value="guideline" />}
      <SelectField
        page={page}
        name="unit"
        label={words.owner}
        value={filter.unitId ?? ''}
        blank={words.allUnits}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        page={page}
        name="status"
        label={words.status}
        value={filter.status ?? ''}
        blank={words.allStatuses}
        options={statuses.map((status) => ({ value: status, label: statusWords[status].label }))}
      />
      <button class="ds-button" type="submit">
        {page.say(words.filter)}
      </button>
    </form>
  );
}

function Groups(props: ListPageProps) {
  const { visit, year, kind, groups, filter } = props;
  const { page } = visit;
  const isFiltered = filter.unitId !== null || filter.status !== null;
  const isEmpty = groups.every(({ lines }) => lines.length === 0);
  if (isEmpty && isFiltered) {
    return <EmptyState title={page.say(words.noneFound)} text={page.say(words.noneFoundWhy)} />;
  }
  if (isEmpty && kind === 'measure') {
    const action = <a href={`/office/years/${year}/weak-points`}>{page.say(words.toWeakPoints)}</a>;
    return <EmptyState title={page.say(words.none)} text={page.say(words.noneWhy)} action={action} />;
  }
  const shown = isFiltered ? groups.filter(({ lines }) => lines.length > 0) : groups;
  return (
    <div class="measure-tables">
      {shown.map((group) => (
        <Group {...props} group={group} />
      ))}
    </div>
  );
}

function Group({ visit: { page }, year, kind, mayPlan, group }: ListPageProps & { group: LineGroup }) {
  const { title, indicator, lines } = group;
  const add = (
    <a
      href={`${listAddress(year)}/new?kind=guideline&indicator=${indicator}`}
      aria-label={`${page.say(kindWords.guideline.add)}: ${page.say(title)}`}
    >
      {page.say(kindWords.guideline.add)}
    </a>
  );
  return (
    <Panel title={page.say(title)} flush action={mayPlan && indicator !== null && add}>
      {lines.length === 0 ? (
        <p class="quiet empty-group">{page.say(words.noGuideline)}</p>
      ) : (
        <DataTable page={page} caption={title} columns={columnsOf(page, kind, mayPlan)} rows={lines} />
      )}
    </Panel>
  );
}
