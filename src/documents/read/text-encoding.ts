import { ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from './document.ts';
import { refuseBinary } from './failures.ts';

const THAI = /[\u0e01-\u0e3a\u0e3f-\u0e5b]/g;
const NOT_ASCII = /\P{ASCII}/gu;
const CONTROL = /(?!\s)\p{Cc}/gu;

/**
 * Bytes of a text file as a string, without byte order mark and with "\n" line ends. UTF-8 and UTF-16 by their mark,
 * else UTF-8, else windows-874 (the superset of TIS-620) where it reads as Thai. Error: 'binary'.
 */
export function decodeText(bytes: Uint8Array): Result<string, ReadFailure> {
  const text = byMark(bytes) ?? strict(bytes, 'utf-8') ?? asThai(bytes);
  if (text === null || !looksLikeText(text)) return refuseBinary();
  return ok(text.replace(/\r\n?/g, '\n'));
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strict(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be');
  return null;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Any bytes decode as windows-874, so it counts only when most of what is not ASCII became Thai letters. */
function asThai(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-874').decode(bytes);
  const foreign = text.match(NOT_ASCII)?.length ?? 0;
  const thai = text.match(THAI)?.length ?? 0;
  return thai > 0 && thai >= foreign * 0.9 ? text : null;
}

function looksLikeText(text: string): boolean {
  if (text.includes('\u0000')) return false;
  const controls = text.match(CONTROL)?.length ?? 0;
  return controls <= text.length * 0.01;
}
