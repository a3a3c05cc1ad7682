import { type Exact, exact, roundHalfUp } from '../../lib/fraction.ts';
import type { Framework, LevelStep } from '../framework/schema.ts';
import { leastReason, metReason, shortReason, unknownReason } from './level-wording.ts';
import type { LevelCondition, LevelExplanation } from './scorecard.ts';

/** Scores by instrument code; null or absent: not known. */
export type InstrumentScores = Readonly<Record<string, Exact | null>>;

/** A condition whose score may be unknown: then `condition` is null, and so is whether it holds. */
interface Test {
  readonly on: string;
  readonly condition: LevelCondition | null;
}

/**
 * Level of a total and its instruments (exact scores; rounded here as the framework rounds, because levels are judged
 * on printed scores). ITA 2566: the best level whose total and, where asked, every instrument reach their least score.
 * With a score unknown the level is still told where no value of it could change the level.
 */
export function explainLevel(
  framework: Framework,
  total: Exact | null,
  instruments: InstrumentScores,
): LevelExplanation {
  const { steps } = framework.levels;
  const tests = steps.map((step) => testStep(framework, step, total, instruments));
  const index = tests.findIndex((step) => step.every(({ condition }) => condition?.holds !== false));
  const level = steps[index];
  const reached = tests[index];
  const missing = unknownOf(framework, total, instruments);
  if (!level || !reached) throw new Error(`no level of ${framework.id} takes every score`);
  if (reached.some(({ condition }) => condition === null)) return unknownLevel(framework, tests, missing);

  const better = steps[index - 1];
  const conditions = known(tests[index - 1] ?? []);
  const met = known(reached);
  const places = framework.rounding.places;
  const reasons = [metReason(level, met, places)];
  if (better) reasons.unshift(shortReason(level, better, conditions, places));
  return { level, unknown: null, met, next: better ? { level: better, conditions } : null, reasons };
}

/** No level can be told: the reason, and the level that is reached whatever the missing scores are. */
function unknownLevel(
  framework: Framework,
  tests: readonly (readonly Test[])[],
  missing: readonly string[],
): LevelExplanation {
  const least = tests.findIndex((step) => step.every(({ condition }) => condition?.holds === true));
  const floor = framework.levels.steps[least];
  const unknown = unknownReason(missing);
  const isLowest = least === framework.levels.steps.length - 1;
  const reasons = floor && !isLowest ? [unknown, leastReason(floor)] : [unknown];
  return { level: null, unknown, met: [], next: null, reasons };
}

/** The conditions of one level. "At least 0" is none: every score reaches it, a missing one too. */
function testStep(
  framework: Framework,
  step: LevelStep,
  total: Exact | null,
  instruments: InstrumentScores,
): Test[] {
  const { places } = framework.rounding;
  const asked = step.instruments === null ? [] : framework.instruments.map(({ code }) => code);
  const tests = [
    { on: 'total', value: total, least: exact(step.total) },
    ...asked.map((on) => ({ on, value: instruments[on] ?? null, least: exact(step.instruments ?? 0) })),
  ];
  return tests
    .filter(({ least }) => least.gt(0))
    .map(({ on, value, least }) => judge(on, value, least, places));
}

function judge(on: string, value: Exact | null, least: Exact, places: number): Test {
  if (value === null) return { on, condition: null };
  const score = roundHalfUp(value, places);
  const holds = score.gte(least);
  return { on, condition: { on, score, least, holds, short: holds ? exact(0) : least.sub(score) } };
}

function known(tests: readonly Test[]): LevelCondition[] {
  return tests.flatMap(({ condition }) => condition ?? []);
}

/** What to ask for: the unknown instruments, or the total where all of them are known. */
function unknownOf(framework: Framework, total: Exact | null, instruments: InstrumentScores): string[] {
  const codes = framework.instruments.map(({ code }) => code).filter((code) => !instruments[code]);
  return codes.length === 0 && total === null ? ['total'] : codes;
}
