import type { ReportPart } from '../../../core/checking/report.ts';
import type { ReadDocument } from '../../../documents/read/document.ts';
import { type FoundMemo, findMemos } from './memos.ts';
import { type DataRow, type Entry, type Line, outlineOf } from './outline.ts';
import { type PlaceBook, placeBook } from './places.ts';
import { type FoundBlock, findSignatures } from './signatures.ts';

/** A document taken apart, before anything is read in earnest. */
export interface Layout {
  readonly entries: readonly Entry[];
  readonly lines: readonly Line[];
  /** Lines before the first known table and the first memo. */
  readonly cover: readonly Line[];
  readonly memos: readonly FoundMemo[];
  readonly signatures: readonly FoundBlock[];
  readonly book: PlaceBook;
}

/** Takes a document apart and notes to which part of a report its lines and tables belong. */
export function layoutOf(document: ReadDocument): Layout {
  const entries = outlineOf(document);
  const lines = entries.filter((entry) => entry.kind === 'line');
  const memos = findMemos(entries);
  const signatures = findSignatures(lines);
  const cover = coverLines(entries, memos);
  const book = placeBook();
  putLeadingLines(entries, book);
  for (const line of cover) book.put(line.spot, { part: 'cover' });
  for (const line of memos.flatMap((memo) => memo.lines)) book.put(line.spot, { part: 'memo' });
  for (const line of signatures.flatMap(({ all }) => all)) book.put(line.spot, { part: 'signatures' });
  return { entries, lines, cover, memos, signatures, book };
}

function coverLines(entries: readonly Entry[], memos: readonly FoundMemo[]): readonly Line[] {
  const first = memos[0]?.lines[0];
  const cover: Line[] = [];
  for (const entry of entries) {
    if (entry.kind === 'row' || entry === first) break;
    cover.push(entry);
  }
  return cover;
}

/** Headings belong to the table they announce, and a table's head row to the table. */
function putLeadingLines(entries: readonly Entry[], book: PlaceBook): void {
  let next: ReportPart = 'other';
  for (const entry of entries.toReversed()) {
    if (entry.kind === 'row') {
      next = partOf(entry);
      book.put({ block: entry.spot.block, at: entry.spot.at }, { part: next });
    } else book.put(entry.spot, { part: next });
  }
}

function partOf({ columns }: DataRow): ReportPart {
  return columns.kind;
}
