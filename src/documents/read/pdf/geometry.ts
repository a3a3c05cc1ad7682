import { ok, type Result } from '../../../lib/result.ts';
import type { Block, ReadFailure } from '../document.ts';
import { gapTables } from './gap-table.ts';
import type { RightLimit } from './join.ts';
import type { PlacedPiece } from './lines.ts';
import { addPart, type Part } from './page-break.ts';
import { printedRows } from './page-lines.ts';
import { paragraphBlocks } from './paragraphs.ts';
import type { Rule } from './piece.ts';
import { ruledTable } from './ruled-table.ts';
import { type Ruling, rulingsOf } from './ruling.ts';
import { tableBlock } from './table-block.ts';

export interface GeometryPage {
  readonly number: number;
  readonly pieces: readonly PlacedPiece[];
  readonly rules: readonly Rule[];
}

export interface Geometry {
  readonly blocks: readonly Block[];
  /** How many tables were told by their lines and how many only by gaps. */
  readonly ruled: number;
  readonly guessed: number;
}

/** Blocks of pages without a structure tree: tables by ruled lines, else by gaps; the rest are paragraphs. */
export function geometryBlocks(
  pages: readonly GeometryPage[],
  limit: RightLimit,
  drawsSpaces: boolean,
): Result<Geometry, ReadFailure> {
  const bodySize = medianSize(pages);
  const parts: Part[] = [];
  for (const page of pages) {
    for (const part of pageParts(page, limit, bodySize, drawsSpaces)) addPart(parts, part);
  }
  const blocks: Block[] = [];
  for (const part of parts) {
    const made = part.kind === 'table' ? tableBlock(part, limit) : ok(part.blocks);
    if (!made.ok) return made;
    blocks.push(...made.value);
  }
  const tables = parts.filter((part) => part.kind === 'table');
  const ruled = tables.filter((table) => table.by === 'lines').length;
  return ok({ blocks, ruled, guessed: tables.length - ruled });
}

/** A page from the top down: its tables and the text above, between and below them. */
function pageParts(
  page: GeometryPage,
  limit: RightLimit,
  bodySize: number,
  drawsSpaces: boolean,
): readonly Part[] {
  let rest = page.pieces;
  const parts: { readonly top: number; readonly part: Part }[] = [];
  for (const ruling of rulingsOf(page.rules)) {
    const inside = rest.filter((piece) => isInside(piece, ruling));
    const table = ruledTable(ruling, inside, page.number, drawsSpaces);
    if (!table) continue;
    rest = rest.filter((piece) => !isInside(piece, ruling));
    parts.push({ top: table.top, part: table });
  }
  const tops = parts.map(({ top }) => top).sort((a, b) => b - a);
  const bands = Map.groupBy(rest, (piece) => tops.filter((top) => top > piece.y).length);
  for (const band of bands.values()) {
    for (const stretch of gapTables(printedRows(band, drawsSpaces))) {
      const top = stretch.kind === 'table' ? stretch.top : (stretch.rows[0]?.[0]?.y ?? 0);
      const part: Part =
        stretch.kind === 'table'
          ? stretch
          : { kind: 'text', blocks: paragraphBlocks(stretch.rows, limit, bodySize) };
      parts.push({ top, part });
    }
  }
  return parts.sort((a, b) => b.top - a.top).map(({ part }) => part);
}

function isInside(piece: PlacedPiece, { xs, ys }: Ruling): boolean {
  const middle = piece.x + Math.min(piece.right - piece.x, piece.size) / 2;
  const height = piece.y + piece.size * 0.3;
  return (
    middle > (xs[0] ?? 0) && middle < (xs.at(-1) ?? 0) && height > (ys[0] ?? 0) && height < (ys.at(-1) ?? 0)
  );
}

/** The size most letters have. */
function medianSize(pages: readonly GeometryPage[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap((page) => page.pieces)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}
