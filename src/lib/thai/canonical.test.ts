import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, orderMarks } from './canonical.ts';

describe('canonical', () => {
  it.each([
    ['น\u0e4d\u0e49า', 'น้ำ', 'nikhahit, tone, aa'],
    ['น\u0e49\u0e4dา', 'น้ำ', 'tone, nikhahit, aa'],
    ['น\u0e33\u0e49', 'น้ำ', 'am, tone'],
    ['จ\u0e4dานวน', 'จำนวน', 'nikhahit + aa'],
    ['เเผน', 'แผน', 'e + e'],
    ['ที่่', 'ที่', 'a tone typed twice'],
    ['ท\u0e48\u0e35', 'ที่', 'a tone before its vowel'],
    ['สิทธ\u0e4c\u0e34', 'สิทธิ์', 'thanthakhat before its vowel'],
    ['ตำ\u200bบล\ufeff', 'ตำบล', 'zero-width characters'],
    ['พ.ศ.\u00a0๒๕๖๖', 'พ.ศ. ๒๕๖๖', 'no-break space'],
    ['  ก \t\n  ข ', 'ก ข', 'white space'],
    ['O๑๒ Q&A', 'O๑๒ Q&A', 'digits and case stay'],
    ['', '', 'nothing'],
  ])('%j → %j (%s)', (input, expected) => {
    expect(canonical(input)).toBe(expected);
  });

  it('leaves right Thai as it is', () => {
    for (const text of ['ผึ้ง', 'น้ำ', 'สิทธิ์', 'เพื่อให้', 'ปฏิบัติหน้าที่', 'เห็น', 'กตัญญู', 'ไม่มี ๆ'])
      expect(canonical(text)).toBe(text);
  });

  it('is idempotent and NFC on any text, Thai marks in any order', () => {
    const thai = fc.constantFrom(...'กขนผเแอาำะัิีึืฺุู็่้๊๋์ํ๎ๆ๑', '\u0301', '\u0316', '\u200b', ' ', '\u00a0', 'a');
    const any = fc.oneof(
      fc.array(thai, { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const once = canonical(text);
        expect(canonical(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('orderMarks', () => {
  it('keeps line breaks', () => {
    expect(orderMarks('น\u0e33\u0e49\n  ดี')).toBe('น้ำ\n  ดี');
  });
});
