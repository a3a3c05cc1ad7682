import type { Bilingual } from '../../lib/bilingual.ts';
import { printFiscalYear } from '../../web/office/dates.ts';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { Stage } from '../stages/queries.ts';
import type { AnnouncedYear } from './present-announced.ts';
import type { Board } from './present-board.ts';
import type { Cycle } from './queries.ts';
import { CalendarPanel } from './views-board-calendar.tsx';
import { Actions, Tiles } from './views-board-head.tsx';
import { ScoresPanel } from './views-board-scores.tsx';
import { BoardTable } from './views-board-table.tsx';
import { boardWords as words, yearWords } from './words.ts';

export interface BoardPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  readonly cycle: Cycle;
  readonly board: Board;
  readonly stages: readonly Stage[];
  readonly announced: readonly AnnouncedYear[];
  readonly today: Temporal.PlainDate;
  /** False where the year's framework names none. */
  readonly hasItems: boolean;
  /** The reader runs the year: sees the buttons. */
  readonly manages: boolean;
}

export function BoardPage(props: BoardPageProps) {
  const { page, frame, notice, cycle, board, manages, hasItems } = props;
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={`${page.say(words.title)} ${printFiscalYear(page, cycle.year)}`}
      lead={leadOf(props)}
      section="year"
      wide
      notice={notice}
      actions={manages && <Actions page={page} cycle={cycle} hasItems={hasItems} />}
    >
      <Tiles page={page} board={board} />
      <CalendarPanel {...props} />
      <Panel title={page.say(words.byUnit)} flush={board.units.length > 0}>
        <BoardTable page={page} caption={words.byUnit} head={words.unit} rows={board.units} />
      </Panel>
      <Panel title={page.say(words.byIndicator)} flush={board.indicators.length > 0}>
        <BoardTable page={page} caption={words.byIndicator} head={words.indicator} rows={board.indicators} />
      </Panel>
      <ScoresPanel {...props} />
    </OfficeLayout>
  );
}

function leadOf({ page, cycle, hasItems }: BoardPageProps): string | undefined {
  if (cycle.status === 'closed') return page.say(words.closedNote);
  return hasItems ? undefined : page.say(yearWords.noItems);
}
