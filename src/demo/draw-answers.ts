import type { QuestionSet, Slot } from '../core/surveying/question-set.ts';
import { slotsOf } from '../core/surveying/question-set.ts';
import type { DemoSurvey } from './data-surveys.ts';

/** Numbers from 0 to 1 that follow from a seed alone (mulberry32): every demo has the same invented answers. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How far one question lies from its indicator, and one person from others; of 1. */
const SPREAD = { question: 0.12, person: 0.16 };
/** Left out, and "does not apply" where a scale has it. */
const RARE = { leftOut: 0.02, noScore: 0.04 };

/** Draws one person's answers after another's: a byte a slot. */
export function answerDrawer(questions: QuestionSet, { thinks, seed }: Pick<DemoSurvey, 'thinks' | 'seed'>) {
  const chance = createChance(seed);
  const around = (width: number) => (chance() - 0.5) * 2 * width;
  const meanOf = new Map(
    questions.questions.map(({ code, indicator }) => {
      const mean = (thinks[String(indicator ?? 'own')] ?? 80) / 100;
      return [code, mean + around(SPREAD.question)] as const;
    }),
  );
  const slots = slotsOf(questions);
  return (): Uint8Array => {
    const leaning = around(SPREAD.person);
    return Uint8Array.from(slots, (slot) => draw(chance, slot, (meanOf.get(slot.question) ?? 0.8) + leaning));
  };
}

/** An option's number from 1, its score near to `mean` of the scale over many people; 0 where it is left out. */
function draw(chance: () => number, { scale: { options } }: Slot, mean: number): number {
  if (chance() < RARE.leftOut) return 0;
  const noScore = options.findIndex(({ value }) => value === null);
  if (noScore >= 0 && chance() < RARE.noScore) return noScore + 1;
  const ladder = [...options.entries()]
    .filter(([, { value }]) => value !== null)
    .sort(([, one], [, other]) => Number.parseFloat(one.value ?? '') - Number.parseFloat(other.value ?? ''));
  const steps = ladder.slice(1).filter(() => chance() < mean).length;
  return (ladder[steps]?.[0] ?? 0) + 1;
}
