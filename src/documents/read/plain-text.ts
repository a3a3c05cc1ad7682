import { ok, type Result } from '../../lib/result.ts';
import type { Block, ReadFailure } from './document.ts';
import { refuseNesting } from './failures.ts';
import { type LooseRow, plainCell, rectangularRows } from './grid.ts';
import { limits } from './limits.ts';
import { tidyLines } from './text-lines.ts';

/**
 * Plain text, as pasted from a document: a line is a paragraph, neighbouring lines with tabs are a table (so copied
 * tables arrive). Errors: 'unsupported' for a line beyond any document, 'too-large' for a table.
 */
export function readPlainText(text: string): Result<readonly Block[], ReadFailure> {
  const blocks: Block[] = [];
  let rows: LooseRow[] = [];
  const endTable = () => {
    const table = tableOf(rows);
    rows = [];
    if (!table.ok) return table;
    blocks.push(...table.value);
    return null;
  };
  for (const [index, line] of `${text}\n`.split('\n').entries()) {
    if (line.length > limits.lineLength) return refuseNesting();
    const at = { line: index + 1 };
    if (line.trim().includes('\t')) {
      rows.push({ cells: line.split('\t').map((cell) => plainCell(tidyLines(cell))), at });
      continue;
    }
    const failed = endTable();
    if (failed) return failed;
    const paragraph = paragraphOf(line, at);
    if (paragraph) blocks.push(paragraph);
  }
  return ok(blocks);
}

function paragraphOf(line: string, at: { line: number }): Block | null {
  const item = /^\s*([-•–])\s+(?=\S)/.exec(line);
  const text = tidyLines(item ? line.slice(item[0].length) : line);
  if (text === '') return null;
  return item ? { kind: 'list-item', marker: '-', text, at } : { kind: 'paragraph', text, at };
}

/** One line with a tab is a line of a form ("ที่ … วันที่ …"), not a table. */
function tableOf(rows: readonly LooseRow[]): Result<readonly Block[], ReadFailure> {
  const [first] = rows;
  if (!first) return ok([]);
  if (rows.length === 1) {
    const text = first.cells.map((cell) => cell.text).filter((cell) => cell !== '');
    return ok([{ kind: 'paragraph', text: text.join(' '), at: first.at }]);
  }
  const grid = rectangularRows(rows);
  return grid.ok ? ok([{ kind: 'table', rows: grid.value, at: first.at }]) : grid;
}
