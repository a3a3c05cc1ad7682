import type { IndicatorCount, QuestionCount } from '../../core/surveying/count.ts';
import { margin95 } from '../../core/surveying/interval.ts';
import type { ToldQuestion, ToldScore, ToldSurvey } from '../../core/surveying/publish.ts';

/**
 * A margin is one more equation over the hidden cells: of a score told coarsely it is rounded up to its step, of a hidden
 * one there is none. Rounded up always, so that no interval is told narrower than it is.
 */
export function marginOfQuestion(
  { score }: Pick<ToldQuestion, 'score'>,
  count: QuestionCount,
  population: number | null,
): string | null {
  return printMargin(margin95(count, population), fineness([score]));
}

export function marginOfIndicator(
  { questions }: Pick<ToldSurvey, 'questions'>,
  count: IndicatorCount,
  population: number | null,
): string | null {
  const own = questions.filter(({ indicator }) => indicator === count.indicator).map(({ score }) => score);
  return printMargin(margin95(count, population), fineness(own));
}

/** 0.01 where all is told exactly, else the coarsest step; null where something is hidden. */
function fineness(scores: readonly ToldScore[]): number | null {
  if (scores.some(({ kind }) => kind === 'hidden')) return null;
  return Math.max(0.01, ...scores.map((told) => (told.kind === 'about' ? told.step : 0)));
}

function printMargin(margin: number | null, step: number | null): string | null {
  if (margin === null || step === null) return null;
  // Floats: what is a hair above a hundredth is that hundredth.
  const steps = Math.ceil(margin / step - 1e-9);
  return step === 0.01 ? (steps / 100).toFixed(2) : String(steps * step);
}
