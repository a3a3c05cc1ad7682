import { createHmac, randomBytes } from 'node:crypto';
import { assertDefined } from '../lib/assert.ts';
import { toArabicDigits } from '../lib/digits.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { sameSecret } from './token.ts';

/** RFC 6238 with the values every authenticator app knows: SHA-1, 30 seconds, 6 digits. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** A clock half a minute off, or a slow typist: RFC 6238 §5.2 allows for one step of delay. */
const WINDOW = [0, -1, 1];

/** A new secret in base32: 160 bits, the length RFC 4226 §4 recommends. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20));
}

/** The otpauth address an authenticator app reads from the QR code. The issuer is the agency, the account its user's mail. */
export function totpUri(entry: { secret: string; account: string; issuer: string }): string {
  const issuer = entry.issuer.replaceAll(':', ' ');
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(entry.account)}`;
  const facts = `secret=${entry.secret}&issuer=${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${label}?${facts}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}

/** The six digits of a step (RFC 4226 §5.3); a step is the count of 30 seconds since 1970. */
export function totpCode(secret: string, step: number): string {
  const key = assertDefined(fromBase32(secret), 'a base32 secret');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step an instant lies in. */
export function totpStep(at: Temporal.Instant): number {
  return Math.floor(at.epochMilliseconds / 1000 / STEP_SECONDS);
}

/**
 * The step whose code was typed, to be kept as the last one used; null when the code is wrong, too old, or was used
 * before: each step signs in once (RFC 6238 §5.2). Spaces and Thai digits are forgiven.
 */
export function verifyTotp(attempt: {
  secret: string;
  code: string;
  at: Temporal.Instant;
  lastUsedStep: number | null;
}): number | null {
  const code = toArabicDigits(attempt.code.slice(0, 50).normalize('NFKC')).replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d{6}$/.test(code)) return null;
  const now = totpStep(attempt.at);
  const steps = WINDOW.map((shift) => now + shift).filter((step) => step > (attempt.lastUsedStep ?? -1));
  const matching = steps.filter((step) => sameSecret(totpCode(attempt.secret, step), code));
  return matching[0] ?? null;
}
