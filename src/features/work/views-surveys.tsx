import { printDate, printDue } from '../../web/office/dates.ts';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import { surveyAddress } from '../surveys/rules.ts';
import type { WorkPageProps } from './views.tsx';
import { workWords as words } from './words.ts';

const labels = {
  short: words.surveyShort,
  unopened: () => words.surveyUnopened,
  sealed: () => words.surveySealed,
} as const;

/** Surveys that wait for the ITA officer; nothing where none does. */
export function Surveys({ page, surveys, today }: WorkPageProps) {
  if (surveys.length === 0) return null;
  return (
    <Panel title={`${page.say(words.surveys)} (${surveys.length})`} flush>
      <DataTable
        page={page}
        caption={words.surveys}
        rows={surveys}
        columns={[
          {
            label: words.item,
            kind: 'head',
            cell: (task) => <a href={surveyAddress(task)}>{task.title}</a>,
          },
          { label: words.year, kind: 'narrow', cell: ({ year }) => year },
          {
            label: words.due,
            cell: ({ closesOn }) => `${printDate(page, closesOn)} (${printDue(page, closesOn, today)})`,
          },
          {
            label: words.state,
            kind: 'narrow',
            cell: ({ kind, answers, needed }) => (
              <StatusTag page={page} tone="warning" label={labels[kind](answers, needed)} />
            ),
          },
        ]}
      />
    </Panel>
  );
}
