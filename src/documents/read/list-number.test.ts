import { expect, it } from 'vitest';
import { listNumber } from './list-number.ts';

it.each([
  [3, 'decimal', '3'],
  [12, 'thaiNumbers', '๑๒'],
  [1, 'thaiLetters', 'ก'],
  [3, 'thaiLetters', 'ค'],
  [27, 'lowerLetter', 'aa'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [4, 'lowerRoman', 'iv'],
  [0, 'lowerRoman', '0'],
  [7, 'decimalZero', '07'],
  [5, 'somethingNew', '5'],
])('prints %i in %s as %s', (n, numbering, expected) => {
  expect(listNumber(n, numbering)).toBe(expected);
});
