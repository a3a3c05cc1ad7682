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

/** The number of a form as the page drew it; null when it cannot be one. */
export function readForm(typed: string | undefined): string | null {
  return typed !== undefined && /^[0-9a-f-]{36}$/.test(typed) ? typed : null;
}

/** The id of the slip that stands for a form that was sent: the same form makes the same. */
export function idOfForm(surveyId: string, form: string): string {
  const hex = hashOf(`form:${surveyId}`, form).toString('hex');
  // As a random one looks (RFC 9562, version 8: an id of one's own making).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Tells on a page whether a slip still has the code it had when the page was made; tells nothing of the code. */
export function seenOf(hash: Buffer): string {
  return createHash('sha256').update('prongsai slip seen\0').update(hash).digest('hex').slice(0, 16);
}

function hashOf(purpose: string, code: string): Buffer {
  return createHash('sha256')
    .update(`prongsai slip ${purpose}\0${normaliseReadableCode(code)}`, 'utf8')
    .digest();
}
