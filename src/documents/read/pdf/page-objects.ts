import type { Engine } from './engine.ts';
import { apply, type Matrix, multiply } from './matrix.ts';

/** Something drawn on a page: handle in PDFium, and the mapping from its own coordinates to the upright page. */
export interface PageObject {
  readonly kind: 'text' | 'path' | 'picture';
  readonly handle: number;
  readonly place: Matrix;
}

const KINDS = new Map([
  [1, 'text'],
  [2, 'path'],
  [3, 'picture'],
] as const);
const FORM = 5;

/** Objects of one page that are looked at; a page of a report has some thousands. */
const MOST = 200_000;
const DEEPEST_FORM = 12;

/** What is drawn on a page, in the order of drawing; forms, which are content of their own, opened up. */
export function objectsOf(engine: Engine, page: number, upright: Matrix): readonly PageObject[] {
  const { fast } = engine;
  const found: PageObject[] = [];
  const visit = (count: number, at: (index: number) => number, place: Matrix, depth: number): void => {
    for (let index = 0; index < count && found.length < MOST; index++) {
      const handle = at(index);
      const type = fast.FPDFPageObj_GetType(handle);
      const kind = KINDS.get(type as 1 | 2 | 3);
      if (kind) found.push({ kind, handle, place });
      if (type !== FORM || depth >= DEEPEST_FORM) continue;
      const inner = multiply(matrixOf(engine, handle), place);
      const inForm = (item: number) => fast.FPDFFormObj_GetObject(handle, item);
      visit(fast.FPDFFormObj_CountObjects(handle), inForm, inner, depth + 1);
    }
  };
  const onPage = (index: number) => fast.FPDFPage_GetObject(page, index);
  visit(fast.FPDFPage_CountObjects(page), onPage, upright, 0);
  return found;
}

/** An object's mapping to what it stands in. */
export function matrixOf({ fast, view, scratch }: Engine, handle: number): Matrix {
  if (!fast.FPDFPageObj_GetMatrix(handle, scratch)) return [1, 0, 0, 1, 0, 0];
  return matrixAt(view(), scratch);
}

export function matrixAt(memory: DataView, at: number): Matrix {
  const number = (index: number) => memory.getFloat32(at + index * 4, true);
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

/** Steps of a point that PDFium maps pages to; it answers in whole numbers. */
const FINE = 1_000;

/** Maps a page's own coordinates to points from the bottom left of the page as it is read, turned upright. */
export function uprightOf(engine: Engine, page: number, width: number, height: number): Matrix {
  const { fast, view, scratch } = engine;
  const map = (x: number, y: number) => {
    const [across, down] = [Math.round(width * FINE), Math.round(height * FINE)];
    fast.FPDF_PageToDevice(page, 0, 0, across, down, 0, x, y, scratch, scratch + 4);
    return [
      view().getInt32(scratch, true) / FINE,
      height - view().getInt32(scratch + 4, true) / FINE,
    ] as const;
  };
  const [e, f] = map(0, 0);
  const [rightX, rightY] = map(FINE, 0);
  const [upX, upY] = map(0, FINE);
  return [(rightX - e) / FINE, (rightY - f) / FINE, (upX - e) / FINE, (upY - f) / FINE, e, f];
}

/** The box around an object on the upright page, as left, bottom, right, top. */
export function boundsOf(
  engine: Engine,
  { handle, place }: PageObject,
): readonly [number, number, number, number] {
  const { fast, view, scratch } = engine;
  const ok = fast.FPDFPageObj_GetBounds(handle, scratch, scratch + 4, scratch + 8, scratch + 12);
  if (!ok) return [0, 0, 0, 0];
  const side = (index: number) => view().getFloat32(scratch + index * 4, true);
  return boxOf(place, side(0), side(1), side(2), side(3));
}

/** A box after a mapping, as left, bottom, right, top. */
export function boxOf(place: Matrix, left: number, bottom: number, right: number, top: number) {
  const [x1, y1] = apply(place, left, bottom);
  const [x2, y2] = apply(place, right, top);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
}
