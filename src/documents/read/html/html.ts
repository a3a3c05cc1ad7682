import type { Element, Root } from 'hast';
import { err, ok, type Result } from '../../../lib/result.ts';
import type { Block, Position, ReadFailure } from '../document.ts';
import { refuseTooLarge } from '../failures.ts';
import { limits } from '../limits.ts';
import { type TextLines, textLines } from '../text-lines.ts';
import { captionOf, cellElements, isLayout, rowElements, tableRows } from './html-table.ts';
import { parseHtml } from './html-tree.ts';
import { walkHtml } from './html-walk.ts';

type Blocks = Result<readonly Block[], ReadFailure>;

/** An HTML page to blocks; scripts, styles and hidden elements are dropped. Errors: 'too-large', 'unsupported'. */
export function readHtml(html: string): Blocks {
  const size = Buffer.byteLength(html);
  if (size > limits.html) return refuseTooLarge(size, limits.html);
  const tree = parseHtml(html, 'page');
  return tree.ok ? htmlBlocks(tree.value, 0) : tree;
}

/** `lineOffset` is added to every line: for HTML that stands inside another text. */
export function htmlBlocks(tree: Root, lineOffset: number): Blocks {
  const state: State = { blocks: [], lines: textLines(), at: {}, pending: null, failure: null, lineOffset };
  walkBlocks(tree, state);
  flush(state);
  return state.failure ? err(state.failure) : ok(state.blocks);
}

interface State {
  readonly blocks: Block[];
  readonly lineOffset: number;
  lines: TextLines;
  /** Where the text being collected began. */
  at: Position;
  /** What the text being collected will be, when not a paragraph. */
  pending: { kind: 'heading'; level: number } | { kind: 'list-item'; marker: string } | null;
  failure: ReadFailure | null;
}

function walkBlocks(parent: Element | Root, state: State): void {
  walkHtml(parent, {
    text: (text, node) => {
      if (state.at.line === undefined && text.trim() !== '') {
        state.at = lineOf(node, state, leadingLines(node.type === 'text' ? text : ''));
      }
      state.lines.add(text);
    },
    lineBreak: () => state.lines.newLine(),
    open: (element) => {
      // A paragraph inside a list item is that item's text, not the end of it.
      flush(state, true);
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (level) state.pending = { kind: 'heading', level: Number(level) };
    },
    close: () => flush(state),
    item: (marker) => {
      flush(state);
      if (marker !== '') state.pending = { kind: 'list-item', marker };
    },
    table: (table) => readTable(table, state),
  });
}

function readTable(table: Element, state: State): void {
  flush(state);
  if (isLayout(table)) {
    for (const cell of rowElements(table).flatMap(cellElements)) {
      walkBlocks(cell, state);
      flush(state);
    }
    return;
  }
  const at = lineOf(table, state);
  const caption = captionOf(table);
  if (caption !== '') state.blocks.push({ kind: 'paragraph', text: caption, at });
  const rows = tableRows(table, (element) => lineOf(element, state));
  if (!rows.ok) state.failure ??= rows.error;
  else if (rows.value.length > 0) state.blocks.push({ kind: 'table', rows: rows.value, at });
}

/** Ends the text collected so far as a block. `keepPending`: an element opened right after the item's marker. */
function flush(state: State, keepPending = false): void {
  const text = state.lines.text();
  const { at, pending } = state;
  state.lines = textLines();
  state.at = {};
  if (text === '' && keepPending) return;
  state.pending = null;
  if (text !== '') state.blocks.push({ kind: 'paragraph', ...pending, text, at } as Block);
}

function lineOf(node: Placed, state: State, further = 0): Position {
  const line = node.position?.start.line;
  return line === undefined ? {} : { line: line + state.lineOffset + further };
}

interface Placed {
  readonly position?: { start: { line: number } } | undefined;
}

/** Line ends before the first letter of a text. */
function leadingLines(text: string): number {
  return text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
}
