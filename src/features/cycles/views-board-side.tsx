import { printSpan } from '../../web/office/dates.ts';
import { Facts, Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import { stageTime } from '../stages/rules.ts';
import type { AnnouncedYear } from './present-announced.ts';
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

/** What was announced, this year and the last. */
export function ScoresPanel({ page, announced }: BoardPageProps) {
  return (
    <Panel title={page.say(words.scores)} id="scores">
      {announced.length === 0 && <p class="quiet">{page.say(words.noScores)}</p>}
      {announced.map((scores) => (
        <section>
          <h3>
            {page.say(yearWords.year)} {scores.year}
          </h3>
          <Facts facts={factsOf(page, scores)} />
        </section>
      ))}
    </Panel>
  );
}

function factsOf(page: BoardPageProps['page'], { total, level, instruments, indicators }: AnnouncedYear) {
  return [
    ...(total === null ? [] : [{ label: page.say(words.total), value: total }]),
    ...(level === null ? [] : [{ label: page.say(words.level), value: page.say(level) }]),
    ...instruments.map(({ code, value }) => ({ label: code, value })),
    ...indicators.map(({ name, value }) => ({ label: page.say(name), value })),
  ];
}
