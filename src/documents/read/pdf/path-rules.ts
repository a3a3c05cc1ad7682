import type { Engine } from './engine.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import { matrixOf, type PageObject } from './page-objects.ts';
import type { Rule } from './piece.ts';

type Point = readonly [x: number, y: number];

/** The points of a line drawn without lifting the pen. */
type Trace = readonly Point[];

/** Corners of one path that are looked at; drawings have more, tables do not. */
const MOST = 4_000;
/** Points: a filled area thinner than this is a line; shorter ones are dots. */
const THIN = 3;
const SHORT = 3;

/** The straight lines that a drawn path shows: its strokes, and filled areas as thin as a line. */
export function rulesOf(engine: Engine, { handle, place }: PageObject): readonly Rule[] {
  const { fast, view, scratch } = engine;
  if (!fast.FPDFPath_GetDrawMode(handle, scratch, scratch + 4)) return [];
  const filled = view().getInt32(scratch, true) !== 0;
  const stroked = view().getInt32(scratch + 4, true) !== 0;
  if (!filled && !stroked) return [];
  const traces = tracesOf(engine, handle, multiply(matrixOf(engine, handle), place));
  return stroked ? traces.flatMap(strokes) : traces.flatMap(thinArea);
}

const LINE = 0;

function tracesOf({ fast, view, scratch }: Engine, path: number, place: Matrix): readonly Trace[] {
  const traces: Point[][] = [];
  const count = Math.min(fast.FPDFPath_CountSegments(path), MOST);
  for (let index = 0; index < count; index++) {
    const segment = fast.FPDFPath_GetPathSegment(path, index);
    fast.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const point = apply(place, view().getFloat32(scratch, true), view().getFloat32(scratch + 4, true));
    // After a curve the pen is elsewhere, as after a move; the curve itself is no rule.
    if (fast.FPDFPathSegment_GetType(segment) === LINE) traces.at(-1)?.push(point);
    else traces.push([point]);
    const first = traces.at(-1)?.[0];
    if (first && fast.FPDFPathSegment_GetClose(segment)) traces.at(-1)?.push(first);
  }
  return traces;
}

function strokes(trace: Trace): readonly Rule[] {
  return trace.flatMap(([x2, y2], index) => {
    const before = trace[index - 1];
    if (!before) return [];
    const [x1, y1] = before;
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    return Math.min(width, height) < 0.5 && Math.max(width, height) > SHORT ? [{ x1, y1, x2, y2 }] : [];
  });
}

/** A filled area that is long and thin is drawn as a line; larger areas are shading. */
function thinArea(trace: Trace): readonly Rule[] {
  const xs = trace.map(([x]) => x);
  const ys = trace.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const wide = right - left >= top - bottom;
  const [long, thin] = wide ? [right - left, top - bottom] : [top - bottom, right - left];
  if (long <= SHORT || thin > THIN) return [];
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return [wide ? { x1: left, y1: y, x2: right, y2: y } : { x1: x, y1: bottom, x2: x, y2: top }];
}
