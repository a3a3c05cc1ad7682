import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts, queryOf, queryWords, searchWords, snippetOf, vectorOf, withoutMarks } from './rules.ts';

describe('words for search', () => {
  it('are cut, and written in one spelling', () => {
    expect(searchWords('คู่มือการปฏิบัติงาน O14 ปี ๒๕๖๖')).toEqual([
      'คู่มือ',
      'การ',
      'ปฏิบัติ',
      'งาน',
      'o14',
      'ปี',
      '2566',
    ]);
  });

  it('are the same however sara am and tone marks were stored', () => {
    expect(searchWords('น\u0e4d\u0e49\u0e32')).toEqual(searchWords('น้ำ'));
  });

  it('keep abbreviations whole, with or without the last point', () => {
    expect(searchWords('ป.ป.ช.')).toEqual(['ป.ป.ช']);
  });

  it('of a query are few, each once', () => {
    expect(queryWords('แผน แผน แผน')).toEqual(['แผน']);
    expect(queryWords('a b c d e f g h i j k l m n o').length).toBe(12);
    expect(queryWords('   ')).toEqual([]);
  });
});

describe('what PostgreSQL reads', () => {
  it('has the title in weight A and a place for each word', () => {
    expect(vectorOf('แผน', 'แผน งบ')).toBe("'แผน':1A,2 'งบ':3");
  });

  it('asks for every word or for any, each as a beginning', () => {
    expect(queryOf(['ก', 'ข'])).toBe("'ก':* & 'ข':*");
    expect(queryOf(['ก', 'ข'], false)).toBe("'ก':* | 'ข':*");
    expect(queryOf(["a'b\\"])).toBe("'a''b\\\\':*");
  });
});

describe('a snippet', () => {
  it('begins near the first word found and marks it', () => {
    const text = `${'เรื่องอื่น '.repeat(40)}ขอรับ คู่มือ ได้ที่นี่ ${'ต่อท้าย '.repeat(40)}`;
    const parts = snippetOf(text, ['คู่มือ']);
    expect(parts.filter(({ isHit }) => isHit).map(({ text: hit }) => hit)).toEqual(['คู่มือ']);
    expect(parts[0]).toEqual({ text: '… ', isHit: false });
    expect(parts.map(({ text: part }) => part).join('').length).toBeLessThan(330);
  });

  it('finds Arabic digits in Thai ones, and small letters in capitals', () => {
    expect(markedParts('ปี ๒๕๖๖ ITA', ['2566', 'ita']).filter(({ isHit }) => isHit)).toEqual([
      { text: '๒๕๖๖', isHit: true },
      { text: 'ITA', isHit: true },
    ]);
  });

  it('never cuts a consonant from its marks, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, word) => {
        const parts = markedParts(text, [word]);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
    expect(markedParts('น้ำใจ', ['น']).map(({ text }) => text)).toEqual(['น้ำ', 'ใจ']);
  });
});

it('leaves the signs and addresses of Markdown out', () => {
  expect(withoutMarks('## แผน **งบ** [อ่าน](https://x.example/a)\n- ข้อ')).toBe('แผน งบ อ่าน - ข้อ');
});
