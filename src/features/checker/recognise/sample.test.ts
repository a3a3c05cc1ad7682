import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markdownDocument, reportOf } from '../../../../test/support/document.ts';
import { sampleScores } from '../../../../test/support/sample-scores.ts';
import { findFiscalYear } from './fiscal-year.ts';

const path = new URL('../../../../../shared/samples/report-2566.md', import.meta.url);

describe.skipIf(!existsSync(path))('the shared sample report (needs the shared samples folder)', () => {
  const document = existsSync(path) ? markdownDocument(path) : null;
  const report = document === null ? null : reportOf(document);

  it('has its agency, district and province as printed', () => {
    expect(report?.agency).toMatchObject({ kind: 'sao', name: 'กุดผึ้ง' });
    expect(report?.agency.district).toMatchObject({ text: 'สวรรคต', place: { part: 'cover', line: 5 } });
    expect(report?.agency.province).toMatchObject({ text: 'หนองบัว', place: { part: 'cover', line: 5 } });
    expect(report?.agency.printed?.place.line).toBe(5);
  });

  it('is of 2566, by its title', () => {
    expect(report?.fiscalYear).toBe(2566);
    expect(report?.fiscalYearPassage?.place).toMatchObject({ part: 'cover', line: 3 });
    expect(document && findFiscalYear(document)?.year).toBe(2566);
  });

  it('has three measures in three tables', () => {
    expect(report?.measures.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(report?.measures.map(({ place }) => place.line)).toEqual([11, 15, 19]);
    expect(report?.measures.map(({ period }) => period.text)).toEqual(Array(3).fill('ตลอดปีงบประมาณ'));
    expect(report?.measures[0]?.owner.text).toBe('สำนักปลัด');
    expect(report?.measures[1]?.outcome.text).toMatch(/^- จัดทำช่องทางการเข้าถึงข้อมูล/);
    expect(report?.measures[2]?.method.text.split('\n')).toHaveLength(4);
  });

  it('has eight indicators, each ticked as done', () => {
    expect(report?.indicators.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { progress, period } of report?.indicators ?? []) {
      expect(progress).toMatchObject({ done: true, notDone: false });
      expect(progress.text).toMatch(/^- /);
      expect(period.text).toBe('ต.ค. ๖๕ ถึง ก.ย. ๖๖');
    }
    expect(report?.indicators[1]?.owner.text).toBe('สำนักปลัด / กองคลัง');
  });

  it('has 42 items, O6 missing', () => {
    const codes = Array.from({ length: 43 }, (_, index) => `O${index + 1}`).filter((code) => code !== 'O6');
    expect(report?.items.map(({ code }) => code)).toEqual(codes);
    expect(report?.items.every(({ progress }) => progress.done === true && progress.notDone === false)).toBe(
      true,
    );
    expect(report?.items.every(({ owner }) => owner.text !== '')).toBe(true);
    expect(report?.items.find(({ code }) => code === 'O10')).toMatchObject({
      printedCode: { text: '๐๑๐', place: { item: 'O10', part: 'items', column: 0, line: 57 } },
      title: { text: 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', place: { column: 1 } },
    });
  });

  it('stands its items under the printed sub-indicators, O27 to O29 under 9.4', () => {
    const under = Object.groupBy(report?.items ?? [], ({ subIndicator }) => subIndicator ?? 'none');
    const codes = Object.entries(under).map(([code, rows]) => [
      code,
      rows?.map((row) => Number(row.code?.slice(1))),
    ]);
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    expect(Object.fromEntries(codes)).toEqual({
      '9.1': range(1, 10).filter((no) => no !== 6),
      '9.2': range(11, 18),
      '9.3': range(19, 22),
      '9.4': range(23, 29),
      '9.5': [30],
      '10.1': range(31, 38),
      '10.2': range(39, 43),
    });
  });

  it('prints ten indicators, three instruments, two totals and three levels', () => {
    const { indicators, instruments, totals, levels } = report?.scores ?? {};
    expect(indicators?.map(({ score }) => score?.value)).toEqual(sampleScores);
    expect(indicators?.[1]?.name).toMatchObject({
      text: 'กลไกเชิงประจักษ์',
      place: { indicator: 2, part: 'scores' },
    });
    expect(instruments?.map(({ code, number }) => [code, number.value, number.passage.place.line])).toEqual([
      ['IIT', '82.24', 169],
      ['EIT', '91.59', 171],
      ['OIT', '100.00', 173],
    ]);
    expect(totals?.map(({ value, passage }) => [value, passage.place.line])).toEqual([
      ['91.04', 7],
      ['91.04', 167],
    ]);
    expect(levels?.map(({ text, passage }) => [text, passage.place.line])).toEqual([
      ['ผ่าน', 7],
      ['A', 167],
      ['ผ่าน', 167],
    ]);
  });

  it('has the fields of its memo', () => {
    expect(report?.memo).toMatchObject({
      office: { text: expect.stringMatching(/^สำนักปลัด องค์การบริหารส่วนตำบลกุดผึ้ง โทร\. [๐-๙]{3}-[๐-๙]{7}$/) },
      number: {
        text: expect.stringMatching(/^[ก-ฮ]+(\.[๐-๙]+)+\.\/[๐-๙]{4}$/),
        place: { part: 'memo', line: 159 },
      },
      date: { text: '๑๗ สิงหาคม ๒๕๖๖', place: { line: 159 } },
      subject: { text: expect.stringMatching(/^รายงานผลการประเมินระดับ.* ๒๕๖๖$/) },
      to: { text: 'นายองค์การบริหารส่วนตำบลกุดผึ้ง' },
    });
    expect(report?.memo?.body).toHaveLength(5);
  });

  it('has three signature blocks, two of them opinions', () => {
    expect(report?.signatures.map(({ kind, name, lines }) => [kind, name !== null, lines.length])).toEqual([
      ['signature', true, 1],
      ['opinion', true, 3],
      ['opinion', true, 2],
    ]);
    expect(report?.signatures[1]?.lines[2]?.text).toBe('รักษาราชการแทนปลัดองค์การบริหารส่วนตำบลกุดผึ้ง');
    expect(report?.signatures[2]?.lines[0]).toMatchObject({
      text: 'ความเห็นนายกเทศมนตรีเทศบาลตำบลม่วงคัน',
      place: { part: 'signatures', line: 204 },
    });
  });

  it('keeps every text in reading order', () => {
    const blocks = report?.passages.map(({ place }) => place.block) ?? [];
    expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
    expect(report?.passages.filter(({ text }) => text.includes('ม่วงคัน'))).toHaveLength(3);
  });
});
