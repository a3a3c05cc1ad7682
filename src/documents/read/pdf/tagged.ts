import { ok, type Result } from '../../../lib/result.ts';
import type { Block, Cell, ReadFailure } from '../document.ts';
import { type LooseRow, rectangularRows } from '../grid.ts';
import { type Flow, type FlowRow, flowsOf, type PiecesAt, type TableFlow, type TextFlow } from './flow.ts';
import { cleanPdfText, joinLines, type RightLimit } from './join.ts';
import { type Line, linesOf } from './lines.ts';
import type { StructureNode } from './structure.ts';

interface Reading {
  readonly drawsSpaces: boolean;
  readonly limit: RightLimit;
}

/** Blocks as the document's own structure tree gives them: headings, lists and tables are known, not guessed. */
export function taggedBlocks(
  root: StructureNode,
  at: PiecesAt,
  reading: Reading,
): Result<readonly Block[], ReadFailure> {
  const blocks: Block[] = [];
  for (const flow of flowsOf(root, at)) {
    const block = flow.kind === 'table' ? tableBlock(flow, reading) : ok(textBlock(flow, reading));
    if (!block.ok) return block;
    if (block.value) blocks.push(block.value);
  }
  return ok(blocks);
}

function textBlock(flow: TextFlow, reading: Reading): Block | null {
  const lines = linesOf(flow.pieces, reading.drawsSpaces);
  const text = joinLines(lines, reading.limit, 'rare');
  const page = lines[0]?.page;
  const at = page === undefined ? {} : { page };
  if (text === '') return null;
  if (flow.kind === 'heading')
    return { kind: 'heading', level: flow.level, text: text.replaceAll('\n', ' '), at };
  if (flow.kind === 'list-item') return { kind: 'list-item', marker: markerOf(flow), text, at };
  return { kind: 'paragraph', text, at };
}

function markerOf(flow: TextFlow): string {
  const marker = cleanPdfText(flow.marker.map((piece) => piece.text).join(''));
  return /^[^\p{L}\p{N}(☐☑]*$/u.test(marker) ? '-' : marker;
}

function tableBlock(flow: TableFlow, reading: Reading): Result<Block | null, ReadFailure> {
  const rows = flow.rows.map((row) => looseRow(row, reading)).filter((row) => row.cells.length > 0);
  const grid = rectangularRows(rows);
  if (!grid.ok) return grid;
  const [first] = grid.value;
  return ok(first ? { kind: 'table', rows: grid.value, at: first.at } : null);
}

function looseRow(row: FlowRow, reading: Reading): LooseRow {
  const page = row
    .flatMap((cell) => cell.flows)
    .map(firstPage)
    .find((number) => number !== undefined);
  const cells = row.map((cell): Cell => {
    const text = cell.flows.map((flow) => flowText(flow, reading)).join('\n');
    return { text: cleanPdfText(text), colSpan: cell.colSpan, rowSpan: cell.rowSpan };
  });
  return { cells, at: page === undefined ? {} : { page } };
}

function flowText(flow: Flow, reading: Reading): string {
  if (flow.kind === 'table') {
    return flow.rows
      .map((row) =>
        row.map((cell) => cell.flows.map((inner) => flowText(inner, reading)).join(' ')).join(' '),
      )
      .join('\n');
  }
  const text = joinLines(linesOf(flow.pieces, reading.drawsSpaces), reading.limit, 'rare');
  return flow.kind === 'list-item' ? `${markerOf(flow)} ${text}` : text;
}

function firstPage(flow: Flow): Line['page'] | undefined {
  if (flow.kind !== 'table') return flow.pieces.find((piece) => !piece.literal)?.page;
  return flow.rows
    .flatMap((row) => row.flatMap((cell) => cell.flows))
    .map(firstPage)
    .find((page) => page !== undefined);
}
