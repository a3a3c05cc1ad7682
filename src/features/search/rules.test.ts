import { describe, expect, it } from 'vitest';
import { hasWords, otherNamesOf, queryOf, queryWords, searchWords, vectorOf, withoutMarks } from './rules.ts';

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

describe('names of a kind of agency', () => {
  const others = otherNamesOf([{ full: 'องค์การบริหารส่วนตำบล', short: ['อบต.'] }]);

  it('find each other', () => {
    expect(queryOf(['อบต'], true, others)).toBe("('อบต':* | 'องค์การบริหารส่วนตำบล':*)");
    expect(queryOf(['องค์การบริหารส่วนตำบล', 'ก'], true, others)).toBe(
      "('องค์การบริหารส่วนตำบล':* | 'อบต':*) & 'ก':*",
    );
    const known = searchWords('องค์การบริหารส่วนตำบลทุ่งตัวอย่าง');
    expect(hasWords(known, ['อบต', 'ตัว'], { every: true, others })).toBe(true);
    expect(hasWords(known, ['อบต', 'ดาว'], { every: true, others })).toBe(false);
    expect(hasWords(known, ['อบต', 'ดาว'], { every: false, others })).toBe(true);
  });
});

it('leaves the signs and addresses of Markdown out', () => {
  expect(withoutMarks('## แผน **งบ** [อ่าน](https://x.example/a)\n- ข้อ')).toBe('แผน งบ อ่าน - ข้อ');
});
