import { type Exact, exact } from '../../lib/fraction.ts';
import type { Framework } from '../framework/schema.ts';
import type { AnswerTally } from './tally.ts';

/**
 * What is known about one agency's year, at any level of detail and in any mixture. Scores are strings, decimal
 * ("91.59") or fraction ("455177/5000"), on 0..100; null or absent means "not known", never 0.
 *
 * Precedence, decided for each indicator and sub-indicator alone: the most detailed level that is complete wins.
 * A given score stands only where its details are missing or incomplete. Where a given score and complete details
 * disagree in print, the details win and the derivation's `note` says so.
 */
export interface ScoreInputs {
  /** By indicator number. */
  readonly indicators?: Readonly<Record<number, string | null>>;
  /** By sub-indicator code: "9.1". */
  readonly subIndicators?: Readonly<Record<string, string | null>>;
  /** Verdicts by canonical item code: "O1". */
  readonly items?: Readonly<Record<string, Exact | null>>;
  readonly answers?: AnswerTally;
}

/** The value at a key of the record itself, never one inherited from its prototype. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string | number): T | null {
  if (record === undefined || !Object.hasOwn(record, key)) return null;
  return record[key] ?? null;
}

/** Inputs are validated where they enter. What is wrong here is a bug, so it throws. */
export function assertInputs(framework: Framework, inputs: ScoreInputs): void {
  assertKnown('indicator', inputs.indicators, new Set(framework.indicators.map(({ no }) => String(no))));
  assertKnown(
    'sub-indicator',
    inputs.subIndicators,
    new Set(framework.subIndicators.map(({ code }) => code)),
  );
  assertKnown('item', inputs.items, new Set(framework.items.map(({ code }) => code)));
  if (inputs.answers && inputs.answers.form.framework !== framework.id) {
    throw new Error(`answers of ${inputs.answers.form.framework} given to ${framework.id}`);
  }
}

function assertKnown(
  what: string,
  values: Readonly<Record<string, Exact | string | null>> | undefined,
  known: ReadonlySet<string>,
): void {
  for (const [code, value] of Object.entries(values ?? {})) {
    if (!known.has(code)) throw new Error(`unknown ${what} ${code}`);
    if (value === null) continue;
    const score = typeof value === 'string' ? exact(value) : value;
    if (score.lt(0) || score.gt(100)) throw new Error(`${what} ${code} is outside 0..100`);
  }
}
