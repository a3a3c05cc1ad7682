import { describe, expect, it } from 'vitest';
import { contextOf, runRule, smallGeography } from '../../../../test/support/check.ts';
import { fastest } from '../../../../test/support/fastest.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { agency, correctReport, withIndicator, withParagraph } from '../../../../test/support/report.ts';
import type { Geography } from '../geography.ts';
import { foreignAgency } from './foreign-agency.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const self = agency.full;
const site = 'https://www.thungsommut.go.th';

/** The country with one more, invented subdistrict. */
const geography: Geography = {
  provinces: [
    ...smallGeography.provinces,
    { name: 'สมมุติบุรี', districts: [{ name: 'สมมุติ', subdistricts: ['ลานลมเย็น'] }] },
  ],
};

/** What the rule says of one bullet of progress, as "severity found". */
function said(text: string): readonly string[] {
  const report = withIndicator(correct, 3, { progress: `- ${text} ${site}` });
  const findings = foreignAgency.check({ ...contextOf(report), geography });
  return findings.map(({ severity, found }) => `${severity} ${found}`);
}

describe('foreign-agency', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(foreignAgency, correct)).toEqual([]);
  });

  it('finds the name of another town where the report speaks of itself', () => {
    const report = withIndicator(correct, 3, { progress: '- เทศบาลตำบลลำดอกแก จัดทำคำสั่งมอบหมายงาน' });
    const cell = report.indicators.find((row) => row.no === 3)?.progress.passage;
    expect(runRule(foreignAgency, report)).toEqual([
      {
        rule: 'foreign-agency',
        severity: 'error',
        message: {
          th: `ตัวชี้วัดที่ 3: มีชื่อหน่วยงานอื่น “เทศบาลตำบลลำดอกแก” ทั้งที่เป็นรายงานของ${self}`,
          en: `In indicator 3 stands another agency's name, “เทศบาลตำบลลำดอกแก”, in the report of ${self}.`,
        },
        place: cell?.place,
        alsoAt: [],
        found: 'เทศบาลตำบลลำดอกแก',
        expected: self,
        remedy: expect.anything(),
        fix: { place: cell?.place, from: 'เทศบาลตำบลลำดอกแก', to: self },
      },
    ]);
  });

  it.each([
    ['จัดโครงการส่งเสริมจริยธรรมบุคลากรของเทศบาลตำบลลำดอกแกเพื่อเสริมสร้างวัฒนธรรม', 'เทศบาลตำบลลำดอกแก'],
    ['เผยแพร่บนเว็บไซต์เทศบาลเมืองลำดอกแก', 'เทศบาลเมืองลำดอกแก'],
    ['ประกาศในนาม ทต.ลำดอกแก', 'ทต.ลำดอกแก'],
    ['บุคลากรขององค์การบริหารส่วนตำบลลานลมเย็นจัดทำคู่มือ', 'องค์การบริหารส่วนตำบลลานลมเย็น'],
    ['ดำเนินการตามแผนของ อบต.ลานลมเย็น', 'อบต.ลานลมเย็น'],
    ['ติดตามการทุจริตของเทศบาล ตำบลลำดอกแกจัดทำ', 'เทศบาล ตำบลลำดอกแก'],
    ['ตามคำสั่งของเทศบาลตําบลลำดอกแก', 'เทศบาลตําบลลำดอกแก'],
  ])('tells where the name ends: %s', (text, found) => {
    expect(said(text)).toEqual([`error ${found}`]);
  });

  it('takes a name that stands twice for known, whatever runs on after it', () => {
    const report = withParagraph(correct, 'องค์การบริหารส่วนตำบลลำดอกแก จัดทำแผน', 'memo');
    const both = withIndicator(report, 3, {
      progress: '- คู่มือขององค์การบริหารส่วนตำบลลำดอกแกกระชับเวลา',
    });
    expect(runRule(foreignAgency, both).map(({ found }) => found)).toContain('องค์การบริหารส่วนตำบลลำดอกแก');
  });

  it('reads a head’s title with the name as one, in an opinion', () => {
    const report = withParagraph(correct, 'ความเห็นนายกเทศมนตรีเทศบาลตำบลลำดอกแก', 'signatures');
    expect(runRule(foreignAgency, report)).toMatchObject([
      {
        severity: 'error',
        found: 'นายกเทศมนตรีเทศบาลตำบลลำดอกแก',
        expected: `นายก${self}`,
        remedy: {
          th: expect.stringContaining(`“นายก${self}”`),
          en: expect.stringContaining(`“นายก${self}”`),
        },
        fix: { from: 'นายกเทศมนตรีเทศบาลตำบลลำดอกแก', to: `นายก${self}` },
      },
    ]);
  });

  it.each([
    'ศึกษาดูงาน ณ เทศบาลตำบลลำดอกแก เมื่อวันที่ ๒ มีนาคม ๒๕๖๖',
    'จัดกิจกรรมร่วมกับเทศบาลตำบลลำดอกแกและโรงเรียนในพื้นที่',
    'ได้รับหนังสือจากองค์การบริหารส่วนจังหวัดสมมุติ',
    'ลงนามบันทึกข้อตกลงระหว่างหน่วยงานกับมหาวิทยาลัยสมมุติ',
    'ทิศเหนือติดต่อกับองค์การบริหารส่วนตำบลลานลมเย็น',
    'วิทยากรเป็นปลัดเทศบาลตำบลลำดอกแก',
    'สำนักงาน ป.ป.ช. กรมส่งเสริมการปกครองท้องถิ่น จังหวัดเชียงใหม่ และอำเภอแม่ริม',
    'พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. ๒๕๓๗',
    `เว็บไซต์ของ${self}จัดทำขึ้นใหม่`,
    'องค์การบริหารส่วนตำบลทุกแห่งในจังหวัด',
    'องค์การบริหารส่วนตำบลได้จัดทำคู่มือ',
    'เว็บไซต์ของ อบต. กระดานสนทนา',
    'เว็บไซต์อบต.โดยตรง',
    'โครงการของ อบต.สุจริต',
    'กทม.จัดงาน ม.ค. ๒๕๖๖',
  ])('says nothing of a partner, a law or no name: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ['cover', 'เทศบาลตำบลลานลมเย็นจัดงานวันท้องถิ่นไทย', ['warning']],
    ['memo', 'เทศบาลตำบลลำดอกแกได้ให้ใช้สถานที่', ['warning']],
    ['cover', 'คณะกรรมการมี ๓ คน นายกเทศมนตรีตำบลลานลมเย็นเป็นประธานชมรม', ['notice']],
    ['scores', 'เทศบาลตำบลลำดอกแก', ['notice']],
    ['cover', 'เทศบาลตำบลลำดอกแก อำเภอสมมุติ', ['error']],
    ['signatures', 'ปลัดเทศบาลตำบลลานลมเย็น รักษาราชการแทน', []],
    ['signatures', 'ปลัดเทศบาลตำบลลานลมเย็น', ['error']],
    ['memo', 'เรียน นายกเทศมนตรีตำบลลานลมเย็น', ['error']],
  ] as const)('is certain only of a title or a cell of own work (%s): %s', (part, text, severities) => {
    const passages = [...correct.passages, { text, place: { block: 99, part } }];
    const found = foreignAgency.check({ ...contextOf({ ...correct, passages }), geography });
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  it('only asks to look where the same agency was met elsewhere', () => {
    expect(said('ศึกษาดูงานที่เทศบาลตำบลลำดอกแก แล้วนำคู่มือมาใช้\n- ใช้คู่มือของเทศบาลตำบลลำดอกแก')).toEqual([
      'notice เทศบาลตำบลลำดอกแก',
    ]);
  });

  it('is not certain of what any neighbour may own', () => {
    expect(said('ใช้น้ำประปาของเทศบาลตำบลลำดอกแก')).toEqual(['warning เทศบาลตำบลลำดอกแก']);
  });

  it('is not certain of the staff of others whom an อบจ. or a university serves', () => {
    const report = withIndicator(correct, 3, { progress: '- อบรมบุคลากรของเทศบาลตำบลลำดอกแก ๒ รุ่น' });
    const served = { ...report, agency: { ...report.agency, kind: 'pao', name: 'เชียงใหม่' } };
    const found = runRule(foreignAgency, served).filter((one) => one.found === 'เทศบาลตำบลลำดอกแก');
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('calls the own name misspelt, not another’s', () => {
    expect(said('เว็บไซต์ขององค์การบริหารส่วนตำบลทุ่งสมมุตุจัดทำ')).toEqual(['warning องค์การบริหารส่วนตำบลทุ่งสมมุตุ']);
  });

  it('joins the same name in one cell, and keeps cells apart', () => {
    const text = '- แผนของเทศบาลตำบลลำดอกแก\n- คู่มือของเทศบาลตำบลลำดอกแก';
    const report = withIndicator(withIndicator(correct, 2, { progress: text }), 4, { progress: text });
    expect(runRule(foreignAgency, report).map(({ place }) => place.indicator)).toEqual([2, 4]);
  });

  it('cannot judge a report without kind or name', () => {
    const text = withIndicator(correct, 3, { progress: '- แผนของเทศบาลตำบลลำดอกแก' });
    const without = (patch: object) => ({ ...text, agency: { ...text.agency, ...patch } });
    expect(runRule(foreignAgency, without({ kind: null }))).toEqual([]);
    expect(runRule(foreignAgency, without({ name: null }))).toEqual([]);
    expect(foreignAgency.check({ ...contextOf(text), kinds: [] })).toEqual([]);
  });

  it('is not certain where the tables were guessed', () => {
    const report = withIndicator(correct, 3, { progress: '- แผนของเทศบาลตำบลลำดอกแก' });
    expect(runRule(foreignAgency, { ...report, certainty: 'geometry' })).toMatchObject([
      { severity: 'warning', fix: null },
    ]);
  });

  it('reads 10,000 rows full of invented names in a second', () => {
    const passages = Array.from({ length: 10_000 }, (_, row) => ({
      text: `- เทศบาลตำบล${'กขคงจ'.charAt(row % 5).repeat(3)}${row % 977} จัดทำแผน ของเทศบาลตำบลลำดอกแก${'เพื่อ'.repeat(20)}`,
      place: { block: 900, row, column: 4, part: 'indicators' as const },
    }));
    const report = { ...correct, passages: [...correct.passages, ...passages] };
    expect(runRule(foreignAgency, report).length).toBeGreaterThanOrEqual(10_000);
    expect(fastest(() => runRule(foreignAgency, report))).toBeLessThan(1000);
  });
});
