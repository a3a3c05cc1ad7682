import { ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from '../read/document.ts';
import { type LoadedPdf, withPdf } from '../read/pdf/load-pdf.ts';
import { encodePng } from './encode-png.ts';

/** Pixels. The height holds for pages much longer than wide. */
const WIDEST = 900;
const TALLEST = 2_000;
/** Small pages (cards, labels) are shown at three times their size, not filled up to the width. */
const LARGEST_SCALE = 3;

const WITH_NOTES = 0x01;
const BACKWARD_BYTES = 0x10;
const WHITE = 0xffffffff;
/** FPDFBitmap_BGRx: four bytes a pixel, the last without meaning. */
const FOUR_BYTES = 3;

/**
 * The first page of a PDF as a PNG at most 900 pixels wide; null for a page that cannot be drawn. Filled forms and
 * notes are drawn as they are printed. Other kinds have none: pictures show themselves, the rest has its text.
 */
export async function previewOf(bytes: Uint8Array, mediaType: string): Promise<{ png: Uint8Array } | null> {
  if (mediaType !== 'application/pdf') return null;
  const drawn = await withPdf(bytes, firstPage);
  return drawn.ok && drawn.value ? { png: drawn.value } : null;
}

async function firstPage({ engine, document }: LoadedPdf): Promise<Result<Uint8Array | null, ReadFailure>> {
  const { fast, view } = engine;
  const page = fast.FPDF_LoadPage(document, 0);
  if (page === 0) return ok(null);
  const size = sizeWithin(fast.FPDF_GetPageWidthF(page), fast.FPDF_GetPageHeightF(page));
  if (size === null) return ok(null);
  const { width, height } = size;
  const bitmap = fast.FPDFBitmap_CreateEx(width, height, FOUR_BYTES, 0, 0);
  if (bitmap === 0) return ok(null);
  fast.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  fast.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_NOTES | BACKWARD_BYTES);
  const stride = fast.FPDFBitmap_GetStride(bitmap);
  const pixels = new Uint8Array(view().buffer, fast.FPDFBitmap_GetBuffer(bitmap), stride * height);
  return ok(encodePng(pixels, { width, height, stride }));
}

function sizeWithin(width: number, height: number): { width: number; height: number } | null {
  if (!(width > 0 && height > 0)) return null;
  const scale = Math.min(WIDEST / width, TALLEST / height, LARGEST_SCALE);
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
