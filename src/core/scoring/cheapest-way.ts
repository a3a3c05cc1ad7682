import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, sum } from '../../lib/fraction.ts';
import type { Framework, LevelStep } from '../framework/schema.ts';
import { findDerivation } from './derive.ts';
import type { Scorecard } from './scorecard.ts';

export interface Raise {
  /** Indicator number. */
  readonly no: number;
  readonly from: Exact;
  /** Rounded up to the framework's places, so that a score of exactly this suffices. */
  readonly to: Exact;
}

export interface CheapestWay {
  readonly level: LevelStep;
  /** By indicator number. */
  readonly raises: readonly Raise[];
  /** Points of indicators in all, as raised. */
  readonly points: Exact;
}

interface Line {
  readonly no: number;
  readonly instrument: string;
  readonly score: Exact;
  /** Points of the total that one point of this indicator brings. */
  readonly worth: Exact;
}

/**
 * The fewest indicator points that reach the next level; null where the level is unknown or the best.
 *
 * ITA 2566: a level asks a least total and, from ผ่านดี up, a least score of every instrument. An instrument below its
 * least needs (distance × its number of indicators) points whichever of its indicators they come from; what the total
 * then still lacks comes cheapest from the indicators worth most of it. Within an instrument the lowest indicator is
 * raised first: it has the most room, so that the fewest have to change.
 */
export function cheapestWay(framework: Framework, scorecard: Scorecard): CheapestWay | null {
  const { next } = scorecard.level;
  const lines = linesOf(framework, scorecard);
  if (!next || !lines) return null;
  const gained = new Map<number, Exact>();
  const worthFirst = lines.toSorted((a, b) => b.worth.compare(a.worth) || a.score.compare(b.score));
  // One that holds by rounding holds: nothing is raised for it.
  const failing = next.conditions.filter(({ holds }) => !holds);
  for (const { on, least } of failing.filter((each) => each.on !== 'total')) {
    const own = worthFirst.filter(({ instrument }) => instrument === on);
    const lacking = least.mul(own.length).sub(sum(own.map(({ score }) => score)));
    spend(own, lacking, () => exact(1), gained);
  }
  const total = failing.find(({ on }) => on === 'total');
  if (total) {
    const now = sum(lines.map((line) => line.score.add(gained.get(line.no) ?? 0).mul(line.worth)));
    spend(worthFirst, total.least.sub(now), ({ worth }) => worth, gained);
  }
  const raises = raisesOf(framework, lines, gained);
  return { level: next.level, raises, points: sum(raises.map(({ from, to }) => to.sub(from))) };
}

/** Null where an indicator is not known: a way from a guess would be one. */
function linesOf(framework: Framework, { total }: Scorecard): Line[] | null {
  const lines = framework.instruments.flatMap(({ code, weight, indicators }) =>
    indicators.map((no) => ({
      no,
      instrument: code,
      score: findDerivation(total, String(no))?.value ?? null,
      worth: exact(weight).div(indicators.length),
    })),
  );
  const known = lines.flatMap((line) => (line.score ? [{ ...line, score: line.score }] : []));
  return known.length === lines.length ? known : null;
}

/** Raises lines in order until `lacking` (in what one point of a line is worth) is covered or there is no more room. */
function spend(
  lines: readonly Line[],
  lacking: Exact,
  worth: (line: Line) => Exact,
  gained: Map<number, Exact>,
): void {
  let left = lacking;
  for (const line of lines) {
    if (left.lte(0)) return;
    const before = gained.get(line.no) ?? exact(0);
    const room = exact(100).sub(line.score).sub(before);
    const wanted = left.div(worth(line));
    const more = wanted.lt(room) ? wanted : room;
    gained.set(line.no, before.add(more));
    left = left.sub(more.mul(worth(line)));
  }
}

function raisesOf(framework: Framework, lines: readonly Line[], gained: ReadonlyMap<number, Exact>): Raise[] {
  return [...gained]
    .filter(([, points]) => points.gt(0))
    .sort(([a], [b]) => a - b)
    .map(([no, points]) => {
      const { score } = assertDefined(
        lines.find((line) => line.no === no),
        `indicator ${no}`,
      );
      return { no, from: score, to: score.add(points).ceil(framework.rounding.places) };
    });
}
