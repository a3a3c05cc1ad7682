import { createHash } from 'node:crypto';
import { newReadableCode, normaliseReadableCode } from '../../credentials/readable-code.ts';

/** Five groups carry 91 bits: no one guesses a code, however fast. */
const GROUPS = 5;
const LETTERS = 20;

/** What a slip or a mail carries: "KX3M-9TQA-…". It exists when it is made and nowhere after. */
export function newCode(): string {
  return newReadableCode(GROUPS);
}

/** What was typed, as it was printed and without dashes; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const plain = normaliseReadableCode(typed);
  return plain.length === LETTERS ? plain : null;
}

/**
 * What is kept of a code, 32 bytes each. They are made of the code alone and apart, so that nobody who holds the
 * database gets from one to another: from an invitation to the ticket it was spent as.
 */
export function codeHash(code: string): Buffer {
  return hashOf('code', code);
}

/** A drawn slip that answers by itself is spent as this. */
export function ticketOfCode(surveyId: string, code: string): Buffer {
  return hashOf(`ticket:${surveyId}`, code);
}

/** Stands where the hash of a blinded message would: the slip was used as it is. */
export function claimMark(code: string): Buffer {
  return hashOf('claimed', code);
}

function hashOf(purpose: string, code: string): Buffer {
  return createHash('sha256')
    .update(`prongsai slip ${purpose}\0${normaliseReadableCode(code)}`, 'utf8')
    .digest();
}
