import type { Exact } from '../../lib/fraction.ts';
import type { Framework } from '../framework/schema.ts';
import { applyChanges, changedScores, originOf, parentsOf } from './apply-changes.ts';
import { computeScorecard } from './compute.ts';
import { findDerivation } from './derive.ts';
import type { ScoreInputs } from './inputs.ts';
import type { Derivation, Scorecard } from './scorecard.ts';

export interface WhatIf {
  readonly before: Scorecard;
  readonly after: Scorecard;
  /** After − before, in points; null where either is not known. */
  readonly difference: Exact | null;
  readonly instruments: Readonly<Record<string, Exact | null>>;
  /**
   * Changes that move nothing, by id ("O6"), because a score given for the whole stands above incomplete details.
   * The person must give the other details before this change can be told.
   */
  readonly ignored: readonly string[];
}

/**
 * What the scores would be with some inputs changed. A change replaces the input of its own level and, because it
 * speaks of that number as a whole, all details below it; a null takes an input away. Changed answers replace all.
 */
export function whatIf(framework: Framework, inputs: ScoreInputs, changes: ScoreInputs): WhatIf {
  const before = computeScorecard(framework, inputs);
  const after = computeScorecard(framework, applyChanges(framework, inputs, changes, before));
  const instruments = framework.instruments.map(({ code }) => [
    code,
    minus(findDerivation(after.total, code), findDerivation(before.total, code)),
  ]);
  return {
    before,
    after,
    difference: minus(after.total, before.total),
    instruments: Object.fromEntries(instruments),
    ignored: Object.keys(changedScores(changes)).filter((id) =>
      parentsOf(framework, id).some((parent) => originOf(after, parent) === 'given'),
    ),
  };
}

function minus(one: Derivation | null, other: Derivation | null): Exact | null {
  return one?.value && other?.value ? one.value.sub(other.value) : null;
}
