import { printFiscalYear } from '../../web/office/dates.ts';
import { DueDate } from '../../web/office/due-date.tsx';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { ListFilters } from '../../web/office/list-filters.tsx';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { ListFilter, ListGroup, ListRow } from './present-list.ts';
import { statuses } from './rules.ts';
import { sentBackTag, statusWords, words } from './words.ts';

export interface ListPageProps {
  readonly visit: Visit;
  readonly year: number;
  readonly groups: readonly ListGroup[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly filter: ListFilter;
  readonly today: Temporal.PlainDate;
}

export function ListPage({ visit, year, groups, units, filter, today }: ListPageProps) {
  const { page } = visit;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(words.title)} ${printFiscalYear(page, year)}`}
      lead={page.say(words.lead)}
      section="disclosures"
      styles={['disclosures.css']}
      wide
    >
      <ListFilters page={page} units={units} filter={filter} statuses={statusOptions} />
      {groups.length === 0 && <NothingFound page={page} filter={filter} />}
      <div class="item-tables">
        {groups.map((group) => (
          <Panel
            flush
            id={`s-${group.code}`}
            title={`${group.code} ${page.say(group.name)}`}
            action={<span class="quiet">{`${group.done}/${group.rows.length}`}</span>}
          >
            <DataTable page={page} caption={group.name} columns={columnsOf(page, today)} rows={group.rows} />
          </Panel>
        ))}
      </div>
    </OfficeLayout>
  );
}

const statusOptions = statuses.map((status) => ({ value: status, label: statusWords[status].label }));

function NothingFound({ page, filter }: { page: Page; filter: ListFilter }) {
  const isFiltered = filter.unitId !== null || filter.status !== null;
  const [title, text] = isFiltered
    ? [words.noneFound, words.noneFoundWhy]
    : [words.noItems, words.noItemsWhy];
  return <EmptyState title={page.say(title)} text={page.say(text)} />;
}

function columnsOf(page: Page, today: Temporal.PlainDate): Column<ListRow>[] {
  return [
    { label: words.item, kind: 'narrow', cell: ({ code }) => <b>{code}</b> },
    { label: words.subject, kind: 'head', cell: ({ href, title }) => <a href={href}>{page.say(title)}</a> },
    {
      label: words.owner,
      cell: ({ unitName }) => unitName ?? <span class="quiet">{page.say(words.noOwner)}</span>,
    },
    {
      label: words.due,
      cell: ({ dueOn, isDone }) =>
        dueOn ? (
          <DueDate page={page} due={dueOn} today={today} done={isDone} />
        ) : (
          <span class="quiet">{page.say(words.noDue)}</span>
        ),
    },
    {
      label: words.status,
      kind: 'narrow',
      cell: ({ status, isSentBack }) => (
        <StatusTag page={page} {...(isSentBack ? sentBackTag : statusWords[status])} />
      ),
    },
    { label: words.impactShort, kind: 'number', cell: ({ impact }) => impact },
  ];
}
