import type { Engine } from './engine.ts';
import { apply, multiply } from './matrix.ts';
import { boundsOf, matrixOf, type PageObject } from './page-objects.ts';

/** A text object put in a row with all others. Points of the upright page. */
export interface Moved {
  /** Across and up from where it was. */
  readonly by: readonly [x: number, y: number];
  /** Where it was: begin of its baseline, and the right edge of what is drawn. */
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** Height of its letters. */
  readonly size: number;
  readonly heading: 'right' | 'left' | 'up' | 'down';
}

/** So far between two objects that PDFium takes none for the shadow of the one before. */
const APART = 40;
/** Below the page: there it does not try to tell whether the page is written across or down. */
const BELOW = -1_000;

/**
 * Puts all text of a page on one line. PDFium drops the space that ends a line, and a line of Thai has spaces only
 * where they mean something; it also takes alike pieces near each other for one. On one line it does neither.
 */
export function putOnOneLine(engine: Engine, texts: readonly PageObject[]): ReadonlyMap<number, Moved> {
  const moved = new Map<number, Moved>();
  let next = 0;
  for (const object of texts) {
    const [left, , right] = boundsOf(engine, object);
    const [a, b, c, d, x, y] = multiply(matrixOf(engine, object.handle), object.place);
    const size = Math.hypot(c, d) * fontSize(engine, object.handle);
    const heading = Math.abs(b) > Math.abs(a) ? (b > 0 ? 'up' : 'down') : a < 0 ? 'left' : 'right';
    moved.set(object.handle, { by: move(engine, object, next - x, BELOW - y), x, y, right, size, heading });
    next += right - left + APART;
  }
  return moved;
}

function fontSize({ fast, view, scratch }: Engine, text: number): number {
  return fast.FPDFTextObj_GetFontSize(text, scratch) ? Math.abs(view().getFloat32(scratch, true)) : 0;
}

/** Moves an object by points of the upright page, whatever it is drawn in; returns how far it went. */
function move({ fast }: Engine, { handle, place }: PageObject, across: number, up: number): Moved['by'] {
  const [a, b, c, d] = place;
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-9) return [0, 0];
  const [x, y] = apply([d / area, -b / area, -c / area, a / area, 0, 0], across, up);
  fast.FPDFPageObj_Transform(handle, 1, 0, 0, 1, x, y);
  return [across, up];
}
