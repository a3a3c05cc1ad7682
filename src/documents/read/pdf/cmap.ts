import { isWord, nextValue } from './syntax.ts';
import { isKind, type PdfValue } from './values.ts';

/** Letters of each character code. */
export type Letters = ReadonlyMap<number, string>;

const MOST = 200_000;

/** A ToUnicode map (ISO 32000-1, 9.10.3): single codes and ranges of codes to UTF-16 text. */
export function readToUnicode(cmap: string): Letters {
  const letters = new Map<number, string>();
  const cursor = { source: cmap, at: 0 };
  let operands: PdfValue[] = [];
  for (let next = nextValue(cursor); next !== 'end'; next = nextValue(cursor)) {
    if (!isWord(next)) {
      operands.push(next);
      continue;
    }
    if (next.word === 'endbfchar') addCharacters(operands, letters);
    if (next.word === 'endbfrange') addRanges(operands, letters);
    operands = [];
  }
  return letters;
}

function addCharacters(operands: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const code = codeOf(operands[index]);
    if (code !== null) letters.set(code, utf16(operands[index + 1]));
  }
}

function addRanges(operands: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const from = codeOf(operands[index]);
    const to = codeOf(operands[index + 1]);
    const target = operands[index + 2];
    if (from === null || to === null) continue;
    for (let code = from; code <= Math.min(to, from + 0xffff) && letters.size < MOST; code++) {
      letters.set(
        code,
        isKind(target, 'array') ? utf16(target.items[code - from]) : counted(target, code - from),
      );
    }
  }
}

/** The text a range begins with, its last unit counted on. */
function counted(target: PdfValue | undefined, steps: number): string {
  const text = utf16(target);
  const last = text.charCodeAt(text.length - 1);
  return text === '' ? '' : text.slice(0, -1) + String.fromCharCode((last + steps) & 0xffff);
}

function codeOf(value: PdfValue | undefined): number | null {
  if (!isKind(value, 'string') || value.bytes.length > 2 || value.bytes === '') return null;
  return [...value.bytes].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);
}

function utf16(value: PdfValue | undefined): string {
  if (!isKind(value, 'string')) return '';
  const text = new TextDecoder('utf-16be').decode(Buffer.from(value.bytes, 'latin1'));
  return text.replaceAll('\0', '').replaceAll('\ufffd', '');
}
