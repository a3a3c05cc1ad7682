import { err, ok, type Result } from '../../../lib/result.ts';
import type { Block, ReadFailure } from '../document.ts';
import { rectangularRows } from '../grid.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../ooxml/xml.ts';
import { tidyLine, tidyLines } from '../text-lines.ts';
import type { Context } from './context.ts';
import { listPlaceOf } from './numbering.ts';
import { paragraphText } from './run-text.ts';
import { outlineOf } from './styles.ts';
import { isLayoutTable, looseRows, tableCells } from './table.ts';

interface State {
  readonly context: Context;
  readonly blocks: Block[];
  failure: ReadFailure | null;
}

/** Block-level content in reading order; a text box stands after the paragraph it is anchored in. */
export function readBody(body: XmlElement, context: Context): Result<readonly Block[], ReadFailure> {
  const state: State = { context, blocks: [], failure: null };
  readContent(body, state);
  return state.failure ? err(state.failure) : ok(state.blocks);
}

function readContent(parent: XmlElement, state: State): void {
  for (const element of childrenOf(parent)) {
    if (element.name === 'p') readParagraph(element, state);
    else if (element.name === 'tbl') readTable(element, state);
    else if (element.name === 'AlternateContent') readContent(childOf(element, 'Choice') ?? element, state);
    else if (!SKIPPED.has(element.name)) readContent(element, state);
  }
}

/** Of the wrappers (content controls, insertions, custom XML) only the content is read. */
const SKIPPED = new Set('sectPr sdtPr sdtEndPr del moveFrom customXmlPr tblPr Fallback'.split(' '));

function readParagraph(paragraph: XmlElement, state: State): void {
  const { text: raw, boxes } = paragraphText(paragraph, state.context.links);
  const properties = childOf(paragraph, 'pPr');
  const style = attributeOf(childOf(properties, 'pStyle'), 'val');
  const text = tidyLines(raw);
  // Word counts an empty paragraph of a list too, so the marker is taken either way.
  const place = listPlaceOf(properties) ?? state.context.styles.list(style);
  const marker = place ? state.context.numbering.next(place) : '';
  const level = outlineOf(properties) ?? state.context.styles.headingLevel(style);
  if (text !== '' && !state.context.styles.isContents(style)) state.blocks.push(toBlock(text, marker, level));
  for (const box of boxes) readContent(box, state);
}

function toBlock(text: string, marker: string, level: number | null): Block {
  if (level !== null) return { kind: 'heading', level, text: tidyLine(`${marker} ${text}`), at: {} };
  if (marker !== '') return { kind: 'list-item', marker, text, at: {} };
  return { kind: 'paragraph', text, at: {} };
}

function readTable(table: XmlElement, state: State): void {
  if (isLayoutTable(table)) {
    for (const cell of tableCells(table)) readContent(cell, state);
    return;
  }
  const rows = rectangularRows(looseRows(table, state.context));
  if (!rows.ok) state.failure ??= rows.error;
  else if (rows.value.length > 0) state.blocks.push({ kind: 'table', rows: rows.value, at: {} });
}
