import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lettersByOutline, lettersOf, outlinesOf } from './true-type.ts';

const font = readFileSync(
  new URL(
    '../../../../node_modules/@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
    import.meta.url,
  ),
);

describe('a TrueType font', () => {
  it('has its letters', () => {
    const letters = lettersOf(font);
    for (const letter of 'กขฎฏฐญำ็่๙AZaz09–“”') expect(letters.has(letter), letter).toBe(true);
    expect(letters.has('漢')).toBe(false);
    expect(letters.has('☑')).toBe(false);
  });

  it('tells the letters of shapes picked in context too', () => {
    const said = [...lettersByOutline(font).values()];
    // The plain mark, its narrow and its small shape.
    expect(said.filter((text) => text === '\u0e48').length).toBeGreaterThanOrEqual(3);
    expect(said.filter((text) => text === 'ญ')).toHaveLength(2);
    expect(said).toContain('\u0e4d\u0e49');
  });

  it('has an outline for nearly every glyph, few of them alike', () => {
    const outlines = outlinesOf(font).filter((outline) => outline !== '');
    expect(outlines.length).toBeGreaterThan(700);
    expect(new Set(outlines).size).toBeGreaterThan(outlines.length - 30);
  });

  it('refuses what is no font', () => {
    expect(() => lettersOf(new Uint8Array(200))).toThrow('cmap');
  });
});
