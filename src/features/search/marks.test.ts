import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts, snippetOf, soughtIn } from './marks.ts';
import { otherNamesOf } from './rules.ts';

const others = otherNamesOf([{ full: 'องค์การบริหารส่วนตำบล', short: ['อบต.'] }]);
const sought = (typed: string) => soughtIn(typed, others);
const marked = (text: string, typed: string) =>
  markedParts(text, sought(typed)).flatMap(({ text: part, isHit }) => (isHit ? [part] : []));

describe('a snippet', () => {
  it('begins near the first word found and marks it', () => {
    const text = `${'เรื่องอื่น '.repeat(40)}ขอรับ คู่มือ ได้ที่นี่ ${'ต่อท้าย '.repeat(40)}`;
    const parts = snippetOf(text, sought('คู่มือ'));
    expect(parts.filter(({ isHit }) => isHit).map(({ text: hit }) => hit)).toEqual(['คู่มือ']);
    expect(parts[0]).toEqual({ text: '… ', isHit: false });
    expect(parts.map(({ text: part }) => part).join('').length).toBeLessThan(330);
  });

  it('finds Arabic digits in Thai ones, and small letters in capitals', () => {
    expect(markedParts('ปี ๒๕๖๖ ITA', sought('2566 ita')).filter(({ isHit }) => isHit)).toEqual([
      { text: '๒๕๖๖', isHit: true },
      { text: 'ITA', isHit: true },
    ]);
  });

  it('never cuts a consonant from its marks, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, word) => {
        const parts = markedParts(text, [{ text: word, isWhole: false }]);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
    expect(markedParts('น้ำใจ', sought('น')).map(({ text }) => text)).toEqual(['น้ำ', 'ใจ']);
  });

  it('marks words, not letters inside others', () => {
    expect(marked('นายกองค์การ ชื่อ นายสมมติ นำชัย', 'นายสมมติ')).toEqual(['นายสมมติ']);
    expect(marked('นายกองค์การบริหารส่วนตำบล', 'นาย')).toEqual(['นาย']);
    expect(marked('ข้อ 10 โทร 0 4200 0000', '0 4200 0000')).toEqual(['0', '4200', '0000']);
    expect(marked('องค์การบริหารส่วนตำบลทุ่ง', 'อบต')).toEqual(['องค์การบริหารส่วนตำบล']);
  });

  it('is soon made of a hostile text', () => {
    const start = performance.now();
    snippetOf('ก '.repeat(15_000), sought('ก ก ก ก ก'));
    snippetOf('aa'.repeat(15_000), sought('a'));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
