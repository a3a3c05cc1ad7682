import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { fastest } from '../../../../test/support/fastest.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, type MeasurePatch, withMeasure } from '../../../../test/support/report.ts';
import { assertDefined } from '../../../lib/assert.ts';
import { measureIncomplete } from './measure-incomplete.ts';

const correct = correctReport(loadFramework());
const run = (patch: MeasurePatch, no = 2) => runRule(measureIncomplete, withMeasure(correct, no, patch));
const said = (patch: MeasurePatch) => run(patch).map(({ severity, message }) => `${severity} ${message.th}`);

const plan = '๑. ประชุมชี้แจงพนักงานเรื่องการยืมพัสดุ\n๒. จัดทำทะเบียนคุมการยืมพัสดุของทุกกอง';

describe('measure-incomplete', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(measureIncomplete, correct)).toEqual([]);
  });

  it('finds an outcome that repeats the summary', () => {
    const row = assertDefined(correct.measures[1], 'measure 2');
    expect(run({ outcome: `- ${row.summary.text}` })).toEqual([
      {
        rule: 'measure-incomplete',
        severity: 'warning',
        message: {
          th: 'มาตรการที่ 2: ผลลัพธ์ซ้ำกับวิธีดำเนินการหรือสรุปผล',
          en: 'Measure 2: the outcome repeats the method or the summary.',
        },
        place: row.outcome.place,
        alsoAt: [],
        found: `- ${row.summary.text}`,
        expected: null,
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it('finds a summary that repeats the method', () => {
    expect(said({ method: plan, summary: plan.replace('ทุกกอง', 'ทุกกองงาน') })).toEqual([
      'warning มาตรการที่ 2: สรุปผลซ้ำกับวิธีดำเนินการ',
    ]);
  });

  it.each([
    [{ title: '' }, 'ไม่ได้กรอกชื่อมาตรการหรือกิจกรรม'],
    [{ method: '-' }, 'ไม่ได้กรอกวิธีดำเนินการ'],
    [{ period: '…' }, 'ไม่ได้กรอกระยะเวลา'],
    [{ summary: '' }, 'ไม่ได้กรอกสรุปผลการดำเนินการ'],
    [{ outcome: '' }, 'ไม่ได้กรอกผลลัพธ์หรือความสำเร็จ'],
  ])('finds an empty column: %o', (patch, says) => {
    expect(said(patch)).toEqual([`warning มาตรการที่ 2: ${says}`]);
  });

  it('groups periods that say no more than the whole year', () => {
    const both = withMeasure(withMeasure(correct, 1, { period: 'ตลอดปีงบประมาณ' }), 3, {
      period: 'ตลอด ปีงบประมาณ พ.ศ. ๒๕๖๖',
    });
    expect(runRule(measureIncomplete, both)).toMatchObject([
      {
        severity: 'notice',
        message: { th: 'มาตรการที่ 1, มาตรการที่ 3: ระยะเวลากว้างทั้งปี ไม่มีวันกำหนด' },
        place: { measure: 1 },
        alsoAt: [{ measure: 3 }],
      },
    ]);
    expect(said({ period: 'ตลอดปีงบประมาณ รายงานทุกเดือน' })).toEqual([]);
  });

  it('notices a measure without any figure or date', () => {
    const patch = { method: 'ชี้แจงพนักงาน', summary: 'ชี้แจงแล้วในที่ประชุม', outcome: 'พนักงานเข้าใจงานมากขึ้นกว่าเดิม' };
    expect(said(patch)).toEqual(['notice มาตรการที่ 2: ไม่มีเป้าหมายเป็นจำนวนหรือวันที่']);
    expect(said({ ...patch, outcome: 'พนักงานผ่านการทดสอบร้อยละ ๙๐' })).toEqual([]);
  });

  it('finds owners and results typed crosswise', () => {
    const owner = '๑. แต่งตั้งผู้ดูแลเว็บ\n๒. จัดทำช่องทางรับความเห็น';
    expect(said({ owner, summary: '๑. สำนักปลัด\n๒. กองช่าง' })).toEqual([
      'warning มาตรการที่ 2: กรอกงานที่ทำไว้ในช่องผู้รับผิดชอบ และกรอกผู้รับผิดชอบไว้ในช่องสรุปผล',
    ]);
  });

  it('reads 10,000 measures in a second and says one sentence a defect', () => {
    const row = assertDefined(
      withMeasure(correct, 1, { method: plan, summary: plan, outcome: plan }).measures[0],
      'row',
    );
    const report = { ...correct, measures: Array.from({ length: 10_000 }, () => row) };
    expect(runRule(measureIncomplete, report)).toHaveLength(3);
    expect(fastest(() => runRule(measureIncomplete, report))).toBeLessThan(1000);
  });
});
