import { apply, type Matrix } from './matrix.ts';
import type { Rule } from './piece.ts';

/** Collects the straight lines of a page from its path operators. */
export interface PathRecorder {
  readonly operator: (name: string, numbers: readonly number[], matrix: Matrix) => void;
  readonly rules: () => readonly Rule[];
}

interface Segment extends Rule {
  readonly rectangle: boolean;
}

/** Building and painting of paths. */
export const pathOperators: ReadonlySet<string> = new Set('m l h re s S f F f* b B b* B* n'.split(' '));

const MOST = 40_000;
/** Points: a filled area thinner than this is a line; shorter ones are dots. */
const THIN = 3;
const SHORT = 3;

export function pathRecorder(): PathRecorder {
  const rules: Rule[] = [];
  let path: Segment[] = [];
  let at: readonly [number, number] = [0, 0];
  let start = at;
  const lineTo = (to: readonly [number, number], rectangle: boolean) => {
    if (path.length < MOST) path.push({ x1: at[0], y1: at[1], x2: to[0], y2: to[1], rectangle });
    at = to;
  };
  return {
    operator: (name, numbers, matrix) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      if (name === 'm') {
        at = apply(matrix, x, y);
        start = at;
      } else if (name === 'l') lineTo(apply(matrix, x, y), false);
      else if (name === 'h') lineTo(start, false);
      else if (name === 're') {
        at = apply(matrix, x, y);
        for (const [dx, dy] of [
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ] as const) {
          lineTo(apply(matrix, x + dx * width, y + dy * height), true);
        }
      } else {
        if (/^[sSbB]\*?$/.test(name)) rules.push(...path.filter(isStraight));
        else if (/^[fF]\*?$/.test(name)) rules.push(...thinAreas(path));
        path = [];
      }
    },
    rules: () => rules.slice(0, MOST),
  };
}

function isStraight({ x1, y1, x2, y2 }: Rule): boolean {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  return Math.min(width, height) < 0.5 && Math.max(width, height) > SHORT;
}

/** A filled path of a few corners that is long and thin is drawn as a line; larger areas are shading. */
function thinAreas(path: readonly Segment[]): Rule[] {
  const areas: Rule[] = [];
  for (let from = 0; from < path.length; from += 4) {
    const corners = path.slice(from, from + 4);
    const xs = corners.flatMap((segment) => [segment.x1, segment.x2]);
    const ys = corners.flatMap((segment) => [segment.y1, segment.y2]);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
    const wide = right - left >= top - bottom;
    const [long, thin] = wide ? [right - left, top - bottom] : [top - bottom, right - left];
    if (long <= SHORT || thin > THIN) continue;
    const middle = wide ? (bottom + top) / 2 : (left + right) / 2;
    areas.push(
      wide
        ? { x1: left, y1: middle, x2: right, y2: middle }
        : { x1: middle, y1: bottom, x2: middle, y2: top },
    );
  }
  return areas;
}
