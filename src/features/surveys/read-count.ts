import { parseDecimal } from '../../lib/digits.ts';

/** As the table's own check. */
const MOST = 100_000_000;

/** A number of people in Thai or Arabic digits, thousands commas allowed; null where nothing is typed. */
export function readCount(typed: string): number | null | 'wrong' {
  if (typed.trim() === '') return null;
  const plain = parseDecimal(typed);
  if (plain === null || !/^\d+$/.test(plain)) return 'wrong';
  const count = Number(plain);
  return count >= 1 && count <= MOST ? count : 'wrong';
}
