import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEachAnswerCommon } from './whole-answers.ts';

const encoded = (answers: readonly (readonly number[])[]) => Uint8Array.from(answers.flat());
const times = (count: number, answer: readonly number[]) => Array.from({ length: count }, () => answer);

describe('whole answers', () => {
  it('are told apart by all their options together, where each option alone is common', () => {
    const mixed = [...times(9, [1, 1]), ...times(9, [2, 2]), [1, 2], [2, 1]];
    expect(isEachAnswerCommon(encoded(mixed), 2)).toBe(false);
    expect(isEachAnswerCommon(encoded([...times(5, [1, 1]), ...times(5, [2, 2])]), 2)).toBe(true);
    expect(isEachAnswerCommon(encoded([...times(6, [1, 1]), ...times(4, [2, 2])]), 2)).toBe(false);
    expect(isEachAnswerCommon(encoded(times(5, [0, 0])), 2)).toBe(true);
    expect(isEachAnswerCommon(encoded(times(4, [0, 0])), 2)).toBe(false);
    // The same bytes, cut elsewhere.
    expect(isEachAnswerCommon(encoded(times(10, [1, 2, 3])), 3)).toBe(true);
    expect(isEachAnswerCommon(encoded([...times(5, [1, 0]), ...times(5, [0, 1])]), 2)).toBe(true);
  });

  it('are common only where nobody who reads the file finds a row fewer than four others have', () => {
    const answer = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 });
    const group = fc.tuple(answer, fc.integer({ min: 1, max: 12 }));
    const groups = fc.array(group, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.infiniteStream(fc.nat()), (drawn, lot) => {
        const answers = drawn
          .flatMap(([one, count]) => times(count, one))
          .map((one) => ({ one, at: lot.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const alike = (one: readonly number[]) => answers.filter((other) => other.join() === one.join());
        const isCommon = answers.every((one) => alike(one).length >= 5);
        expect(isEachAnswerCommon(encoded(answers), 3)).toBe(isCommon);
      }),
    );
  });
});
