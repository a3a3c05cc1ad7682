import { describe, expect, it } from 'vitest';
import { countAnswers } from '../core/surveying/count.ts';
import { slotsOf } from '../core/surveying/question-set.ts';
import { satisfactionSet } from '../features/surveys/ready-sets.ts';
import { loadDemo } from './data.ts';
import { answerDrawer, createChance } from './draw-answers.ts';

const set = satisfactionSet();
const draw = (count: number, own: number, seed = 7) => {
  const next = answerDrawer(set, { seed, thinks: { own } });
  return Array.from({ length: count }, next);
};

describe('invented answers', () => {
  it('are the same for the same seed', () => {
    expect(draw(20, 80)).toEqual(draw(20, 80));
    expect(draw(20, 80)).not.toEqual(draw(20, 80, 8));
    const chance = createChance(1);
    const drawn = Array.from({ length: 10_000 }, chance);
    expect(drawn.every((each) => each >= 0 && each < 1)).toBe(true);
    expect(drawn.reduce((sum, each) => sum + each, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });

  it('are options there are, and think about as well as they are told to', () => {
    const most = slotsOf(set).map(({ scale }) => scale.options.length);
    for (const own of [40, 60, 85]) {
      const answers = draw(400, own);
      expect(answers.every((each) => each.every((option, slot) => option <= (most[slot] ?? 0)))).toBe(true);
      const { answers: counted } = countAnswers(set, Uint8Array.from(answers.flatMap((each) => [...each])));
      expect(counted).toBe(400);
      expect(Math.abs(meanOf(answers) - own)).toBeLessThan(8);
    }
  });

  it('come within the days of their survey', () => {
    for (const { code, window, answers } of loadDemo().surveys) {
      const start = Temporal.PlainDate.from('2022-10-01');
      const [first, last] = window.map((stretch) => start.add(Temporal.Duration.from(stretch)));
      for (const [days] of answers) {
        expect(Temporal.PlainDate.compare(first?.add({ days }) ?? '', last ?? ''), code).toBeLessThanOrEqual(
          0,
        );
      }
    }
  });
});

/** Of all that was answered with an option that scores. */
function meanOf(answers: readonly Uint8Array[]): number {
  const slots = slotsOf(set);
  const values = answers.flatMap((each) =>
    [...each].flatMap((option, slot) => slots[slot]?.scale.options[option - 1]?.value ?? []),
  );
  return values.reduce((sum, value) => sum + Number.parseFloat(value), 0) / values.length;
}
