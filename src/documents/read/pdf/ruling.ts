import type { Rule } from './piece.ts';
import { isVertical } from './right-limit.ts';

/** Points within which two lines are drawn as one, or meet. */
const SNAP = 2.5;
/** Lines of one page that are looked at; drawings have more, tables do not. */
const MOST_RULES = 2_500;

/** The lines of one ruled table. Positions rise; y is from the bottom of the page. */
export interface Ruling {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether a line is drawn along x between two heights, or along y between two sides. */
  readonly vertical: (x: number, bottom: number, top: number) => boolean;
  readonly horizontal: (y: number, left: number, right: number) => boolean;
}

interface Straight {
  readonly upright: boolean;
  /** The coordinate all its points share. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Groups of lines that meet: each with two columns and a row at least is a table's ruling. */
export function rulingsOf(rules: readonly Rule[]): readonly Ruling[] {
  const lines = rules.slice(0, MOST_RULES).map(straight);
  return connected(lines)
    .map(toRuling)
    .filter((ruling) => ruling.xs.length >= 3 && ruling.ys.length >= 2);
}

function straight(rule: Rule): Straight {
  const upright = isVertical(rule);
  const [a, b] = upright ? [rule.y1, rule.y2] : [rule.x1, rule.x2];
  return { upright, at: upright ? rule.x1 : rule.y1, from: Math.min(a, b), to: Math.max(a, b) };
}

function connected(lines: readonly Straight[]): readonly (readonly Straight[])[] {
  const group = lines.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) {
      group[at] = group[group[at] ?? at] ?? at;
      at = group[at] ?? at;
    }
    return at;
  };
  for (let first = 0; first < lines.length; first++) {
    for (let second = first + 1; second < lines.length; second++) {
      const [a, b] = [lines[first], lines[second]];
      if (a && b && meet(a, b)) group[root(second)] = root(first);
    }
  }
  const groups = Map.groupBy(lines.keys(), root);
  return [...groups.values()].map((members) => members.flatMap((index) => lines[index] ?? []));
}

function meet(a: Straight, b: Straight): boolean {
  if (a.upright === b.upright) {
    return Math.abs(a.at - b.at) < SNAP && a.from < b.to + SNAP && b.from < a.to + SNAP;
  }
  return within(a.at, b) && within(b.at, a);
}

function within(at: number, line: Straight): boolean {
  return at > line.from - SNAP && at < line.to + SNAP;
}

function toRuling(lines: readonly Straight[]): Ruling {
  const upright = lines.filter((line) => line.upright);
  const level = lines.filter((line) => !line.upright);
  // Tables without side lines end where their level lines end.
  const sides = level.flatMap((line) => [line.from, line.to]);
  return {
    xs: snapped([...upright.map((line) => line.at), Math.min(...sides), Math.max(...sides)]),
    ys: snapped(level.map((line) => line.at)),
    vertical: (x, bottom, top) => covers(upright, x, bottom, top),
    horizontal: (y, left, right) => covers(level, y, left, right),
  };
}

function snapped(values: readonly number[]): readonly number[] {
  const rising: number[] = [];
  for (const value of values.filter(Number.isFinite).sort((a, b) => a - b)) {
    if (rising.length === 0 || value - (rising.at(-1) ?? 0) > SNAP) rising.push(value);
  }
  return rising;
}

/** At least half of the stretch is drawn: edges are often made of pieces. */
function covers(lines: readonly Straight[], at: number, from: number, to: number): boolean {
  let drawn = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) > SNAP) continue;
    drawn += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  }
  return drawn >= (to - from) / 2;
}
