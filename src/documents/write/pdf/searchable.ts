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
 * use, so that ป of "ปี" is read as "ปี" everywhere else ("ปีงบปีระมาณ") and copying doubles marks. Afterwards each
 * glyph says its own letters, replacement texts that are then needless are gone, and word joiners (they only stop
 * line breaks) are not part of the text a person searches or copies.
 */
export function makeSearchable(pdf: Uint8Array, letters: FontLetters): Uint8Array {
  const file = splitPdf(pdf);
  for (const [number, object] of file.objects) {
    if (/\/Type \/Font\b/.test(dictionary(object)) && object.includes('/Subtype /Type0')) {
      mendFont(file, object, letters);
    }
    if (isContent(object)) file.objects.set(number, mendContent(object));
  }
  return joinPdf(file);
}

function mendFont(file: PdfObjects, font: string, letters: FontLetters): void {
  const name = /\/BaseFont \/[A-Z]{6}\+([\w-]+)/.exec(font)?.[1] ?? '';
  const known = letters.get(name);
  const mapping = reference(font, 'ToUnicode');
  const program = embeddedFont(file, font);
  if (!known || mapping === null || !program) return;
  const cmap = file.objects.get(mapping) ?? '';
  const rows = readRows(streamOf(cmap));
  outlinesOf(program).forEach((outline, glyph) => {
    const text = known.get(outline);
    if (text) rows.set(glyph, text);
  });
  file.objects.set(mapping, withStream(cmap, writeRows(streamOf(cmap), rows)));
}

function embeddedFont(file: PdfObjects, font: string): Uint8Array | null {
  const descendant = /\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1];
  const descriptor = reference(file.objects.get(Number(descendant)) ?? '', 'FontDescriptor');
  const program = reference(file.objects.get(descriptor ?? -1) ?? '', 'FontFile2');
  const stream = file.objects.get(program ?? -1);
  return stream === undefined ? null : Buffer.from(streamOf(stream), 'latin1');
}

/** Entries of a CMap: glyph → letters. Joiners are dropped; a cluster keeps its letters where no outline tells better. */
function readRows(cmap: string): Map<number, string> {
  const rows = new Map<number, string>();
  for (const [, glyph = '', codes = ''] of cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    const text = Buffer.from(codes, 'hex').swap16().toString('utf16le').replaceAll('\u2060', '');
    if (text !== '') rows.set(Number.parseInt(glyph, 16), text);
  }
  return rows;
}

function writeRows(cmap: string, rows: ReadonlyMap<number, string>): string {
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

function isContent(object: string): boolean {
  const head = dictionary(object);
  if (!object.includes('\nstream') || !head.includes('/FlateDecode')) return false;
  return (
    head.includes('/Subtype /Form') || !/\/(Type|Subtype|N|Length1|FunctionType|ShadingType)\b/.test(head)
  );
}

const REPLACEMENT = /\/Span <<\n {2}\/ActualText <FEFF([0-9A-F]*)>\n>> BDC\n([\s\S]*?)EMC\n/g;

/**
 * Replacement texts say what a cluster means. They are needed only where the letters stand in another order than
 * they are drawn in (ำ); elsewhere they repeat the letters, and double those of a mark that is drawn apart.
 */
function mendContent(object: string): string {
  const content = streamOf(object);
  if (!content.includes('/ActualText')) return object;
  return withStream(
    object,
    content.replace(REPLACEMENT, (_, codes: string, drawn: string) => {
      const plain = codes.replaceAll(/(?<=^(?:.{4})*)2060(?=(?:.{4})*$)/g, '');
      return plain.includes('0E33') ? `/Span <<\n  /ActualText <FEFF${plain}>\n>> BDC\n${drawn}EMC\n` : drawn;
    }),
  );
}
