import type { PlacedPiece } from './lines.ts';

/** Share of the page's height at either end where heads and feet stand. */
const MARGIN = 0.12;

/**
 * Pieces that stand at the same place of most pages but for their digits: page numbers, running heads. They belong to
 * the paper, not to the text.
 */
export function withoutRepeated(
  pages: readonly { readonly height: number; readonly pieces: readonly PlacedPiece[] }[],
): readonly (readonly PlacedPiece[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.pieces.filter((piece) => inMargin(piece, page.height)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, pages.length * 0.6);
  return pages.map((page) =>
    page.pieces.filter((piece) => !inMargin(piece, page.height) || (counts.get(keyOf(piece)) ?? 0) < enough),
  );
}

function inMargin(piece: PlacedPiece, height: number): boolean {
  return piece.y < height * MARGIN || piece.y > height * (1 - MARGIN);
}

function keyOf(piece: PlacedPiece): string {
  return `${Math.round(piece.y / 3)}:${piece.text.trim().replace(/\p{Nd}+/gu, '#')}`;
}
