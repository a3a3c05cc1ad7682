import {
  dictionary,
  joinPdf,
  type PdfObjects,
  reference,
  splitPdf,
  streamOf,
  withStream,
} from './objects.ts';
import { outlinesOf } from './true-type.ts';

/** Letters by outline of each font we embed, by its PostScript name ("Sarabun-Regular"). */
export type FontLetters = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Gives every glyph its own letters. The compiler writes one mapping for a whole Thai cluster, taken from its first
 * use, so that ป of "ปี" is read as "ปี" everywhere else ("ปีงบปีระมาณ"). Clusters also carry their text as a
 * replacement, which some programs heed and others do not; a mark that is drawn apart repeated it ("ขั้ขั้น"), so it
 * gets an empty one. Either way a person now finds and copies what is printed.
 */
export function makeSearchable(pdf: Uint8Array, letters: FontLetters): Uint8Array {
  const file = splitPdf(pdf);
  const known = new Map<number, GlyphLetters>();
  for (const [number, object] of file.objects) {
    if (/\/Subtype \/Type0\b/.test(dictionary(object))) known.set(number, mendFont(file, object, letters));
  }
  for (const page of file.objects.values()) {
    if (/\/Type \/Page\b/.test(dictionary(page))) mendPage(file, page, known);
  }
  return joinPdf(file);
}

type GlyphLetters = ReadonlyMap<number, string>;

function mendFont(file: PdfObjects, font: string, letters: FontLetters): GlyphLetters {
  const mapping = reference(font, 'ToUnicode') ?? -1;
  const cmap = file.objects.get(mapping);
  if (cmap === undefined) return new Map();
  const rows = readRows(streamOf(cmap));
  const known = letters.get(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/.exec(font)?.[1] ?? '');
  const program = embeddedFont(file, font);
  if (!known || !program) return rows;
  outlinesOf(program).forEach((outline, glyph) => {
    const text = known.get(outline);
    if (text) rows.set(glyph, text);
  });
  file.objects.set(mapping, withStream(cmap, writeRows(streamOf(cmap), rows)));
  return rows;
}

function embeddedFont(file: PdfObjects, font: string): Uint8Array | null {
  const descendant = /\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1];
  const descriptor = reference(file.objects.get(Number(descendant)) ?? '', 'FontDescriptor');
  const program = reference(file.objects.get(descriptor ?? -1) ?? '', 'FontFile2');
  const stream = file.objects.get(program ?? -1);
  return stream === undefined ? null : Buffer.from(streamOf(stream), 'latin1');
}

/** Entries of a CMap: glyph → letters. */
function readRows(cmap: string): Map<number, string> {
  const rows = new Map<number, string>();
  for (const [, glyph = '', codes = ''] of cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    rows.set(Number.parseInt(glyph, 16), textOf(codes));
  }
  return rows;
}

function textOf(codes: string): string {
  return Buffer.from(codes, 'hex').swap16().toString('utf16le');
}

function writeRows(cmap: string, rows: GlyphLetters): string {
  const lines = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([glyph, text]) => `<${hex(glyph)}> <${codesOf(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`);
  }
  return cmap.replace(/\d+ beginbfchar[\s\S]*endbfchar\n/, () => blocks.join(''));
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}

function codesOf(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

const SHOW = '0 Tr\\n/(f\\d+) [\\d.]+ Tf\\n[^\\n]* Tm\\n(\\[[^\\n]*\\] TJ|\\([^\\n]*\\) Tj)\\n';
const SPAN = '/Span <<\\n {2}/ActualText <FEFF([0-9A-F]*)>\\n>> BDC\\n';
/** One showing of glyphs with a replacement text · a longer replacement, left alone · a showing without one. */
const SHOWN = new RegExp(`${SPAN}${SHOW}EMC\\n|${SPAN}[^]*?EMC\\n|${SHOW}`, 'g');
const SILENT = '/Span <<\n  /ActualText <FEFF>\n>> BDC\n';
const MARKS = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+$/;

function mendPage(file: PdfObjects, page: string, known: ReadonlyMap<number, GlyphLetters>): void {
  const number = reference(page, 'Contents') ?? -1;
  const object = file.objects.get(number);
  if (object === undefined) return;
  const content = streamOf(object);
  let said = '';
  const mended = content.replace(SHOWN, (all, codes, inFont, inShown, longCodes, font, shown) => {
    const letters = known.get(reference(page, inFont ?? font ?? '-') ?? -1) ?? new Map();
    const text = lettersOf(inShown ?? shown ?? '', letters);
    // Marks drawn apart from their cluster, which has said them.
    if (MARKS.test(text) && [...text].every((mark) => said.includes(mark))) {
      return inShown === undefined ? `${SILENT}${all}EMC\n` : SILENT + all.slice(all.indexOf('0 Tr\n'));
    }
    said = textOf(codes ?? longCodes ?? '');
    return all;
  });
  if (mended !== content) file.objects.set(number, withStream(object, mended));
}

/** What the glyphs of a show operator stand for. */
function lettersOf(shown: string, letters: GlyphLetters): string {
  const strings = [...shown.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, string = '']) => string);
  return strings
    .flatMap(glyphsOf)
    .map((glyph) => letters.get(glyph) ?? '?')
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Two-byte glyph numbers of a literal string. */
function glyphsOf(string: string): number[] {
  const bytes = string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
  return Array.from(
    { length: bytes.length >> 1 },
    (_, at) => bytes.charCodeAt(at * 2) * 256 + bytes.charCodeAt(at * 2 + 1),
  );
}
