import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { MeasureLine } from './present.ts';
import { listAddress } from './rules.ts';
import { columnsOf } from './views-lines.tsx';
import type { ListPageProps } from './views-list.tsx';
import { kindWords, words } from './words.ts';

export interface LineGroup {
  readonly title: Bilingual;
  /** Null of the measures, which are one group. */
  readonly indicator: number | null;
  readonly lines: readonly MeasureLine[];
}

export function Groups(props: ListPageProps) {
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
