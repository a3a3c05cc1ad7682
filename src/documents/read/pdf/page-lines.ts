import { type Line, linesOf, type PlacedPiece } from './lines.ts';

/** Parts of the em two baselines may differ and still be one printed line. */
const SAME_BASELINE = 0.45;
/** Parts of the em between two stretches of a line that stand in different columns. */
const COLUMN_GAP = 1.4;

/** Text of one column (a cell, a page without columns) to printed lines from the top down. */
export function columnLines(pieces: readonly PlacedPiece[], drawsSpaces: boolean): readonly Line[] {
  return rowsOfPieces(pieces).flatMap((row) => linesOf(row, drawsSpaces));
}

/** A printed line across the page as its stretches, from the left; more than one where it has wide gaps. */
export type PrintedRow = readonly Line[];

export function printedRows(pieces: readonly PlacedPiece[], drawsSpaces: boolean): readonly PrintedRow[] {
  return rowsOfPieces(pieces).map((row) => stretches(row).flatMap((part) => linesOf(part, drawsSpaces)));
}

/** Pieces by baseline, from the top; within a baseline from the left. */
function rowsOfPieces(pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  const rows: PlacedPiece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const first = rows.at(-1)?.[0];
    const size = Math.max(first?.size ?? 0, piece.size, 1);
    if (first && first.y - piece.y < SAME_BASELINE * size) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function stretches(row: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  const parts: PlacedPiece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row.filter(({ text }) => text.trim() !== '')) {
    if (piece.x - right > COLUMN_GAP * Math.max(piece.size, 1)) parts.push([]);
    parts.at(-1)?.push(piece);
    right = Math.max(right, piece.right);
  }
  return parts;
}
