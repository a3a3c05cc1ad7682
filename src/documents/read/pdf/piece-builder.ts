import type { Piece } from './piece.ts';

export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the next letter would stand. */
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
}

export interface PieceBuilder {
  readonly add: (glyph: Glyph, mark: number | null, artifact: boolean) => void;
  readonly pieces: () => readonly Piece[];
}

interface Open {
  text: string[];
  x: number;
  right: number;
  endX: number;
  endY: number;
  readonly y: number;
  readonly size: number;
  readonly mark: number | null;
  readonly artifact: boolean;
}

const MOST = 300_000;
/** Parts of the em two letters may stand apart, or overlap, and still be one stretch. */
const NEAR = 0.12;
const OVERLAP = 0.3;
const MARK_OVERLAP = 1.2;

/** Puts letters together as long as each begins where the one before ended. */
export function pieceBuilder(): PieceBuilder {
  const pieces: Piece[] = [];
  let open: Open | null = null;
  let lately = '';
  const close = () => {
    if (!open) return;
    const { text, x, right, y, size, mark, artifact } = open;
    const joined = text.join('');
    if (joined !== '' && pieces.length < MOST)
      pieces.push({ text: joined, x, right, y, size, mark, artifact });
    open = null;
  };
  return {
    add: (glyph, mark, artifact) => {
      if (repeatsCluster(glyph, lately)) return;
      if (!open || open.mark !== mark || open.artifact !== artifact || !continues(open, glyph)) {
        close();
        open = begin(glyph, mark, artifact);
      } else extend(open, glyph);
      lately = (lately + glyph.text).slice(-8);
    },
    pieces: () => {
      close();
      return pieces;
    },
  };
}

function begin(glyph: Glyph, mark: number | null, artifact: boolean): Open {
  const { text, x, y, endX, endY, size } = glyph;
  return { text: [text], x, right: Math.max(x, endX), endX, endY, y, size, mark, artifact };
}

function extend(open: Open, glyph: Glyph): void {
  open.text.push(glyph.text);
  open.right = Math.max(open.right, glyph.endX);
  open.x = Math.min(open.x, glyph.x);
  // A mark drawn apart does not move the place of the next letter.
  if (glyph.endX !== glyph.x || glyph.endY !== glyph.y) {
    open.endX = glyph.endX;
    open.endY = glyph.endY;
  }
}

function continues(open: Open, glyph: Glyph): boolean {
  const dx = glyph.x - open.endX;
  const dy = glyph.y - open.endY;
  const upward = Math.abs(glyph.endY - glyph.y) > Math.abs(glyph.endX - glyph.x);
  const along = upward ? dy * Math.sign(glyph.endY - glyph.y) : dx;
  const across = upward ? dx : dy;
  const overlap = isMark(glyph.text) ? MARK_OVERLAP : OVERLAP;
  return along < NEAR * glyph.size && along > -overlap * glyph.size && Math.abs(across) < 0.35 * glyph.size;
}

function isMark(text: string): boolean {
  return /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(text);
}

/**
 * Some writers give the glyph of a mark the letters of its whole cluster, so "ผึ้" comes once for the consonant and
 * once more for the mark, which takes no room. A consonant that takes no room is such a repetition.
 */
function repeatsCluster(glyph: Glyph, lately: string): boolean {
  const room = Math.hypot(glyph.endX - glyph.x, glyph.endY - glyph.y);
  return room < 0.06 * glyph.size && /[ก-ฮ]/.test(glyph.text) && lately.endsWith(glyph.text);
}
