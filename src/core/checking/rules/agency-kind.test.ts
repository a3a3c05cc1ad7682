import { describe, expect, it } from 'vitest';
import { contextOf, kinds, runRule } from '../../../../test/support/check.ts';
import { fastest } from '../../../../test/support/fastest.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import {
  agency,
  correctReport,
  withIndicator,
  withMemo,
  withParagraph,
} from '../../../../test/support/report.ts';
import type { Report } from '../report.ts';
import { agencyKind } from './agency-kind.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const self = agency.full;

function said(text: string): readonly string[] {
  const report = withIndicator(correct, 5, { progress: `- ${text}` });
  return runRule(agencyKind, report).map(({ severity, found }) => `${severity} ${found}`);
}

describe('agency-kind', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(agencyKind, correct)).toEqual([]);
  });

  it('finds another kind’s word where the report speaks of itself', () => {
    const report = withIndicator(correct, 5, { progress: '- ติดตามเรื่องทุจริตของเทศบาล และพัฒนาเว็บไซต์เทศบาล' });
    const place = report.indicators.find((row) => row.no === 5)?.progress.passage.place;
    expect(runRule(agencyKind, report)).toEqual([
      {
        rule: 'agency-kind',
        severity: 'error',
        message: {
          th: `ตัวชี้วัดที่ 5: ใช้คำว่า “เทศบาล” ซึ่งเป็นคำของหน่วยงานประเภทอื่น ทั้งที่เป็นรายงานของ${self}`,
          en: `In indicator 5 stands “เทศบาล”, a word of another kind of agency, in the report of ${self}.`,
        },
        place,
        alsoAt: [],
        found: 'เทศบาล',
        expected: self,
        remedy: expect.anything(),
        fix: { place, from: 'เทศบาล', to: self },
      },
    ]);
  });

  it('puts no word in where it would touch another agency’s name', () => {
    const report = withIndicator(correct, 5, {
      progress: '- เว็บไซต์เทศบาลได้ปรับปรุง\n- แผนของเทศบาลตำบลลำดอกแก',
    });
    expect(runRule(agencyKind, report)).toMatchObject([{ severity: 'error', found: 'เทศบาล', fix: null }]);
  });

  it.each([
    ['ประกาศเจตนารมณ์ของนายกเทศมนตรีต่อพนักงาน', 'error นายกเทศมนตรี'],
    ['เสนอปลัดเทศบาลลงนาม', 'notice ปลัดเทศบาล'],
    ['เจ้าหน้าที่เทศบาลตำบลได้รับการอบรม', 'error เทศบาลตำบล'],
    ['ประชาชนมาใช้สนามหน้าเทศบาลทุกเย็น', 'notice เทศบาล'],
    ['เว็บไซต์ของเทศบาลตำบลทุ่งสมมุติ', 'error เทศบาลตำบลทุ่งสมมุติ'],
    ['บุคลากรของ อบจ. ทุกคน', 'error อบจ.'],
  ])('%s', (text, found) => {
    expect(said(text)).toEqual([found]);
  });

  it('puts the own head for another kind’s head', () => {
    const report = withParagraph(correct, 'นายกเทศมนตรี', 'signatures');
    expect(runRule(agencyKind, report)).toMatchObject([
      { severity: 'error', expected: `นายก${self}`, fix: { from: 'นายกเทศมนตรี', to: `นายก${self}` } },
    ]);
  });

  it.each([
    'พระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖',
    'ประกาศคณะกรรมการพนักงานเทศบาลจังหวัดเชียงใหม่',
    'ร่วมกับเทศบาลใกล้เคียง',
    'โรงเรียนเทศบาล ๑',
    'ศึกษาดูงานด้านขยะที่เทศบาล',
    'องค์กรปกครองส่วนท้องถิ่นทุกแห่ง',
    'แผนของเทศบาลตำบลลำดอกแก',
    'ประชุมระหว่าง อบจ. กับเทศบาล',
  ])('says nothing of laws, partners and other agencies’ names: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('only asks to look when the report met an agency of that kind', () => {
    expect(said('ดูงานที่เทศบาลตำบลลำดอกแก\n- นำคู่มือของเทศบาลมาปรับใช้')).toEqual(['notice เทศบาล']);
  });

  it('groups the own kind misspelt', () => {
    const wrong = 'องค์กรบริหารส่วนตำบลทุ่งสมมุติ ได้จัดทำ';
    const report = withIndicator(withIndicator(correct, 1, { progress: `- ${wrong}` }), 2, {
      progress: `- ${wrong}\n- ${wrong}`,
    });
    const [first, second] = report.indicators.map((row) => row.progress.passage.place);
    expect(runRule(agencyKind, report)).toEqual([
      {
        rule: 'agency-kind',
        severity: 'warning',
        message: {
          th: 'พิมพ์ “องค์กรบริหารส่วนตำบล” แทน “องค์การบริหารส่วนตำบล” ที่ ตัวชี้วัดที่ 1, ตัวชี้วัดที่ 2',
          en: '“องค์กรบริหารส่วนตำบล” is printed for “องค์การบริหารส่วนตำบล” in indicator 1, indicator 2.',
        },
        place: first,
        alsoAt: [second],
        found: 'องค์กรบริหารส่วนตำบล',
        expected: 'องค์การบริหารส่วนตำบล',
        remedy: expect.anything(),
        fix: { place: first, from: 'องค์กรบริหารส่วนตำบล', to: 'องค์การบริหารส่วนตำบล' },
      },
    ]);
  });

  it('takes another storing of the same letters for no misprint', () => {
    expect(said('องค์การบริหารส่วนต\u0e4dาบลทุ่งสมมุติจัดทำ')).toEqual([]);
  });

  it('finds the head’s title without its ก, and slips in the addressee', () => {
    const report = withMemo(correct, { to: `เรียน นาย${self}` });
    expect(runRule(agencyKind, report)).toMatchObject([
      {
        severity: 'error',
        found: 'นายองค์การบริหารส่วนตำบล',
        expected: 'นายกองค์การบริหารส่วนตำบล',
        fix: { from: 'นายองค์การบริหารส่วนตำบล', to: 'นายกองค์การบริหารส่วนตำบล' },
      },
    ]);
    expect(runRule(agencyKind, withMemo(correct, { to: `เรียน นายกองค์การบรหารส่วนตำบลทุ่งสมมุติ` }))).toMatchObject(
      [{ severity: 'warning', found: 'นายกองค์การบรหารส่วนตำบล', fix: null }],
    );
    expect(runRule(agencyKind, withMemo(correct, { to: `เรียน ปลัด${self}` }))).toEqual([]);
  });

  it('knows the words of a municipality too', () => {
    const town: Report = {
      ...withParagraph(correct, 'แผนขององค์การบริหารส่วนตำบลได้ประกาศใช้'),
      agency: { ...correct.agency, kind: 'subdistrict-municipality' },
      passages: [
        { text: 'แผนของ อบต. ได้ประกาศใช้ โดยนายกเทศมนตรี', place: { block: 0, part: 'other' } },
        { text: 'เว็บไซต์เทศบาล และเทศบาลตำบลทุ่งสมมุติ', place: { block: 1, part: 'other' } },
      ],
    };
    expect(runRule(agencyKind, town)).toMatchObject([
      { severity: 'error', found: 'อบต.', fix: { from: 'อบต.', to: 'เทศบาลตำบลทุ่งสมมุติ' } },
    ]);
  });

  it('cannot judge a report without a known kind', () => {
    const report = { ...correct, agency: { ...correct.agency, kind: null } };
    expect(runRule(agencyKind, report)).toEqual([]);
    expect(agencyKind.check({ ...contextOf(correct), kinds: kinds.slice(1) })).toEqual([]);
  });

  it('reads 10,000 rows in a second', () => {
    const passages = Array.from({ length: 10_000 }, (_, row) => ({
      text: `- ${'เทศบาล'.repeat(row % 9)} นายกเทศมนตรี ของเทศบาล ${'อบต.'.repeat(3)}`,
      place: { block: 900, row, column: 4, part: 'indicators' as const },
    }));
    const report = { ...correct, passages };
    expect(fastest(() => runRule(agencyKind, report))).toBeLessThan(1000);
  });
});
