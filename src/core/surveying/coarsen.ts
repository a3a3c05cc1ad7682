import { type Exact, exact } from '../../lib/fraction.ts';

/** How coarsely a score may be told, in points: the finest that keeps the hidden cells hidden is taken. */
export const STEPS = [1, 2, 5, 10, 20, 50] as const;
export type Step = (typeof STEPS)[number];

/** One slot's row: its cells (0: not answered, then the options) and which are hidden. */
export interface HiddenRow {
  readonly cells: readonly number[];
  readonly isHidden: readonly boolean[];
  /** Score of each option; null: scores nothing. */
  readonly values: readonly (Exact | null)[];
}

/**
 * The finest step at which the mean of a row, told as a multiple of it, does not give a hidden cell away: for every hidden
 * cell there is another way to fill the hidden ones, with the same sum, whose mean is told by the same number. Null where
 * no step will do. A mean is a second equation beside the sum; two hidden cells and two equations would leave no secret.
 */
export function safeStep(row: HiddenRow): Step | null {
  return STEPS.find((step) => isSecret(row, step)) ?? null;
}

export function coarse(score: Exact, step: Step): number {
  return Math.round(Number(score.div(step).valueOf())) * step;
}

/** The mean of a row's scored answers; null where there is none. */
export function rowMean({ values }: Pick<HiddenRow, 'values'>, cells: readonly number[]): Exact | null {
  let [total, answered] = [exact(0), 0];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const count = cells[index + 1] ?? 0;
    total = total.add(value.mul(count));
    answered += count;
  }
  return answered === 0 ? null : total.div(answered);
}

function isSecret(row: HiddenRow, step: Step): boolean {
  const hidden = row.isHidden.flatMap((is, index) => (is ? [index] : []));
  const told = rowMean(row, row.cells);
  if (told === null) return true;
  const same = coarse(told, step);
  return hidden.every((index) =>
    hidden.some((other) => other !== index && isMovable(row, { from: index, to: other }, { step, same })),
  );
}

/** Could one person of `from` be in `to`, or the other way, and nobody reading the row would see it? */
function isMovable(
  row: HiddenRow,
  { from, to }: { readonly from: number; readonly to: number },
  { step, same }: { readonly step: Step; readonly same: number },
): boolean {
  return [
    [from, to],
    [to, from],
  ].some(([giver = 0, taker = 0]) => {
    if ((row.cells[giver] ?? 0) < 2) return false;
    const moved = row.cells.with(giver, (row.cells[giver] ?? 0) - 1);
    const mean = rowMean(row, moved.with(taker, (moved[taker] ?? 0) + 1));
    return mean !== null && coarse(mean, step) === same;
  });
}
