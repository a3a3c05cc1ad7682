import type { Piece } from './piece.ts';

/** A printed line, or the part of one that stands in a column. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** 1-based. */
  readonly page: number;
}

/** A piece with its page; `literal` is text without a place of its own, such as a drawn check box. */
export interface PlacedPiece extends Piece {
  readonly page: number;
  readonly literal?: boolean;
}

/**
 * Parts of the em: a gap this wide is a space. Between Thai letters in a file that draws its spaces, a gap is mostly
 * the stretching of a justified line.
 */
const SPACE = 0.2;
const SPACE_DRAWN = 0.3;
const STRETCHED = 0.6;
const THAI_END = /[\u0e00-\u0e7f]$/;
const THAI_START = /^[\u0e00-\u0e7f]/;

interface Open {
  text: string;
  right: number;
  readonly first: PlacedPiece;
}

/** Pieces in reading order to lines: a new one begins where the text moves down, back or to another page. */
export function linesOf(pieces: readonly PlacedPiece[], drawsSpaces: boolean): readonly Line[] {
  const lines: Open[] = [];
  let waiting = '';
  for (const piece of pieces) {
    if (piece.literal) {
      waiting += `${piece.text} `;
      continue;
    }
    const open = lines.at(-1);
    if (open && sameLine(open, piece)) {
      open.text += between(open, piece, drawsSpaces) + waiting + piece.text;
      open.right = Math.max(open.right, piece.right);
    } else lines.push({ text: waiting + piece.text, right: piece.right, first: piece });
    waiting = '';
  }
  const last = lines.at(-1);
  if (waiting !== '' && last) last.text += ` ${waiting.trim()}`;
  return lines.map(({ text, right, first }) => {
    return { text, right, x: first.x, y: first.y, size: first.size, page: first.page };
  });
}

function sameLine(open: Open, piece: PlacedPiece): boolean {
  const size = Math.max(open.first.size, piece.size, 1);
  if (piece.page !== open.first.page || Math.abs(piece.y - open.first.y) > 0.5 * size) return false;
  return piece.x > open.right - 2 * size;
}

function between(open: Open, piece: PlacedPiece, drawsSpaces: boolean): string {
  const gap = (piece.x - open.right) / Math.max(piece.size, 1);
  if (/[([“"'/]$/.test(open.text)) return '';
  const stretched = drawsSpaces && THAI_END.test(open.text) && THAI_START.test(piece.text);
  if (gap < (stretched ? STRETCHED : drawsSpaces ? SPACE_DRAWN : SPACE)) return '';
  return open.text.endsWith(' ') || piece.text.startsWith(' ') ? '' : ' ';
}
