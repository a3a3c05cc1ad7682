import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, itemRow, withItem } from '../../../../test/support/report.ts';
import type { Finding } from '../finding.ts';
import { period } from './period.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const asked = (code: string, components: string): readonly Finding[] =>
  runRule(period, withItem(correct, code, { components }));
const reported = (code: string, progress: string): readonly Finding[] =>
  runRule(period, withItem(correct, code, { progress }));

describe('period', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(period, correct)).toEqual([]);
  });

  it('finds a calendar year that only touches the fiscal year', () => {
    const report = withItem(correct, 'O30', { components: '- เปิดให้ร่วมงาน\n- เป็นการดำเนินการในปี พ.ศ.๒๕๖๕' });
    expect(runRule(period, report)).toEqual([
      {
        rule: 'period',
        severity: 'warning',
        message: {
          th: 'องค์ประกอบด้านข้อมูลของข้อ O30 กล่าวถึง “ปี พ.ศ.๒๕๖๕” ซึ่งมีเพียงบางเดือนอยู่ในปีที่กำหนด ข้อนี้ต้องเป็นข้อมูลของปีงบประมาณ พ.ศ. 2566',
          en: 'The requirement of item O30 speaks of “ปี พ.ศ.๒๕๖๕”, of which only some months are in the year asked for; the item asks for fiscal year 2566.',
        },
        place: itemRow(report, 'O30').components.place,
        alsoAt: [],
        found: 'ปี พ.ศ.๒๕๖๕',
        expected: 'ปีงบประมาณ พ.ศ. 2566',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it.each([
    ['O11', 'ปีงบประมาณ พ.ศ. ๒๕๖๕'],
    ['O11', 'ปีงบ 65'],
    ['O7', 'ปี 2564'],
    ['O7', 'ปี ค.ศ. 2021'],
    ['O13', 'ปีงบประมาณ 2566'],
    ['O13', 'ปี พ.ศ. 2566'],
    ['O16', 'ปีงบประมาณ 2565'],
    ['O12', '๑ ต.ค. ๖๔ - ๓๑ มี.ค. ๖๕'],
    ['O36', 'แผน พ.ศ. ๒๕๕๖ – ๒๕๖๐'],
  ])('is certain that the requirement of %s is not %s', (code, printed) => {
    expect(asked(code, `เป็นข้อมูลของ ${printed}`)).toMatchObject([
      { severity: 'error', found: printed.replace('แผน ', '') },
    ]);
    expect(reported(code, `จัดทำข้อมูลของ ${printed}`)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['O4', 'แผนพัฒนา พ.ศ. ๒๕๖๖ – ๒๕๗๐ ครอบคลุมปี พ.ศ. ๒๕๖๖'],
    ['O4', 'แผนพัฒนาท้องถิ่น (พ.ศ. 2561-2570)'],
    ['O19', 'ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐* - ในปี พ.ศ. ๒๕๖๖'],
    ['O19', 'ตามพระราชบัญญัติการจัดซื้อจัดจ้าง พ.ศ. ๒๕๖๐'],
    ['O42', 'วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ในปี พ.ศ. ๒๕๖๕'],
    ['O42', 'วิเคราะห์ผล ITA ปี ๒๕๖๕'],
    ['O13', 'รายงานของปีงบประมาณ พ.ศ.๒๕๖๕ ใช้ในการประเมินปีงบประมาณ ๒๕๖๖'],
    ['O38', 'รายงานผลประจำปี FY2565'],
    ['O12', 'หกเดือนแรก (๑ ต.ค ๖๕ - ๓๑ มี.ค. ๖๖)'],
    ['O12', 'ตุลาคม 2565 ถึง กันยายน 2566'],
    ['O12', 'รอบ ๖ เดือนแรกของปี พ.ศ. ๒๕๖๖'],
    ['O7', 'เมื่อวันที่ ๕ มกราคม ๒๕๖๐'],
    ['O1', 'ข้อมูลปี พ.ศ. ๒๕๕๐'],
    ['O7', 'คำสั่งที่ 12/2560 จำนวน 2,560 ราย'],
  ])('lets %s say: %s', (code, text) => {
    expect(asked(code, text)).toEqual([]);
    expect(reported(code, text)).toEqual([]);
  });

  it('finds a half year that stops short, and the other half', () => {
    expect(reported('O16', 'สถิติ ตุลาคม 2565 – กุมภาพันธ์ 2566')).toMatchObject([
      { severity: 'warning', found: 'ตุลาคม 2565 – กุมภาพันธ์ 2566' },
    ]);
    expect(reported('O16', 'สถิติรอบ ๖ เดือนหลัง')).toMatchObject([
      { severity: 'warning', found: 'รอบ ๖ เดือนหลัง' },
    ]);
    expect(reported('O33', 'รายงานรอบ 12 เดือน')).toHaveLength(1);
    expect(reported('O7', 'ข่าวรอบ ๖ เดือนหลัง')).toEqual([]);
  });

  it('reads the title as well', () => {
    const title = `${itemRow(correct, 'O13').title.text} ปีงบประมาณ ๒๕๖๔`;
    expect(runRule(period, withItem(correct, 'O13', { title }))).toMatchObject([
      { severity: 'error', place: { item: 'O13', column: 1 }, found: 'ปีงบประมาณ ๒๕๖๔' },
    ]);
  });

  it('says nothing of items it does not know, and is not sure of a guessed table', () => {
    const report = withItem(correct, 'O11', { components: 'ปีงบประมาณ 2565' });
    expect(runRule(period, withItem(report, 'O11', { code: null }))).toEqual([]);
    expect(runRule(period, { ...report, certainty: 'geometry' })).toMatchObject([{ severity: 'warning' }]);
  });
});
