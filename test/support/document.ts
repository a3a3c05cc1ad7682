import { readFileSync } from 'node:fs';
import type { AgencyKind } from '../../src/core/checking/agency-kind.ts';
import type { Report } from '../../src/core/checking/report.ts';
import type { Block, Cell, ReadDocument } from '../../src/documents/read/document.ts';
import { readMarkdown } from '../../src/documents/read/markdown/markdown.ts';
import { recognise } from '../../src/features/checker/recognise/recognise.ts';
import { loadFramework } from './framework.ts';

/** Documents made by hand, as a reader would give them: strings are paragraphs, lists of rows are tables. */
export type Piece = string | Block | readonly (readonly (string | Cell)[])[];

export const kinds = JSON.parse(
  readFileSync(new URL('../../data/agencies/kinds.json', import.meta.url), 'utf8'),
) as readonly AgencyKind[];

export function documentOf(...pieces: readonly Piece[]): ReadDocument {
  const blocks = pieces.map((piece, index): Block => {
    const at = { line: index + 1 };
    if (typeof piece === 'string') return { kind: 'paragraph', text: piece, at };
    return isBlock(piece)
      ? piece
      : { kind: 'table', rows: piece.map((cells) => ({ cells: cells.map(cellOf), at })), at };
  });
  return { format: 'md', fileName: 'report.md', blocks, certainty: 'exact', notes: [] };
}

function isBlock(piece: Exclude<Piece, string>): piece is Block {
  return 'kind' in piece;
}

function cellOf(cell: string | Cell): Cell {
  return typeof cell === 'string' ? { text: cell, colSpan: 1, rowSpan: 1 } : cell;
}

export function spanning(text: string, colSpan: number, rowSpan = 1): Cell {
  return { text, colSpan, rowSpan };
}

export function markdownDocument(path: URL): ReadDocument {
  const read = readMarkdown(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.error.message.en);
  return { format: 'md', fileName: 'report.md', blocks: read.value, certainty: 'exact', notes: [] };
}

/** The document as a report of 2566; a failure is the test's. */
export function reportOf(document: ReadDocument, framework = loadFramework()): Report {
  const result = recognise(document, { framework, kinds });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.value;
}

export const readPieces = (...pieces: readonly Piece[]): Report => reportOf(documentOf(...pieces));
