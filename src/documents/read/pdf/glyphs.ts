import type { Engine } from './engine.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import type { Moved } from './one-line.ts';
import { boxOf, matrixAt } from './page-objects.ts';
import type { Glyph } from './piece-builder.ts';

/** Letters of one page that are looked at. */
const MOST = 300_000;
/** How PDFium writes a hyphen at the end of a line, and what is put for a letter the file gives no meaning. */
const HYPHEN = 2;
const UNKNOWN = '\ufffd';

/**
 * The letters of a page by the text object they are drawn by. Spaces that PDFium guesses from gaps are left out: gaps
 * are judged where lines are made.
 */
export function glyphsByObject(
  engine: Engine,
  page: number,
  upright: Matrix,
  moved: ReadonlyMap<number, Moved>,
): ReadonlyMap<number, readonly Glyph[]> {
  const { fast } = engine;
  const found = new Map<number, Glyph[]>();
  const text = fast.FPDFText_LoadPage(page);
  const count = Math.min(fast.FPDFText_CountChars(text), MOST);
  let glyphs: Glyph[] = [];
  let owner = 0;
  let style: Style | null = null;
  for (let index = 0; index < count; index++) {
    if (fast.FPDFText_IsGenerated(text, index) === 1) continue;
    const object = fast.FPDFText_GetTextObject(text, index);
    if (object !== owner) {
      owner = object;
      style = styleOf(upright, moved.get(object));
      glyphs = found.get(object) ?? [];
      found.set(object, glyphs);
    }
    if (style) addGlyph(glyphs, glyphOf(engine, text, index, style));
  }
  fast.FPDFText_ClosePage(text);
  return found;
}

/** Letters at one place are one glyph that stands for several letters. */
function addGlyph(glyphs: Glyph[], glyph: Glyph): void {
  const before = glyphs.at(-1);
  if (before?.x !== glyph.x || before.y !== glyph.y) glyphs.push(glyph);
  else glyphs[glyphs.length - 1] = { ...glyph, text: before.text + glyph.text };
}

/** What all letters of an object share. */
interface Style extends Pick<Moved, 'size' | 'heading'> {
  /** From where PDFium has the letters to where the page has them. */
  readonly place: Matrix;
}

function styleOf(upright: Matrix, moved: Moved | undefined): Style | null {
  if (!moved) return null;
  const [across, up] = moved.by;
  return { ...moved, place: multiply(upright, [1, 0, 0, 1, -across, -up]) };
}

function glyphOf({ fast, view, scratch }: Engine, text: number, index: number, style: Style): Glyph {
  const { size, heading, place } = style;
  fast.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  const [x, y] = apply(place, view().getFloat64(scratch, true), view().getFloat64(scratch + 8, true));
  fast.FPDFText_GetLooseCharBox(text, index, scratch);
  const [left, top, right, bottom] = matrixAt(view(), scratch);
  const [minX, minY, maxX, maxY] = boxOf(place, left, bottom, right, top);
  const letter = { text: letterOf(fast.FPDFText_GetUnicode(text, index)), x, y, size };
  if (heading === 'up') return { ...letter, endX: x, endY: Math.max(y, maxY) };
  if (heading === 'down') return { ...letter, endX: x, endY: Math.min(y, minY) };
  return { ...letter, endX: heading === 'left' ? Math.min(x, minX) : Math.max(x, maxX), endY: y };
}

function letterOf(code: number): string {
  if (code === HYPHEN) return '-';
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : UNKNOWN;
}
