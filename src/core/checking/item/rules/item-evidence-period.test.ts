import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemEvidencePeriod } from './item-evidence-period.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemEvidencePeriod, itemUnderCheck(changes));

describe('item-evidence-period', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const covering = (
    coversFrom: string | null,
    coversTo: string | null,
    id = 'a',
    text: string | null = null,
  ) => evidence({ id, coversFrom, coversTo, text });

  it('is certain that evidence of another time only does not serve', () => {
    expect(run({ evidence: [covering('2021-10-01', '2022-04-01')] })).toMatchObject([
      {
        severity: 'error',
        place: { evidenceId: 'a', line: null },
        found: '1 ตุลาคม 2564 – 31 มีนาคม 2565',
        expected: 'หกเดือนแรกของปีงบประมาณ พ.ศ. 2566',
      },
    ]);
  });

  it('counts the ends half-open', () => {
    expect(run({ evidence: [covering('2022-10-01', '2023-04-01')] })).toEqual([]);
    expect(run({ evidence: [covering('2023-04-01', '2023-10-01')] })).toMatchObject([{ severity: 'error' }]);
    expect(run({ evidence: [covering('2022-04-01', '2022-10-01')] })).toMatchObject([{ severity: 'error' }]);
  });

  it('only remarks on evidence of another time beside the right one', () => {
    const both = [covering('2021-10-01', '2022-04-01'), covering('2022-10-01', '2023-04-01', 'b')];
    expect(run({ evidence: both })).toMatchObject([{ severity: 'notice', place: { evidenceId: 'a' } }]);
    expect(
      run({ evidence: [covering('2021-10-01', '2022-04-01'), covering(null, null, 'b')] }),
    ).toMatchObject([{ severity: 'notice' }]);
  });

  it('lets several files cover the half-year together, and names the months left', () => {
    const quarters = [covering('2022-10-01', '2023-01-01'), covering('2023-01-01', '2023-04-01', 'b')];
    expect(run({ evidence: quarters })).toEqual([]);
    const hole = [covering('2022-10-01', '2022-12-01'), covering('2023-01-01', '2023-04-01', 'b')];
    expect(run({ evidence: hole })).toMatchObject([
      { severity: 'warning', place: { evidenceId: null }, found: '1 ธันวาคม 2565 – 31 ธันวาคม 2565' },
    ]);
    expect(run({ evidence: hole, today: '2023-03-31' })).toEqual([]);
    expect(run({ evidence: [...hole, covering(null, null, 'c')] })).toEqual([]);
  });

  it('asks of a plan only that it is in force in the year', () => {
    expect(run({ code: 'O4', evidence: [covering('2022-10-01', '2027-10-01')] })).toEqual([]);
    expect(run({ code: 'O4', evidence: [covering('2017-10-01', '2022-10-01')] })).toMatchObject([
      { severity: 'error' },
    ]);
    expect(run({ code: 'O13', evidence: [covering('2021-10-01', '2022-04-01')] })).toMatchObject([
      { severity: 'warning', found: '1 เมษายน 2565 – 30 กันยายน 2565' },
    ]);
  });

  it.each([
    ['O12', 'รายงานผลการดำเนินงาน ปีงบประมาณ พ.ศ. ๒๕๖๕', 'ปีงบประมาณ พ.ศ. ๒๕๖๕'],
    ['O12', 'ข้อมูลตั้งแต่ ๑ เมษายน ๒๕๖๖ ถึง ๓๐ กันยายน ๒๕๖๖', '๑ เมษายน ๒๕๖๖ ถึง ๓๐ กันยายน ๒๕๖๖'],
    ['O12', 'รายงานรอบ ๖ เดือนหลัง', 'รอบ ๖ เดือนหลัง'],
    ['O21', 'เดือน ต.ค. ๖๔\nเดือน พ.ย. ๖๔', 'ต.ค. ๖๔'],
    ['O21', 'เมษายน 2566\nพฤษภาคม 2566\nมิถุนายน 2566', 'เมษายน 2566'],
    ['O13', 'รายงานผลประจำปีงบประมาณ 2566', 'ปีงบประมาณ 2566'],
  ])('doubts that %s is of the right time when its text says %j', (code, text, found) => {
    expect(run({ code, evidence: [evidence({ title: 'แฟ้ม', text })] })).toMatchObject([
      { severity: 'warning', found, place: { evidenceId: 'a', line: expect.any(Number) } },
    ]);
  });

  it.each([
    ['O12', 'รายงานรอบ ๖ เดือนแรก ปีงบประมาณ ๒๕๖๖ เปรียบเทียบกับปีงบประมาณ ๒๕๖๕'],
    ['O12', 'ลงวันที่ ๑๐ เมษายน ๒๕๖๖'],
    ['O12', 'ตามพระราชบัญญัติวินัยการเงินการคลังของรัฐ พ.ศ. ๒๕๖๑'],
    ['O21', 'ต.ค. ๖๕ พ.ย. ๖๕ ธ.ค. ๖๕ ม.ค. ๖๖ ก.พ. ๖๖ มี.ค. ๖๖'],
    ['O1', 'โครงสร้างตามประกาศปีงบประมาณ ๒๕๖๓'],
  ])('lets %s be with %j', (code, text) => {
    expect(run({ code, evidence: [evidence({ title: 'แฟ้ม', text })] })).toEqual([]);
  });
});
