import { ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from './document.ts';
import { refuseBinary } from './failures.ts';

const NOT_ASCII = /\P{ASCII}/gu;
const LETTERS = /[\p{L}\p{M}]/gu;
const CONTROL = /(?!\s)\p{Cc}/gu;
/** Thai stands in words; of other scripts read as Thai only stray letters come out. */
const THAI_WORDS = /[\u0e01-\u0e3a\u0e3f-\u0e5b]{3,}/g;

/**
 * Bytes of a text file as a string, without byte order mark and with "\n" line ends. UTF-8 and UTF-16, else
 * windows-874 (the superset of TIS-620) where it reads as Thai, else windows-1252. Error: 'binary'.
 */
export function decodeText(bytes: Uint8Array): Result<string, ReadFailure> {
  const text =
    byMark(bytes) ??
    byZeros(bytes) ??
    strict(bytes, 'utf-8') ??
    mostlyUtf8(bytes) ??
    asThai(bytes) ??
    asLatin(bytes);
  if (text === null || !looksLikeText(text)) return refuseBinary();
  return ok(text.replace(/\r\n?/g, '\n'));
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strict(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be');
  return null;
}

/** UTF-16 without a mark: of Thai and Latin text every other byte is 0x0E or 0x00. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4_000);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  const high = (start: number) =>
    sample.filter((byte, index) => index % 2 === start && (byte === 0 || byte === 0x0e)).length;
  const most = (sample.length / 2) * 0.8;
  if (high(1) > most && high(0) < most / 2) return strict(bytes, 'utf-16le');
  return high(0) > most && high(1) < most / 2 ? strict(bytes, 'utf-16be') : null;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A few bytes lost or cut off at the end make no text unreadable; what they were shows as U+FFFD. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = count(text, /\ufffd/g);
  return lost * 20 <= count(text, NOT_ASCII) && lost * 200 <= text.length ? text : null;
}

/** Any bytes decode as windows-874, so it counts only when most of what is not ASCII became Thai words. */
function asThai(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-874').decode(bytes);
  return count(text, THAI_WORDS) >= count(text, NOT_ASCII) * 0.7 ? text : null;
}

function asLatin(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const foreign = text.match(NOT_ASCII)?.join('') ?? '';
  return foreign.length <= text.length * 0.4 && count(foreign, LETTERS) >= foreign.length / 2 ? text : null;
}

function looksLikeText(text: string): boolean {
  return !text.includes('\u0000') && count(text, CONTROL) <= text.length * 0.01;
}

/** Characters within the matches. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.reduce((sum, match) => sum + match.length, 0) ?? 0;
}
