import type { Html, List, Nodes, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { err, ok, type Result } from '../../../lib/result.ts';
import { EMPTY_BOX, TICKED_BOX } from '../checkbox.ts';
import type { Block, Position, ReadFailure, Row } from '../document.ts';
import { plainCell, rectangularRows } from '../grid.ts';
import { htmlBlocks } from '../html/html.ts';
import { parseHtml } from '../html/html-tree.ts';
import { tidyLines } from '../text-lines.ts';
import { inlineText } from './inline.ts';
import { markdownPieces, type Piece } from './pieces.ts';

// "๑~๒~" in Thai text is no deletion: only two tildes are.
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

interface State {
  readonly blocks: Block[];
  readonly offset: number;
  failure: ReadFailure | null;
}

/** CommonMark with GFM tables and task lists, HTML inside included, to blocks. Errors: 'unsupported', 'too-large'. */
export function readMarkdown(markdown: string): Result<readonly Block[], ReadFailure> {
  const pieces = markdownPieces(markdown);
  if (!pieces.ok) return pieces;
  const blocks: Block[] = [];
  for (const piece of pieces.value) {
    const read = readPiece(piece);
    if (!read.ok) return read;
    const joined = piece.continuesTable && joinTable(blocks, read.value[0]);
    blocks.push(...read.value.slice(joined ? 1 : 0));
  }
  return ok(blocks.map(evenTable));
}

function readPiece(piece: Piece): Result<Block[], ReadFailure> {
  const state: State = { blocks: [], offset: piece.lineOffset, failure: null };
  const tree: Root = parser.parse(piece.text);
  for (const node of tree.children) readNode(node, state);
  return state.failure ? err(state.failure) : ok(state.blocks);
}

/** Adds a piece's first table, without its repeated head, to the table the blocks end with. */
function joinTable(blocks: Block[], next: Block | undefined): boolean {
  const last = blocks.at(-1);
  if (last?.kind !== 'table' || next?.kind !== 'table') return false;
  // Rows of this table were made in this file a moment ago and nobody else holds them yet.
  (last.rows as Row[]).push(...next.rows.slice(1));
  return true;
}

/** Rows read in different pieces may differ in length where one has more cells than its head. */
function evenTable(block: Block): Block {
  if (block.kind !== 'table') return block;
  const width = block.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  if (block.rows.every((row) => row.cells.length === width)) return block;
  const rows = block.rows.map((row) => ({
    at: row.at,
    cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => plainCell(''))],
  }));
  return { ...block, rows };
}

function readNode(node: RootContent, state: State): void {
  if (node.type === 'html') readHtmlNode(node, state);
  else if (node.type === 'list') readList(node, state);
  else if (node.type === 'table') readTable(node, state);
  else if (node.type === 'heading') {
    add(state, { kind: 'heading', level: node.depth, text: inlineText(node), at: at(node, state) });
  } else if (node.type === 'paragraph') {
    add(state, { kind: 'paragraph', text: inlineText(node), at: at(node, state) });
  } else if (node.type === 'code') {
    add(state, { kind: 'paragraph', text: tidyLines(node.value), at: at(node, state) });
  } else if ('children' in node) {
    for (const child of node.children) readNode(child as RootContent, state);
  }
}

function readHtmlNode(node: Html, state: State): void {
  const tree = parseHtml(node.value, 'fragment');
  const blocks = tree.ok ? htmlBlocks(tree.value, (at(node, state).line ?? 1) - 1) : tree;
  if (blocks.ok) state.blocks.push(...blocks.value);
  else state.failure ??= blocks.error;
}

function readList(list: List, state: State): void {
  list.children.forEach((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '-';
    const box = item.checked === true ? `${TICKED_BOX} ` : item.checked === false ? `${EMPTY_BOX} ` : '';
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph') {
      add(state, { kind: 'list-item', marker, text: box + inlineText(first), at: at(item, state) });
    } else if (first) readNode(first, state);
    for (const child of rest) readNode(child, state);
  });
}

function readTable(table: Table, state: State): void {
  const rows = rectangularRows(
    table.children.map((row) => ({
      cells: row.children.map((cell) => plainCell(inlineText(cell))),
      at: at(row, state),
    })),
  );
  if (rows.ok) state.blocks.push({ kind: 'table', rows: rows.value, at: at(table, state) });
  else state.failure ??= rows.error;
}

function add(state: State, block: Exclude<Block, { kind: 'table' }>): void {
  if (block.text !== '') state.blocks.push(block);
}

function at(node: Nodes, state: State): Position {
  const line = node.position?.start.line;
  return line === undefined ? {} : { line: line + state.offset };
}
