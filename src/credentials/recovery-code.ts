import { newReadableCode, normaliseReadableCode } from './readable-code.ts';
import { tokenHash } from './token.ts';

/** Four groups carry 73 bits: enough that a plain hash in a stolen database cannot be searched through. */
const GROUPS = 4;

/** Codes for the day the phone is lost, each good once. They are shown once; only their hashes are kept. */
export function newRecoveryCodes(count = 10): string[] {
  return Array.from({ length: count }, () => newReadableCode(GROUPS));
}

/** What the database keeps of a recovery code, and what a typed one is looked up by: SHA-256, 32 bytes. */
export function hashRecoveryCode(typed: string): Buffer {
  return tokenHash(`recovery:${normaliseReadableCode(typed)}`);
}
