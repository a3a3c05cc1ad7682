import type { Bilingual } from '../../lib/bilingual.ts';
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
import { boardWords as words } from './words.ts';

export interface BoardPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  readonly cycle: Cycle;
  readonly board: Board;
  readonly stages: readonly Stage[];
  readonly announced: readonly AnnouncedYear[];
  readonly today: Temporal.PlainDate;
  /** The reader runs the year: sees the buttons. */
  readonly manages: boolean;
}

export function BoardPage(props: BoardPageProps) {
  const { page, frame, notice, cycle, board, manages } = props;
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={`${page.say(words.title)} ${cycle.year}`}
      lead={cycle.status === 'closed' ? page.say(words.closedNote) : undefined}
      section="year"
      wide
      notice={notice}
      actions={manages && <Actions page={page} cycle={cycle} />}
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
