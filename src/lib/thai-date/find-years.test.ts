import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findYears } from './find-years.ts';

const brief = (text: string): unknown[] =>
  findYears(text).map(({ kind, first, last, ofLaw }) => [kind, first, last, ofLaw]);

describe('findYears', () => {
  it.each([
    ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๖', ['fiscal', 2566, 2566, false]],
    ['ปีงบประมาณ 2566', ['fiscal', 2566, 2566, false]],
    ['ปีงบ ๖๖', ['fiscal', 2566, 2566, false]],
    ['FY2566', ['fiscal', 2566, 2566, false]],
    ['FY 2023', ['fiscal', 2566, 2566, false]],
    ['เป็นการดำเนินการในปี พ.ศ.๒๕๖๕', ['year', 2565, 2565, false]],
    ['ผลการประเมิน ITA ปี ๒๕๖๕', ['year', 2565, 2565, false]],
    ['แผนพัฒนา (พ.ศ. ๒๕๖๖ – ๒๕๗๐)', ['bare', 2566, 2570, false]],
    ['แผนพัฒนา (๒๕๖๖-๗๐)', ['bare', 2566, 2570, false]],
    ['ITA 2566', ['bare', 2566, 2566, false]],
    ['พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐*', ['bare', 2560, 2560, true]],
    ['ค.ศ. 2023', ['bare', 2566, 2566, false]],
  ])('%s', (text, found) => {
    expect(brief(text)).toEqual([found]);
  });

  it('tells the year of a law from the year asked for in the same cell', () => {
    const text = 'ตามพระราชบัญญัติการจัดซื้อจัดจ้าง พ.ศ. ๒๕๖๐ - เป็นข้อมูลการจัดซื้อจัดจ้างในปี พ.ศ. ๒๕๖๖';
    expect(brief(text)).toEqual([
      ['bare', 2560, 2560, true],
      ['year', 2566, 2566, false],
    ]);
  });

  it.each([
    'เมื่อวันที่ ๑๗ สิงหาคม ๒๕๖๖',
    'จำนวน 2,566 ราย',
    'คำสั่งที่ 12/2566',
    'ปีละ 2 ครั้ง',
    'ปี 65',
    'www.example.go.th/2566',
    'จำนวน 1500 บาท',
    '2566.50',
    '',
  ])('sees no year in %j', (text) => {
    expect(findYears(text)).toEqual([]);
  });

  it('gives the very stretch at its index, on any text, in linear time', () => {
    const piece = fc.constantFrom(
      'ปี',
      'งบประมาณ',
      ' ',
      'พ.ศ.',
      '๒๕๖๖',
      '2570',
      '-',
      'FY',
      'ก',
      '\n',
      'ระเบียบ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const year of findYears(text)) expect(text.startsWith(year.text, year.index)).toBe(true);
      }),
    );
    const start = performance.now();
    for (const hostile of ['ปีงบประมาณ ', 'พ.ศ. ', '2566 ', '2566-', '1 ม.ค. 2566 ', '   '])
      findYears(hostile.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
