import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { margin95 } from './interval.ts';
import { noteQuality } from './quality.ts';
import { questionSetOf, slotsOf } from './question-set.ts';

const set = assertDefined(questionSetOf(loadFramework('nacc-2566'), 'EIT'), 'EIT');
const width = slotsOf(set).length;

/** One answer: option numbers by slot, two-step scales included. */
const answer = (at: (slot: number) => number) => Uint8Array.from({ length: width }, (_, slot) => at(slot));
const together = (...answers: readonly Uint8Array[]) => Uint8Array.from(answers.flatMap((one) => [...one]));
const times = (count: number, one: Uint8Array) => Array.from({ length: count }, () => one);
const varied = (seed: number) => answer((slot) => 1 + (((slot * 31 + seed * 17) >> 2) % 2));

describe('noteQuality', () => {
  const straight = answer(() => 1);

  it('counts answers that are the same all the way, but tells no number under five', () => {
    const notes = (count: number) =>
      noteQuality(set, together(...times(count, straight), ...[1, 2, 3, 5, 6, 7].map(varied)), []);
    expect(notes(0).straight).toBe(0);
    expect(notes(3).straight).toBeNull();
    expect(notes(6).straight).toBe(6);
  });

  it('tells no number whose rest is under five', () => {
    const [most, two] = [together(...times(20, straight), varied(1), varied(2)), [varied(1), varied(2)]];
    expect(noteQuality(set, most, []).straight).toBeNull();
    expect(noteQuality(set, together(...times(20, varied(5)), ...two), []).alike).toBe(0);
  });

  it('finds answers alike in everything', () => {
    expect(noteQuality(set, together(...times(7, varied(5))), []).alike).toBe(7);
    expect(noteQuality(set, together(...times(4, varied(5))), []).alike).toBe(0);
    expect(noteQuality(set, together(...times(9, straight)), []).alike).toBe(0);
  });

  it('tells a day on which half of all came, once there are enough to say so', () => {
    const days = [
      { day: '2023-03-01', answers: 5 },
      { day: '2023-03-02', answers: 30 },
      { day: '2023-03-03', answers: 6 },
    ];
    expect(noteQuality(set, new Uint8Array(), days).bursts).toEqual(['2023-03-02']);
    expect(noteQuality(set, new Uint8Array(), days.slice(0, 2)).bursts).toEqual([]);
  });
});

describe('margin95', () => {
  /** Scores 60, 70, 80: mean 70, s = 10. */
  const three = { respondents: 3, sum: 210, squares: 60 ** 2 + 70 ** 2 + 80 ** 2 };

  it('is t · s / √n, less where many of the people concerned were asked', () => {
    expect(margin95(three, null)).toBeCloseTo((4.303 * 10) / Math.sqrt(3), 6);
    expect(margin95(three, 5)).toBeCloseTo(((4.303 * 10) / Math.sqrt(3)) * Math.sqrt(2 / 4), 6);
    expect(margin95(three, 3)).toBe(0);
    expect(margin95(three, 2)).toBe(0);
  });

  it('knows nothing of one alone', () => {
    expect(margin95({ respondents: 1, sum: 50, squares: 2500 }, 100)).toBeNull();
    expect(margin95({ respondents: 0, sum: 0, squares: 0 }, 100)).toBeNull();
  });

  it('takes the tail of the table over without a step', () => {
    const at = (respondents: number) =>
      assertDefined(margin95({ respondents, sum: 0, squares: (respondents - 1) * 100 }, null), 'margin');
    expect(at(31) / at(32)).toBeLessThan(1.03);
    expect(at(31) / at(32)).toBeGreaterThan(1);
    expect(at(1001)).toBeCloseTo((1.9623 * 10) / Math.sqrt(1001), 2);
  });
});
