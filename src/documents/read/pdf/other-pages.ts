import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseCorrupt, refuseEncrypted } from '../failures.ts';
import { limits } from '../limits.ts';
import type { PlacedPiece } from './lines.ts';
import type { ReadPage } from './own-pages.ts';

/**
 * Pages by pdf.js, for what this project's own reader leaves alone: files locked against changes, rare packings, fonts
 * without a map to letters. It knows no lines and no replacement texts. Errors: 'encrypted', 'corrupt'.
 */
export async function readOtherPages(bytes: Uint8Array): Promise<Result<readonly ReadPage[], ReadFailure>> {
  // Loaded when first needed: it is large, and most files do without.
  const { getDocumentProxy } = await import('unpdf');
  try {
    // It takes the buffer it is given for itself, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    try {
      const pages: ReadPage[] = [];
      for (let number = 1; number <= Math.min(pdf.numPages, limits.pdfPages + 1); number++) {
        pages.push(await readPage(await pdf.getPage(number), number));
      }
      return ok(pages);
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return refuseEncrypted('PDF');
    return refuseCorrupt('PDF', 'โครงสร้างของไฟล์', 'the structure of the file');
  }
}

type PdfJsPage = Awaited<ReturnType<Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>['getPage']>>;

async function readPage(page: PdfJsPage, number: number): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): PlacedPiece[] => {
    // Items without height are gaps it took for spaces; they are judged again by position.
    if (!('str' in item) || item.str === '' || item.height === 0) return [];
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    const { str: text, width: room, height: size } = item;
    return [{ text, x, right: x + room, y, size, mark: null, artifact: false, page: number }];
  });
  page.cleanup();
  return { pieces, rules: [], hasPictures: pieces.length === 0, isOverlay: false, width, height, id: null };
}
