import { limits } from '../limits.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { PdfObjects } from './objects.ts';
import { isKind, type PdfDict, type PdfValue } from './values.ts';

export interface PdfPage {
  /** Object number: how the structure tree names it. */
  readonly id: number;
  readonly dict: PdfDict;
  readonly resources: PdfDict | null;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Maps the page's own coordinates to its upright, bottom-left based ones. */
  readonly upright: Matrix;
}

/** Pages in order; attributes inherited down the page tree (7.7.3). Stops one past the limit so that callers can tell. */
export function readPages(objects: PdfObjects): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined, inherited: Inherited, depth: number): void => {
    const dict = objects.dict(value);
    if (!dict || depth > 40 || pages.length > limits.pdfPages) return;
    const id = isKind(value, 'ref') ? value.number : -1;
    if (seen.has(id)) return;
    seen.add(id);
    const own = inherit(dict, inherited);
    const kids = objects.list(dict.entries.get('Kids'));
    if (dict.entries.has('Kids')) for (const kid of kids) visit(kid, own, depth + 1);
    else pages.push(toPage(id, dict, own, objects));
  };
  visit(objects.catalog?.entries.get('Pages'), {}, 0);
  return pages;
}

interface Inherited {
  readonly Resources?: PdfValue;
  readonly MediaBox?: PdfValue;
  readonly Rotate?: PdfValue;
}

function inherit(dict: PdfDict, from: Inherited): Inherited {
  const own: Record<string, PdfValue> = {};
  for (const key of ['Resources', 'MediaBox', 'Rotate']) {
    const value = dict.entries.get(key);
    if (value !== undefined) own[key] = value;
  }
  return { ...from, ...own };
}

function toPage(id: number, dict: PdfDict, own: Inherited, objects: PdfObjects): PdfPage {
  const box = objects.list(own.MediaBox).map((item) => objects.resolve(item));
  const [left = 0, bottom = 0, right = 595, top = 842] = box.map((item) =>
    typeof item === 'number' ? item : 0,
  );
  const rotate = objects.resolve(own.Rotate);
  const turns = typeof rotate === 'number' ? (((rotate / 90) % 4) + 4) % 4 : 0;
  const width = Math.abs(right - left);
  const height = Math.abs(top - bottom);
  const sideways = turns === 1 || turns === 3;
  return {
    id,
    dict,
    resources: objects.dict(own.Resources),
    width: sideways ? height : width,
    height: sideways ? width : height,
    upright: multiply([1, 0, 0, 1, -left, -bottom], turned(turns, width, height)),
  };
}

/** A quarter turn clockwise a step, back into the positive quarter. */
function turned(turns: number, width: number, height: number): Matrix {
  if (turns === 1) return [0, -1, 1, 0, 0, width];
  if (turns === 2) return [-1, 0, 0, -1, width, height];
  if (turns === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}
