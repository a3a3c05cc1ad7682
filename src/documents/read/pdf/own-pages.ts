import { readContent } from './content.ts';
import type { PdfFont } from './fonts.ts';
import type { PlacedPiece } from './lines.ts';
import type { PdfObjects } from './objects.ts';
import { readPages } from './pages.ts';
import type { PageContent } from './piece.ts';
import type { StructureMark } from './structure.ts';
import type { PdfDict } from './values.ts';

/** A page as either reader of PDF gives it. */
export interface ReadPage extends Omit<PageContent, 'pieces'> {
  readonly pieces: readonly PlacedPiece[];
  readonly width: number;
  readonly height: number;
  /** Object number; null where the reader does not know it. */
  readonly id: number | null;
}

/** All pages by this project's own reader; null when any needs the fuller one. */
export function readOwnPages(objects: PdfObjects): readonly ReadPage[] | null {
  const fonts = new Map<PdfDict, PdfFont | null>();
  const pages: ReadPage[] = [];
  for (const [index, page] of readPages(objects).entries()) {
    const content = readContent(page, objects, fonts);
    if (!content) return null;
    const pieces = content.pieces.map((piece) => ({ ...piece, page: index + 1 }));
    pages.push({ ...content, pieces, width: page.width, height: page.height, id: page.id });
  }
  return pages.length > 0 ? pages : null;
}

/** Finds the pieces the structure tree refers to. */
export function piecesByMark(pages: readonly ReadPage[]): (mark: StructureMark) => readonly PlacedPiece[] {
  const byPage = new Map(pages.map((page) => [page.id, Map.groupBy(page.pieces, (piece) => piece.mark)]));
  return ({ page, mark }) => byPage.get(page)?.get(mark) ?? [];
}
