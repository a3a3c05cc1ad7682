import type { Place } from '../../core/checking/report.ts';
import type { Block, Cell, ReadDocument } from '../../documents/read/document.ts';
import { anchorOf, shownFindings, shownPlaces } from './present-findings.ts';
import type { FindingResult } from './result.ts';

/** The findings that point at one place, the gravest severity first. */
export interface Mark {
  readonly severity: FindingResult['severity'];
  readonly numbers: readonly number[];
}

export interface ShownCell {
  readonly text: string;
  readonly anchor: string;
  readonly mark: Mark | null;
  readonly colSpan: number;
}

export interface ShownRow {
  readonly anchor: string;
  readonly mark: Mark | null;
  readonly cells: readonly ShownCell[];
  /** Rows without findings left out before this one, in a table too long to show whole. */
  readonly skipped: number;
}

export type ShownBlock =
  | {
      readonly kind: 'text';
      readonly level: number | null;
      readonly text: string;
      readonly anchor: string;
      readonly mark: Mark | null;
    }
  | {
      readonly kind: 'table';
      readonly anchor: string;
      readonly mark: Mark | null;
      readonly rows: readonly ShownRow[];
      readonly skippedAfter: number;
    };

/** Rows and blocks shown whatever they hold; of longer documents only what findings point at follows. */
const WHOLE_ROWS = 300;
const WHOLE_BLOCKS = 2_000;

/** The document as read, every cell with its anchor, and marks where findings point. */
export function presentReport(document: ReadDocument, findings: readonly FindingResult[]): ShownBlock[] {
  const marks = collectMarks(findings);
  return document.blocks.flatMap((block, index) => {
    const anchor = anchorOf({ block: index });
    const isMarked = marks.blocks.has(index);
    if (index >= WHOLE_BLOCKS && !isMarked) return [];
    return [showBlock(block, index, anchor, marks.at)];
  });
}

type Marks = ReadonlyMap<string, Mark>;

function showBlock(block: Block, index: number, anchor: string, marks: Marks): ShownBlock {
  const mark = marks.get(anchor) ?? null;
  if (block.kind === 'table') return { kind: 'table', anchor, mark, ...showRows(block, index, marks) };
  const text = block.kind === 'list-item' ? `${block.marker} ${block.text}` : block.text;
  return { kind: 'text', level: block.kind === 'heading' ? block.level : null, text, anchor, mark };
}

function showRows({ rows }: Extract<Block, { kind: 'table' }>, block: number, marks: Marks) {
  const shown: ShownRow[] = [];
  let skipped = 0;
  for (const [row, { cells }] of rows.entries()) {
    const anchor = anchorOf({ block, row });
    const own = showCells(cells, (column) => anchorOf({ block, row, column }), marks);
    const mark = marks.get(anchor) ?? null;
    if (row < WHOLE_ROWS || mark || own.some((cell) => cell.mark)) {
      shown.push({ anchor, mark, cells: own, skipped });
      skipped = 0;
    } else skipped += 1;
  }
  return { rows: shown, skippedAfter: skipped };
}

/** A cell over several columns hides the empty ones it covers; a place keeps its own column number all the same. */
function showCells(cells: readonly Cell[], anchorAt: (column: number) => string, marks: Marks): ShownCell[] {
  let covered = 0;
  return cells.flatMap(({ text, colSpan }, column) => {
    const anchor = anchorAt(column);
    const mark = marks.get(anchor) ?? null;
    if (covered > 0 && text === '' && !mark) {
      covered -= 1;
      return [];
    }
    const free = cells.slice(column + 1, column + colSpan).every((next) => next.text === '');
    covered = free ? colSpan - 1 : 0;
    return [{ text, anchor, mark, colSpan: covered + 1 }];
  });
}

function collectMarks(findings: readonly FindingResult[]) {
  const at = new Map<string, Mark>();
  const blocks = new Set<number>();
  const add = (number: number, severity: Mark['severity'], place: Place) => {
    blocks.add(place.block);
    const anchor = anchorOf(place);
    const known = at.get(anchor);
    if (known?.numbers.includes(number)) return;
    // Findings come numbered by severity, so the first one at a place is the gravest.
    at.set(
      anchor,
      known ? { ...known, numbers: [...known.numbers, number] } : { severity, numbers: [number] },
    );
  };
  for (const { number, finding } of shownFindings(findings)) {
    for (const each of [finding.place, ...shownPlaces(finding)]) add(number, finding.severity, each);
  }
  return { at, blocks };
}
