import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Mode } from '../surveys/rules.ts';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What sealing adds to the length. */
export const SEAL_BYTES = IV_BYTES + TAG_BYTES;
/**
 * Every open text is filled up to so many bytes, one that was left empty too: neither a row nor its length tells who wrote.
 * 2,000 characters of four bytes each fit, with the code of their question.
 */
export const TEXT_BYTES = 8_192;

/** What a sealed row belongs to; moved to another survey or opening, it does not open. */
export interface Opening {
  readonly surveyId: string;
  readonly opening: number;
}

export interface OpenText {
  readonly question: string;
  readonly body: string;
}

/** The key has 32 bytes. The result: iv, tag, text; as long as the plain text and 28 bytes. */
function sealBytes(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(context, 'utf8'));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function openBytes(key: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  if (sealed.length < SEAL_BYTES) return null;
  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES), options);
  decipher.setAAD(Buffer.from(context, 'utf8')).setAuthTag(sealed.subarray(IV_BYTES, SEAL_BYTES));
  const text = decipher.update(sealed.subarray(SEAL_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]);
  } catch {
    return null;
  }
}

const contextOf = (part: 'answer' | 'text', { surveyId, opening }: Opening) =>
  `survey-${part}:${surveyId}:${opening}`;

/** One byte for the mode, then one a slot: every answer of a survey is as long as every other. */
export function sealAnswer(
  key: Uint8Array,
  opening: Opening,
  { mode, options }: { readonly mode: Mode; readonly options: Uint8Array },
): Buffer {
  const plain = Buffer.concat([Buffer.from([mode === 'self' ? 0 : 1]), options]);
  return sealBytes(key, plain, contextOf('answer', opening));
}

/** The bytes that were sealed: mode (0 self, 1 interviewer) and options; null when anything is wrong with them. */
export function openAnswer(key: Uint8Array, opening: Opening, sealed: Uint8Array): Buffer | null {
  return openBytes(key, sealed, contextOf('answer', opening));
}

/** As long as every other, whatever was written. */
export function sealText(key: Uint8Array, opening: Opening, { question, body }: OpenText): Buffer {
  const text = Buffer.from(`${question}\n${body}`, 'utf8');
  if (text.length > TEXT_BYTES) throw new RangeError(`a text of ${text.length} bytes`);
  // Zeros end it: a text that was read in has none.
  const plain = Buffer.alloc(TEXT_BYTES);
  text.copy(plain);
  return sealBytes(key, plain, contextOf('text', opening));
}

export function openText(key: Uint8Array, opening: Opening, sealed: Uint8Array): OpenText | null {
  const plain = openBytes(key, sealed, contextOf('text', opening))?.toString('utf8').replace(/\0+$/, '');
  const end = plain?.indexOf('\n') ?? -1;
  return plain === undefined || end < 0
    ? null
    : { question: plain.slice(0, end), body: plain.slice(end + 1) };
}
