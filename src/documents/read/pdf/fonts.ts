import { symbolBox } from '../checkbox.ts';
import { readToUnicode } from './cmap.ts';
import type { PdfObjects } from './objects.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from './values.ts';
import { cidWidths, simpleWidths, type Widths } from './widths.ts';

export interface PdfFont {
  /** Bytes of one character code: 2 in composite fonts, 1 in simple ones. */
  readonly codeSize: 1 | 2;
  readonly letters: (code: number) => string;
  /** Of the em. */
  readonly width: Widths;
}

/** A font as text needs it. Null when the file does not say which letters its codes are: another reader must guess. */
export function readFont(dict: PdfDict, objects: PdfObjects): PdfFont | null {
  const composite = nameOf(objects.resolve(dict.entries.get('Subtype'))) === 'Type0';
  const cmap = objects.stream(dict.entries.get('ToUnicode'));
  const encoding = objects.resolve(dict.entries.get('Encoding'));
  if (composite) return compositeFont(dict, objects, cmap, encoding);
  const width = simpleWidths(dict, objects);
  if (cmap === null) return plainEncoding(encoding) ? { codeSize: 1, letters: windowsLetter, width } : null;
  return { codeSize: 1, letters: lettersOf(dict, cmap, objects), width };
}

/** Letters by the font's own map; of a symbol font the sign that is drawn, which is what the reader of the page sees. */
function lettersOf(dict: PdfDict, cmap: string, objects: PdfObjects): PdfFont['letters'] {
  const known = readToUnicode(cmap);
  const name = nameOf(objects.resolve(dict.entries.get('BaseFont'))).replace(/^[A-Z]{6}\+/, '');
  const symbols = /^(Wingdings ?2?|Webdings)/i.exec(name)?.[1];
  if (symbols === undefined) return (code) => known.get(code) ?? '';
  return (code) => {
    const sign = known.get(code) ?? '';
    return sign === '' ? '' : (symbolBox(symbols, sign.charCodeAt(0)) ?? '•');
  };
}

function compositeFont(
  dict: PdfDict,
  objects: PdfObjects,
  cmap: string | null,
  encoding: PdfValue,
): PdfFont | null {
  const descendant = objects.dict(objects.list(dict.entries.get('DescendantFonts'))[0]);
  if (!descendant || cmap === null || nameOf(encoding) !== 'Identity-H') return null;
  return { codeSize: 2, letters: lettersOf(dict, cmap, objects), width: cidWidths(descendant, objects) };
}

/** Latin encodings by name; differences from them name glyphs, which only a fuller reader knows. */
function plainEncoding(encoding: PdfValue): boolean {
  return (
    encoding === null || (isKind(encoding, 'name') && /^(WinAnsi|Standard)Encoding$/.test(encoding.name))
  );
}

const WINDOWS = new TextDecoder('windows-1252');

function windowsLetter(code: number): string {
  return code < 32 ? '' : WINDOWS.decode(new Uint8Array([code]));
}
