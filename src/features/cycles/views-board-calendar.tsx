import { printSpan } from '../../web/office/dates.ts';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import { stageTime } from '../stages/rules.ts';
import type { BoardPageProps } from './views-board.tsx';
import { boardWords as words, yearWords } from './words.ts';

const times = {
  now: { tone: 'progress', label: words.now },
  ahead: { tone: 'neutral', label: words.ahead },
  over: { tone: 'success', label: words.over },
} as const;

/** The year's stages, what is due now among them. */
export function CalendarPanel({ page, cycle, stages, today, manages }: BoardPageProps) {
  const edit = manages && cycle.status === 'open' && stages.length > 0 && (
    <a href={`/office/years/${cycle.year}/calendar`}>{page.say(words.editCalendar)}</a>
  );
  return (
    <Panel
      title={page.say(words.calendar)}
      action={edit || undefined}
      flush={stages.length > 0}
      id="calendar"
    >
      {stages.length === 0 ? (
        <p>{page.say(words.noCalendar)}</p>
      ) : (
        <DataTable
          page={page}
          caption={words.calendar}
          rows={stages}
          columns={[
            { label: words.stage, kind: 'head', cell: ({ name }) => page.say(name) },
            {
              label: words.time,
              cell: (stage) => (
                <>
                  {printSpan(page, stage)}
                  {!stage.confirmed && <span class="quiet"> ({page.say(yearWords.toConfirm)})</span>}
                </>
              ),
            },
            {
              label: yearWords.status,
              kind: 'narrow',
              cell: (stage) => <StatusTag page={page} {...times[stageTime(stage, today)]} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
