import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmall } from './hide.ts';

describe('hideSmall', () => {
  it.each([
    [
      [0, 5, 10],
      [0, 5, 10],
    ],
    [
      [0, 3, 10, 20],
      [0, null, null, 20],
    ],
    [
      [2, 3, 10, 20],
      [null, null, null, 20],
    ],
    [
      [0, 1, 9],
      [0, null, null],
    ],
    [
      [0, 1, 4],
      [null, null, null],
    ],
    [
      [0, 0, 4],
      [null, null, null],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
  ])('%j shows %j', (cells, shown) => expect(hideSmall(cells)).toEqual(shown));

  it('shows no cell of one to four, and hides no cell alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 7 }), (cells) => {
        const shown = hideSmall(cells);
        const hidden = cells.filter((_, index) => shown[index] === null);
        for (const count of shown) expect(count === null || count === 0 || count >= 5).toBe(true);
        expect(hidden.length).not.toBe(1);
      }),
    );
  });
});
