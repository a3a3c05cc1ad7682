import type { Passage, Place, ReportPart } from '../../../core/checking/report.ts';
import type { Block, Position, ReadDocument } from '../../../documents/read/document.ts';
import type { Field } from './columns.ts';
import type { DataRow, Spot } from './outline.ts';

/** What is known of a block or row beyond where it stands. */
export interface Belonging {
  readonly part: ReportPart;
  readonly item?: string;
  readonly indicator?: number;
  readonly measure?: number;
}

/** Belongings by block, and by row within a table; a row's own come first. */
export interface PlaceBook {
  readonly put: (spot: Spot, belonging: Belonging) => void;
  readonly place: (spot: Spot) => Place;
}

export function placeBook(): PlaceBook {
  const known = new Map<string, Belonging>();
  const of = (spot: Spot): Belonging =>
    known.get(`${spot.block}:${spot.row}`) ?? known.get(`${spot.block}:undefined`) ?? { part: 'other' };
  return {
    put: (spot, belonging) => known.set(`${spot.block}:${spot.row}`, belonging),
    place: (spot) => ({ ...where(spot), ...of(spot) }),
  };
}

function where({ block, row, column, at }: Spot) {
  return {
    block,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...positionOf(at),
  };
}

function positionOf({ line, page, sheet }: Position) {
  return {
    ...(line === undefined ? {} : { line }),
    ...(page === undefined ? {} : { page }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** The cell of a field as a passage; an empty text where the table has no such column. */
export function cellPassage({ row, spot, columns }: DataRow, field: Field, book: PlaceBook): Passage {
  const column = columns.at.get(field);
  const cell = column === undefined ? undefined : row.cells[column];
  if (cell === undefined) return { text: '', place: book.place(spot) };
  const at = { block: spot.block, row: cell.row, column: cell.column, at: cell.at };
  return { text: cell.text.trim(), place: book.place(at) };
}

/** The text of a field, trimmed; empty where the table has no such column. */
export function cellText({ row, columns }: DataRow, field: Field): string {
  const column = columns.at.get(field);
  return column === undefined ? '' : (row.cells[column]?.text.trim() ?? '');
}

/** The whole paragraph or cell that holds a line, as it stands among the passages. */
export function holdingPassage({ blocks }: ReadDocument, spot: Spot, book: PlaceBook): Passage {
  const block = blocks[spot.block];
  const text =
    block?.kind === 'table' ? block.rows[spot.row ?? 0]?.cells[spot.column ?? 0]?.text : block?.text;
  return { text: (text ?? '').trim(), place: book.place(spot) };
}

/** Every piece of text of the document in reading order with its place; a merged cell once, empty ones not at all. */
export function allPassages(document: ReadDocument, book: PlaceBook): Passage[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === 'table' ? tablePassages(block, index, book) : textPassage(block, index, book),
  );
}

function textPassage(block: Exclude<Block, { kind: 'table' }>, index: number, book: PlaceBook): Passage[] {
  const text = block.text.trim();
  return text === '' ? [] : [{ text, place: book.place({ block: index, at: block.at }) }];
}

function tablePassages(block: Extract<Block, { kind: 'table' }>, index: number, book: PlaceBook): Passage[] {
  return block.rows.flatMap((row, at) =>
    row.cells.flatMap((cell, column) => {
      const text = cell.text.trim();
      return text === '' ? [] : [{ text, place: book.place({ block: index, row: at, column, at: row.at }) }];
    }),
  );
}
