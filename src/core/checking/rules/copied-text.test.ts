import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { fastest } from '../../../../test/support/fastest.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { agency, correctReport, itemRow, withIndicator, withItem } from '../../../../test/support/report.ts';
import type { Report } from '../report.ts';
import { copiedText } from './copied-text.ts';

const correct = correctReport(loadFramework());

/** The correct report with these progress texts. */
function withTexts(texts: Readonly<Record<string, string>>): Report {
  return Object.entries(texts).reduce(
    (report, [code, progress]) => withItem(report, code, { progress }),
    correct,
  );
}

function said(texts: Readonly<Record<string, string>>): readonly string[] {
  return runRule(copiedText, withTexts(texts)).map(({ severity, place }) => `${severity} ${place.item}`);
}

const procurement = `- จัดทำรายงานจัดซื้อจัดจ้างครบถ้วน ลงเว็บไซต์${agency.full}`;
const manual = '- วางคู่มือการให้บริการประชาชนไว้ที่จุดรับเรื่องและบนเว็บไซต์';

describe('copied-text', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(copiedText, correct)).toEqual([]);
  });

  it('tells the misplaced one of two same texts by its subject', () => {
    expect(runRule(copiedText, withTexts({ O22: procurement, O24: procurement }))).toEqual([
      {
        rule: 'copied-text',
        severity: 'error',
        message: {
          th: 'ข้อ O24: ใช้ข้อความเดียวกับข้อ O22 ซึ่งกล่าวถึง “จัดซื้อจัดจ้าง” ไม่ใช่เรื่องของข้อนี้',
          en: 'Item O24: the same text as item O22, which speaks of “จัดซื้อจัดจ้าง” and not of its own subject.',
        },
        place: itemRow(correct, 'O24').progress.passage.place,
        alsoAt: [],
        found: procurement,
        expected: 'การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it('blames the one without its subject, also when it stands first', () => {
    const personnel = '- รายงานการบริหารทรัพยากรบุคคลครบทุกโครงการแล้ว';
    expect(said({ O19: personnel, O23: personnel })).toEqual(['error O19']);
  });

  it('is less sure where the framework relates the items', () => {
    expect(said({ O15: manual, O18: manual })).toEqual(['warning O18']);
    expect(said({ O15: manual, O18: `${manual} และยื่นคำขอออนไลน์ได้` })).toEqual([]);
  });

  it('finds a text of another subject that was copied from nowhere', () => {
    expect(runRule(copiedText, withTexts({ O24: procurement }))).toMatchObject([
      {
        severity: 'warning',
        place: { item: 'O24' },
        message: {
          th: 'ข้อ O24: กล่าวถึง “จัดซื้อจัดจ้าง” ซึ่งเป็นเรื่องของข้อ O19, O20, O21, O22 ไม่ใช่เรื่องของข้อนี้',
        },
      },
    ]);
  });

  it('finds nearly the same text', () => {
    const longer = '- วางคู่มือการให้บริการประชาชนไว้ที่จุดรับเรื่องและบนเว็บไซต์แล้ว';
    expect(runRule(copiedText, withTexts({ O15: longer, O6: manual }))).toMatchObject([
      {
        severity: 'warning',
        place: { item: 'O6' },
        message: { th: expect.stringContaining('เกือบเหมือนกับข้อ O15') },
      },
    ]);
  });

  it('does not mind spaces, list marks and the agency’s name', () => {
    expect(said({ O22: procurement, O24: `๑) ${procurement.slice(2).replace('จัดทำ', 'จัด ทำ\n')}` })).toEqual([
      'error O24',
    ]);
  });

  it('asks of boilerplate that speaks of no item', () => {
    const boiler = '- เปิดเผยไว้บนหน้าหลักของหน่วยงานครบตามองค์ประกอบ';
    expect(runRule(copiedText, withTexts({ O1: boiler, O2: boiler, O5: boiler }))).toMatchObject([
      { severity: 'warning', place: { item: 'O2' }, alsoAt: [{ item: 'O5' }] },
    ]);
    const report = withIndicator(withIndicator(correct, 1, { progress: boiler }), 6, { progress: boiler });
    expect(runRule(copiedText, report)).toMatchObject([{ severity: 'warning', place: { indicator: 6 } }]);
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ O19: 'ลงแผนการจัดซื้อจัดจ้างและประกาศเชิญชวนไว้แล้ว', O20: 'ลงประกาศเชิญชวนของแผนจัดซื้อไว้แล้ว' }, 'own subjects'],
    [{ O1: 'ดำเนินการแล้ว', O2: 'ดำเนินการแล้ว' }, 'too short to tell'],
    [{ O37: 'รายงานแผนป้องกันการทุจริตรอบ ๖ เดือน', O38: 'รายงานแผนป้องกันการทุจริตประจำปี' }, 'one plan, two reports'],
    [
      { O1: 'ดูได้ที่ https://a.go.th/o1 หน้าหลักของเว็บไซต์', O3: 'ดูได้ที่ https://a.go.th/o3 หน้าหลักของเว็บไซต์' },
      'other evidence',
    ],
    [{ O43: 'ทำตามมาตรการส่งเสริมคุณธรรมและประเมินความเสี่ยง' }, 'own subject beside another'],
    [{ O7: 'ลงข่าวสารกิจกรรม การประชุมประชาคม และผลการสำรวจความพึงพอใจ' }, 'a word of its own'],
    [{ O16: 'ลงผลสำรวจความพึงพอใจของผู้รับบริการแล้ว' }, 'the same sub-indicator'],
  ])('allows %o: %s', (texts) => {
    expect(said(texts)).toEqual([]);
  });

  it('only asks when one text stands under items of one subject', () => {
    const text = 'ลงข้อมูลการจัดซื้อจัดจ้างบนหน้าหลักของเว็บไซต์';
    expect(said({ O19: text, O21: text })).toEqual(['notice O21']);
  });

  it('cannot judge items that the framework does not know', () => {
    const report = withItem(withTexts({ O22: procurement, O24: procurement }), 'O24', { code: 'O77' });
    expect(runRule(copiedText, report)).toEqual([]);
    const unread = withItem(withTexts({ O22: procurement, O24: procurement }), 'O24', { code: null });
    expect(runRule(copiedText, unread)).toEqual([]);
  });

  it.each([
    ['the same text', () => procurement],
    ['nearly the same text', (row: number) => `${procurement.repeat(4)} ${'กขคงจฉชซ'.charAt(row % 8)}${row}`],
    [
      'ever other text',
      (row: number) => Array.from({ length: 40 }, (_, at) => `คำ${(row * 7919 + at) % 9973}`).join(' '),
    ],
  ])('reads 10,000 rows of %s in a second', (_, text) => {
    const rows = Array.from({ length: 10_000 }, (_each, at) => {
      const row = itemRow(correct, `O${(at % 43) + 1}`);
      return { ...row, progress: { ...row.progress, text: text(at) } };
    });
    const report = { ...correct, items: rows };
    expect(runRule(copiedText, report).length).toBeLessThan(200);
    expect(fastest(() => runRule(copiedText, report))).toBeLessThan(1000);
  });
});
