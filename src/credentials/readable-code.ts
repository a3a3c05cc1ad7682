import { randomInt } from 'node:crypto';
import { toArabicDigits } from '../lib/digits.ts';
import { asLatinKeys } from './kedmanee.ts';
import { sameSecret } from './token.ts';

/**
 * No letter here looks like another one, on paper or on a screen: no 0 O, 1 I L, 2 Z, 5 S, 8 B. Nor 3, which a keyboard
 * left in Thai turns into a dash.
 */
const ALPHABET = 'ACDEFGHJKMNPQRTUVWXY4679';
const GROUP = 4;

/** A code to be read and typed by people: "KX3M-9TQA-…"; every group carries 18.3 bits. */
export function newReadableCode(groups: number): string {
  const group = () =>
    Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}

/**
 * A typed code as it was printed, but without dashes: small letters, spaces, Thai digits and a keyboard left in Thai are forgiven.
 * Letters that are in no code stay, so that a wrong code stays wrong.
 */
export function normaliseReadableCode(typed: string): string {
  // ๐ is the shifted Q of a keyboard left in Thai; no code holds a zero. Keys go before NFKC, which takes ำ apart.
  const latin = asLatinKeys(toArabicDigits(typed.slice(0, 100).replaceAll('๐', 'Q')));
  return latin
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '');
}

/** The one-time code that the terminal shows on the first start, 55 bits: it guards the set-up page until it is used. */
export function setupCode(): string {
  return newReadableCode(3);
}

/** Compares a typed set-up code with the true one in constant time. */
export function isSetupCode(typed: string, expected: string): boolean {
  return sameSecret(normaliseReadableCode(typed), normaliseReadableCode(expected));
}
