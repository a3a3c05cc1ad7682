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
 * are judged where lines are made. Within an object its guess has taken the place of a drawn space that followed, if
 * one did: nothing else comes after it, or comes that far away.
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
  let guessed = false;
  for (let index = 0; index < count; index++) {
    const object = fast.FPDFText_GetTextObject(text, index);
    if (fast.FPDFText_IsGenerated(text, index) === 1) {
      guessed ||= object !== 0 && object === owner;
      continue;
    }
    if (object !== owner) {
      if (guessed) addSpace(glyphs, null);
      guessed = false;
      owner = object;
      style = styleOf(upright, moved.get(object));
      glyphs = found.get(object) ?? [];
      found.set(object, glyphs);
    }
    if (!style) continue;
    const glyph = glyphOf(engine, text, index, style);
    if (guessed) addSpace(glyphs, glyph);
    guessed = false;
    addGlyph(glyphs, glyph);
  }
  if (guessed) addSpace(glyphs, null);
  fast.FPDFText_ClosePage(text);
  return found;
}

/** Letters at one place are one glyph that stands for several letters. */
function addGlyph(glyphs: Glyph[], glyph: Glyph): void {
  const before = glyphs.at(-1);
  if (before?.x !== glyph.x || before.y !== glyph.y) glyphs.push(glyph);
  else glyphs[glyphs.length - 1] = { ...glyph, text: before.text + glyph.text };
}

/** Parts of the em: the narrowest gap that holds a space, and how wide one is whose end is not known. */
const NARROW = 0.18;
const SPACE = 0.25;

/**
 * A space at the object's end; or before its next letter, if that stands far enough away from a mark. Behind a mark a
 * gap is guessed from the mark's own width, behind letters it is judged where lines are made.
 */
function addSpace(glyphs: Glyph[], next: Glyph | null): void {
  const before = glyphs.at(-1);
  if (!before) return;
  const end = glyphs.reduce((most, glyph) => Math.max(most, glyph.endX), before.endX);
  if (next && (!/\p{M}$/u.test(before.text) || next.x - end < NARROW * before.size)) return;
  glyphs.push({ ...before, text: ' ', x: end, endX: next?.x ?? end + SPACE * before.size });
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
