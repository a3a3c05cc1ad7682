/**
 * The little of a TrueType file that is needed to know which letters a glyph stands for. A subset font in a PDF has
 * no names and other numbers, but its outlines are the same bytes: so a glyph is known by its outline.
 */
interface Glyf {
  readonly data: DataView;
  readonly start: (glyph: number) => number;
  readonly end: (glyph: number) => number;
  readonly count: number;
}

/** Letters by outline, for every glyph of a whole font that has an outline and stands for letters. */
export function lettersByOutline(font: Uint8Array): ReadonlyMap<string, string> {
  const tables = tablesOf(font);
  const outlines = outlinesOf(font);
  const letters = lettersOfGlyphs(tables, outlines.length);
  const found = new Map<string, string>();
  outlines.forEach((outline, glyph) => {
    const text = letters[glyph];
    if (outline !== '' && text && !found.has(outline)) found.set(outline, text);
  });
  return found;
}

/** One key a glyph, in glyph order: the bytes of its outline, components resolved; '' for an empty glyph. */
export function outlinesOf(font: Uint8Array): string[] {
  const glyf = glyfOf(tablesOf(font));
  return Array.from({ length: glyf.count }, (_, glyph) => outline(glyf, glyph, 0));
}

/** Every letter a font has a glyph for. */
export function lettersOf(font: Uint8Array): ReadonlySet<string> {
  const mapped = codePoints(table(tablesOf(font), 'cmap')).filter(([, glyph]) => glyph !== 0);
  return new Set(mapped.map(([code]) => String.fromCodePoint(code)));
}

function tablesOf(font: Uint8Array): ReadonlyMap<string, DataView> {
  const head = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < head.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = latin(head, at, 4);
    tables.set(
      tag,
      new DataView(font.buffer, font.byteOffset + head.getUint32(at + 8), head.getUint32(at + 12)),
    );
  }
  return tables;
}

function table(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const found = tables.get(tag);
  if (!found) throw new Error(`the font has no table "${tag}"`);
  return found;
}

function latin(view: DataView, at: number, length: number): string {
  return Buffer.from(view.buffer, view.byteOffset + at, length).toString('latin1');
}

function glyfOf(tables: ReadonlyMap<string, DataView>): Glyf {
  const loca = table(tables, 'loca');
  const long = table(tables, 'head').getInt16(50) === 1;
  const place = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    data: table(tables, 'glyf'),
    start: place,
    end: (glyph) => place(glyph + 1),
    count: table(tables, 'maxp').getUint16(4),
  };
}

const MORE_COMPONENTS = 0x20;

/** Bytes of one component's own part: flags, glyph, offsets, scale. */
function componentSize(flags: number): number {
  const offsets = flags & 1 ? 4 : 2;
  const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
  return 4 + offsets + scale;
}

function outline(glyf: Glyf, glyph: number, depth: number): string {
  const start = glyf.start(glyph);
  const length = glyf.end(glyph) - start;
  if (length <= 0 || depth > 6) return '';
  if (glyf.data.getInt16(start) >= 0) return latin(glyf.data, start, length);
  const parts: string[] = [];
  for (let at = start + 10, flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; at += componentSize(flags)) {
    flags = glyf.data.getUint16(at);
    const where = latin(glyf.data, at + 4, componentSize(flags) - 4);
    parts.push(`${where}(${outline(glyf, glyf.data.getUint16(at + 2), depth + 1)})`);
  }
  return parts.join('');
}

function lettersOfGlyphs(tables: ReadonlyMap<string, DataView>, count: number): readonly (string | null)[] {
  const named = glyphNames(table(tables, 'post'), count).map(lettersOfName);
  for (const [code, glyph] of codePoints(table(tables, 'cmap'))) named[glyph] ??= String.fromCodePoint(code);
  return named;
}

/** Names of a format 2 'post' table; standard names (index < 258) are Latin and known by 'cmap' anyway. */
function glyphNames(post: DataView, count: number): string[] {
  if (post.getUint32(0) !== 0x20000) return new Array(count).fill('');
  const own: string[] = [];
  for (let at = 34 + count * 2; at < post.byteLength; at += 1 + post.getUint8(at)) {
    own.push(latin(post, at + 1, post.getUint8(at)));
  }
  return Array.from({ length: count }, (_, glyph) => own[post.getUint16(34 + glyph * 2) - 258] ?? '');
}

/** Shapes that the Thai shaper picks in context and that are named in words. */
const NAMED: Readonly<Record<string, string>> = {
  'yoYingthai.less': 'ญ',
  'doChadathai.short': 'ฎ',
  'toPatakthai.short': 'ฏ',
  'thoThanthai.less': 'ฐ',
  'loChulathai.short': 'ฬ',
};

/** "uni0E48.narrow" is ่, "uni0E4D0E49" is ํ้; null for a name that is no code. */
function lettersOfName(name: string): string | null {
  const known = NAMED[name];
  if (known) return known;
  const codes = /^uni((?:[0-9A-F]{4}){1,4})(?:\.[a-z]+)?$/.exec(name)?.[1];
  const units = codes?.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16));
  return units ? String.fromCharCode(...units) : null;
}

/** Code points of the format 4 subtable for Unicode, lowest first. */
function codePoints(cmap: DataView): [code: number, glyph: number][] {
  const at = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4)).find(
    (offset) => cmap.getUint16(offset) === 4,
  );
  if (at === undefined) return [];
  const double = cmap.getUint16(at + 6);
  const found: [number, number][] = [];
  for (let segment = 0; segment < double; segment += 2) {
    const end = cmap.getUint16(at + 14 + segment);
    const start = cmap.getUint16(at + 16 + double + segment);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      found.push([code, glyphOf(cmap, at + 16 + double + segment, double, code, start)]);
    }
  }
  return found;
}

function glyphOf(cmap: DataView, startAt: number, double: number, code: number, start: number): number {
  const delta = cmap.getInt16(startAt + double);
  const range = cmap.getUint16(startAt + 2 * double);
  if (range === 0) return (code + delta) & 0xffff;
  const glyph = cmap.getUint16(startAt + 2 * double + range + (code - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
