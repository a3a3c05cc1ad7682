import type { PlacedPiece } from './lines.ts';
import type { PageContent } from './piece.ts';
import type { StructureMark } from './structure.ts';

/** A page of a file: its content, and how the structure tree names it. */
export interface ReadPage extends Omit<PageContent, 'pieces'> {
  readonly pieces: readonly PlacedPiece[];
  /** Object number. */
  readonly id: number;
}

/** Finds the pieces the structure tree refers to. */
export function piecesByMark(pages: readonly ReadPage[]): (mark: StructureMark) => readonly PlacedPiece[] {
  const byPage = new Map(pages.map((page) => [page.id, Map.groupBy(page.pieces, (piece) => piece.mark)]));
  return ({ page, mark }) => byPage.get(page)?.get(mark) ?? [];
}
