import type { Framework } from '../framework/schema.ts';
import { findDerivation } from './derive.ts';
import type { ScoreInputs } from './inputs.ts';
import type { Derivation, Scorecard } from './scorecard.ts';
import { dropQuestions } from './tally.ts';

/** The inputs after the changes, by the rules of `whatIf`; `before` is the scorecard without them. */
export function applyChanges(
  framework: Framework,
  inputs: ScoreInputs,
  changes: ScoreInputs,
  before: Scorecard,
): ScoreInputs {
  const changed = changedScores(changes);
  const below = ({ code }: { readonly code: string }) =>
    parentsOf(framework, code).some((parent) => Object.hasOwn(changed, parent));
  const questions = framework.questions.filter(({ indicator }) => Object.hasOwn(changed, String(indicator)));
  const kept = inputs.answers && dropQuestions(inputs.answers, new Set(questions.map(({ code }) => code)));
  const answers = changes.answers ?? kept;
  const stale = staleGiven(framework, changes, before);
  return {
    indicators: { ...without(inputs.indicators, stale), ...changes.indicators },
    subIndicators: {
      ...without(inputs.subIndicators, [...stale, ...codesOf(framework.subIndicators.filter(below))]),
      ...changes.subIndicators,
    },
    items: { ...without(inputs.items, codesOf(framework.items.filter(below))), ...changes.items },
    ...(answers && { answers }),
  };
}

/**
 * Given scores that complete details had already overruled and that a change now leaves behind. Kept, they would
 * stand in the derivation as contradictions nobody made.
 */
function staleGiven(framework: Framework, changes: ScoreInputs, before: Scorecard): string[] {
  const changed = Object.entries(changedScores(changes)).filter(([, value]) => value !== null);
  const asked = framework.indicators.filter(({ from }) => changes.answers && from === 'questions');
  const above = [
    ...changed.flatMap(([id]) => parentsOf(framework, id)),
    ...asked.map(({ no }) => String(no)),
  ];
  return above.filter((id) => originOf(before, id) === 'computed');
}

/** Sub-indicator and indicator of an item, indicator of a sub-indicator; nothing of an indicator. */
export function parentsOf({ items, subIndicators }: Framework, id: string): string[] {
  const item = items.find(({ code }) => code === id);
  const sub = subIndicators.find(({ code }) => code === (item?.subIndicator ?? id));
  return [...(item ? [item.subIndicator] : []), ...(sub ? [String(sub.indicator)] : [])];
}

export function changedScores({ indicators, subIndicators, items }: ScoreInputs): Record<string, unknown> {
  return { ...indicators, ...subIndicators, ...items };
}

export function originOf({ total }: Scorecard, id: string): Derivation['origin'] | null {
  return findDerivation(total, id)?.origin ?? null;
}

function codesOf(parts: readonly { readonly code: string }[]): string[] {
  return parts.map(({ code }) => code);
}

function without<T>(
  record: Readonly<Record<string, T>> | undefined,
  dropped: readonly string[],
): Record<string, T> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([code]) => !dropped.includes(code)));
}
