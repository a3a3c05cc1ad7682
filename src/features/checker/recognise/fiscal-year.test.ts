import { describe, expect, it } from 'vitest';
import { documentOf, type Piece } from '../../../../test/support/document.ts';
import { findFiscalYear } from './fiscal-year.ts';

const title = 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';
const year = (...pieces: Piece[]) => findFiscalYear(documentOf(...pieces))?.year ?? null;

describe('findFiscalYear', () => {
  it.each([
    [`${title} ประจำปีงบประมาณ ๒๕๖๖`, 2566],
    [`${title} ปีงบประมาณ พ.ศ. 2567`, 2567],
    [`${title} ประจำปี ๒๕๖๕`, 2565],
    [`${title} ปีงบประมาณ ๖๖`, 2566],
    ['ITA report, ปี ค.ศ. 2023', 2566],
    [`${title} ปีงบประมาณ ๒๕61`, 2561],
    [`${title} ปี ๓๑๐๕`, null],
    [`${title} ปี ๒๕๖๖๗`, null],
    ['ต.ค. ๖๕ ถึง ก.ย. ๖๖', null],
    [title, null],
  ])('%s → %s', (line, expected) => {
    expect(year(line)).toBe(expected);
  });

  it('prefers the title to sentences, and the subject to the body', () => {
    expect(year('ผลของปีงบประมาณ ๒๕๖๕ ดีขึ้น ปี ๒๕๖๕ ปี ๒๕๖๕', `${title} ประจำปี ๒๕๖๖`)).toBe(2566);
    expect(
      year(
        'ส่วนราชการ ก',
        'เรื่อง รายงานผล ITA ปี ๒๕๖๖',
        'เรียน ข',
        'เมื่อเทียบกับปี ๒๕๖๕ ผลการประเมิน ITA ปี ๒๕๖๕ ต่ำกว่า',
      ),
    ).toBe(2566);
  });

  it('does not take the year of an item’s components', () => {
    const items = [
      ['ข้อ', 'ข้อมูล', 'องค์ประกอบด้านข้อมูล', 'ความก้าวหน้า'],
      ['O13', 'รายงานผล', 'รายงานของปีงบประมาณ พ.ศ. ๒๕๖๕', 'ปีงบประมาณ ๒๕๖๕'],
    ];
    expect(year(items)).toBeNull();
    expect(year(`${title} ปี ๒๕๖๖`, items)).toBe(2566);
  });

  it('gives its passage', () => {
    expect(findFiscalYear(documentOf('ก', `${title} ปี ๒๕๖๖`))?.passage).toEqual({
      text: `${title} ปี ๒๕๖๖`,
      place: { block: 1, line: 2, part: 'cover' },
    });
  });
});
