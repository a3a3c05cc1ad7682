/**
 * Older Thai fonts keep shifted copies of the marks in the private use area, and PDFs made with them give these code
 * points as text. Each stands for an ordinary mark (the table of Windows' Thai fonts, U+F700 to U+F71A).
 */
const FIRST = 0xf700;
const ORDINARY = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';

/** Replaces shifted glyphs by the marks they show; everything else stays. */
export function ordinaryGlyphs(text: string): string {
  return text.replace(/[\uf700-\uf71a]/g, (glyph) => ORDINARY[glyph.charCodeAt(0) - FIRST] ?? glyph);
}
