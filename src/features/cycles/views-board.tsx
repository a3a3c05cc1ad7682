import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { ProgressBar, StatTile } from '../../web/office/progress-bar.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Stage } from '../stages/queries.ts';
import type { AnnouncedYear } from './present-announced.ts';
import type { Board, BoardRow } from './present-board.ts';
import type { Cycle } from './queries.ts';
import { CalendarPanel, ScoresPanel } from './views-board-side.tsx';
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

function Actions({ page, cycle }: { page: Page; cycle: Cycle }) {
  const at = `/office/years/${cycle.year}`;
  if (cycle.status === 'closed') {
    return (
      <a class="ds-button quiet-button" href={`${at}/reopening`}>
        {page.say(words.reopen)}
      </a>
    );
  }
  return (
    <>
      <a class="ds-button" href={`${at}/assignments`}>
        {page.say(words.assign)}
      </a>
      <a class="ds-button quiet-button" href={`${at}/import`}>
        {page.say(words.import)}
      </a>
      <a class="ds-button quiet-button" href={`${at}/closing`}>
        {page.say(words.close)}
      </a>
    </>
  );
}

function Tiles({ page, board: { shares, cost } }: { page: Page; board: Board }) {
  return (
    <div class="tiles">
      <StatTile page={page} label={words.done} value={String(shares.done)} tone="success" />
      <StatTile page={page} label={words.doing} value={String(shares.doing)} />
      <StatTile page={page} label={words.notBegun} value={String(shares.notBegun)} />
      <StatTile
        page={page}
        label={words.atRisk}
        value={String(shares.atRisk)}
        note={page.say(words.atRiskNote)}
        tone={shares.atRisk > 0 ? 'danger' : 'neutral'}
      />
      <StatTile page={page} label={words.cost} value={cost} note={page.say(words.costNote)} />
    </div>
  );
}

interface TableProps {
  readonly page: Page;
  readonly caption: Bilingual;
  readonly head: Bilingual;
  readonly rows: readonly BoardRow[];
}

function BoardTable({ page, caption, head, rows }: TableProps) {
  if (rows.length === 0) return <EmptyState title={page.say(words.nothing)} text="" />;
  const counted = (count: number, href: string) => (count === 0 ? '–' : <a href={href}>{count}</a>);
  return (
    <DataTable
      page={page}
      caption={caption}
      rows={rows}
      columns={[
        { label: head, kind: 'head', cell: ({ label }) => page.say(label) },
        { label: words.itemCount, kind: 'number', cell: ({ items, itemsHref }) => counted(items, itemsHref) },
        {
          label: words.measureCount,
          kind: 'number',
          cell: ({ measures, measuresHref }) => counted(measures, measuresHref),
        },
        {
          label: words.progress,
          cell: ({ label, shares }) => <ProgressBar page={page} label={page.say(label)} shares={shares} />,
        },
        { label: words.cost, kind: 'number', cell: ({ cost }) => cost ?? '–' },
      ]}
    />
  );
}
