import { EmptyState } from '../../web/office/empty-state.tsx';
import { MoveButtons } from '../../web/office/move-buttons.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { Page } from '../../web/page.ts';
import type { UnitLine } from './present.ts';
import { peopleTabs } from './rules.ts';
import { unitWords as words } from './words.ts';

interface UnitListProps {
  readonly page: Page;
  readonly units: readonly UnitLine[];
  readonly mayManage: boolean;
}

export function UnitList({ page, units, mayManage }: UnitListProps) {
  return (
    <>
      <Tabs page={page} label={words.tabs} tabs={peopleTabs} current="units" />
      <Panel title={page.say(words.units)} flush>
        {units.length === 0 ? (
          <EmptyState title={page.say(words.none)} text={page.say(words.noneWhy)} />
        ) : (
          <DataTable
            page={page}
            caption={words.units}
            columns={columns(page, mayManage)}
            rows={units}
            rowId={(unit) => `unit-${unit.id}`}
          />
        )}
      </Panel>
    </>
  );
}

function columns(page: Page, mayManage: boolean): Column<UnitLine>[] {
  const shown: Column<UnitLine>[] = [
    { label: words.name, kind: 'head', cell: (unit) => <Name unit={unit} mayManage={mayManage} /> },
    { label: words.head, cell: ({ heads }) => heads || <span class="quiet">{page.say(words.nobody)}</span> },
    {
      label: words.officers,
      cell: ({ officers }) => officers || <span class="quiet">{page.say(words.nobody)}</span>,
    },
    { label: words.telephone, cell: ({ telephone }) => telephone || '–' },
    {
      label: words.state,
      kind: 'narrow',
      cell: ({ tone, state }) => <StatusTag page={page} tone={tone} label={state} />,
    },
  ];
  if (!mayManage) return shown;
  const order: Column<UnitLine> = {
    label: words.order,
    kind: 'narrow',
    cell: (unit) => <MoveButtons page={page} action={`/office/units/${unit.id}/place`} {...unit} />,
  };
  return [...shown, order];
}

function Name({ unit, mayManage }: { unit: UnitLine; mayManage: boolean }) {
  return (
    <>
      {mayManage ? <a href={`/office/units/${unit.id}`}>{unit.name}</a> : unit.name}
      {unit.nameEn && (
        <span class="quiet small under" lang="en">
          {unit.nameEn}
        </span>
      )}
    </>
  );
}
