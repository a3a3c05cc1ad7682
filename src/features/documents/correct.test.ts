import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markdownDocument, reportOf } from '../../../test/support/document.ts';
import { examined, framework } from '../../../test/support/examination.ts';
import {
  agency,
  correctReport as invented,
  itemRow,
  withItem,
  withItemTwice,
  withoutItems,
} from '../../../test/support/report.ts';
import type { Report } from '../../core/checking/report.ts';
import { plainText } from '../../documents/write/paper-text.ts';
import { correctReport } from './correct.ts';
import type { CorrectedItem } from './corrected.ts';
import { officialDigits } from './official-text.ts';

const good = invented(framework);
const corrected = (report: Report) => correctReport(examined(report));

function itemsOf(report: Report): CorrectedItem[] {
  return corrected(report).report.subIndicators.flatMap(({ rows }) => rows);
}

function codesOf(report: Report): string[] {
  return itemsOf(report).map(({ code }) => plainText(code));
}

const marks = (text: CorrectedItem['title']): string[] =>
  text.filter((run) => run.mark).map((run) => run.text);

describe('a correct report', () => {
  it('keeps its texts, boxes and order, and has nothing marked', () => {
    const { report } = corrected(good);
    const rows = report.subIndicators.flatMap((group) => group.rows);
    expect(rows.map((row) => plainText(row.progress.text))).toEqual(
      good.items.map((row) => officialDigits(row.progress.text.trim())),
    );
    expect(rows.every((row) => row.progress.done && !row.progress.notDone)).toBe(true);
    expect(JSON.stringify(report)).not.toContain('"mark":true');
    expect(report.measures.map((row) => plainText(row.outcome))).toEqual(
      good.measures.map((row) => row.outcome.text),
    );
  });

  it('has no change of its content, only of its form', () => {
    for (const change of corrected(good).changes) expect(change.place).toBeNull();
  });
});

describe('items', () => {
  it('come in the framework’s order, a missing one with a place to fill', () => {
    const { report, changes } = corrected(withoutItems(good, 'O6', 'O7'));
    const rows = report.subIndicators.flatMap((group) => group.rows);
    expect(rows).toHaveLength(43);
    const added = rows[5];
    expect(plainText(added?.code ?? '')).toBe('O๖');
    expect(plainText(added?.title ?? '')).toBe('กฎหมายที่เกี่ยวข้อง');
    expect(added?.progress).toMatchObject({ done: false, notDone: false, text: [{ mark: true }] });
    expect(marks(added?.owner ?? [])).toEqual(['[โปรดระบุผู้รับผิดชอบ]']);
    expect(changes.find((change) => change.after === 'O6, O7')?.what.en).toMatch(/^Rows added for O6, O7/);
  });

  it('go back under their sub-indicator', () => {
    const { report, changes } = corrected(withItem(good, 'O27', { subIndicator: '9.4' }));
    const group = report.subIndicators.find(({ subIndicator }) => subIndicator.code === '9.5');
    expect(group?.rows.map(({ code }) => plainText(code))).toEqual(['O๒๗', 'O๒๘', 'O๒๙', 'O๓๐']);
    expect(changes).toContainEqual(expect.objectContaining({ before: '9.4', after: '9.5' }));
  });

  it('are kept when there are two, the second marked', () => {
    const rows = itemsOf(withItemTwice(good, 'O3'));
    expect(rows).toHaveLength(44);
    expect(rows.slice(2, 4).map(({ code }) => code)).toEqual([
      [{ text: 'O๓', mark: false }],
      [{ text: 'O๓', mark: true }],
    ]);
  });

  it('have their official titles', () => {
    const { report, changes } = corrected(
      withItem(good, 'O31', { title: 'ประกาศเจตนาธรรมเนียม No Gift Policy' }),
    );
    const row = report.subIndicators.flatMap(({ rows }) => rows)[30];
    expect(plainText(row?.title ?? '')).toBe('ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่');
    expect(changes.some((change) => change.before === 'ประกาศเจตนาธรรมเนียม No Gift Policy')).toBe(true);
  });

  it('without a readable code are found by their title, else kept and marked', () => {
    expect(codesOf(withItem(good, 'O8', { code: null, printedCode: '?' }))[7]).toBe('O๘');
    const lost = itemsOf(withItem(good, 'O8', { code: null, printedCode: '?', title: 'เรื่องอื่นที่ไม่มีในกรอบ' }));
    expect(lost).toHaveLength(44);
    expect(lost.find(({ code }) => plainText(code) === '?')?.code).toEqual([{ text: '?', mark: true }]);
  });
});

describe('texts', () => {
  it('are mended where a finding is certain', () => {
    const misprinted = 'องค์กรบริหารส่วนตำบลทุ่งสมมุติ จัดทำคู่มือไว้ที่ https://www.x.go.th/2566 เมื่อ 1 มี.ค. 2566';
    const { report, changes } = corrected(withItem(good, 'O15', { progress: misprinted }));
    const text = plainText(report.subIndicators.flatMap(({ rows }) => rows)[14]?.progress.text ?? '');
    expect(text).toBe(`${agency.full} จัดทำคู่มือไว้ที่ https://www.x.go.th/2566 เมื่อ ๑ มี.ค. ๒๕๖๖`);
    expect(changes).toContainEqual(
      expect.objectContaining({ before: 'องค์กรบริหารส่วนตำบล', after: 'องค์การบริหารส่วนตำบล' }),
    );
  });

  it('are marked where a finding doubts them', () => {
    const copied = itemRow(good, 'O22').progress.text;
    const rows = itemsOf(withItem(good, 'O24', { progress: copied }));
    expect(marks(rows[23]?.progress.text ?? []).join('')).not.toBe('');
    expect(marks(rows[0]?.progress.text ?? [])).toEqual([]);
  });

  it('that are empty have a place to fill', () => {
    const [first] = itemsOf(withItem(good, 'O1', { owner: ' ' }));
    expect(first?.owner).toEqual([{ text: '[โปรดระบุผู้รับผิดชอบ]', mark: true }]);
  });
});

describe('memo and signatures', () => {
  it('are the report’s, an opinion joined with its signature', () => {
    const { report } = corrected(good);
    expect(report.signature).toEqual({ name: '(นางสาวสมมุติ ทดลอง)', position: ['นักวิเคราะห์นโยบายและแผน'] });
    expect(report.opinions.map(({ heading, name }) => [heading, name])).toEqual([
      [`ความเห็นของปลัด${agency.full}`, '(นายตัวอย่าง ทดลอง)'],
      [`ความเห็นของนายก${agency.full}`, '(นางทดสอบ สมมุติ)'],
    ]);
  });

  it('have places to fill in a report without any', () => {
    const { report } = corrected({ ...good, memo: null, signatures: [] });
    expect(marks(report.memo.number)).toEqual(['[โปรดระบุเลขที่หนังสือ]']);
    expect(plainText(report.memo.to)).toBe(`นายก${agency.full}`);
    expect(report.signature.name).toMatch(/^\(\.{20,}\)$/);
    expect(report.opinions.map(({ heading }) => heading)).toEqual([
      `ความเห็นของปลัด${agency.full}`,
      `ความเห็นของนายก${agency.full}`,
    ]);
  });
});

const sample = new URL('../../../../shared/samples/report-2566.md', import.meta.url);

describe.skipIf(!existsSync(sample))('the shared sample report (needs the shared samples folder)', () => {
  const examination = existsSync(sample) ? examined(reportOf(markdownDocument(sample))) : examined();
  const { report, changes } = correctReport(examination);
  const all = JSON.stringify(report);

  it('has its own name only, and its own province', () => {
    expect(all).not.toMatch(/ม่วงคัน|เทศบาล/);
    expect(plainText(report.agency.province ?? '')).toBe('หนองบัวลำภู');
    expect(report.opinions.map(({ position }) => position)).toEqual([
      ['รองปลัดฯ', 'รักษาราชการแทนปลัดองค์การบริหารส่วนตำบลกุดผึ้ง'],
      ['นายกองค์การบริหารส่วนตำบลกุดผึ้ง'],
    ]);
  });

  it('has all 43 items, O6 to fill', () => {
    const rows = report.subIndicators.flatMap((group) => group.rows);
    expect(
      rows
        .map(({ code }) => plainText(code))
        .slice(0, 7)
        .join(' '),
    ).toBe('O๑ O๒ O๓ O๔ O๕ O๖ O๗');
    expect(rows).toHaveLength(43);
  });

  it('tells what was changed: score, level, names, items', () => {
    const told = changes.map(({ before, after }) => `${before} → ${after}`);
    expect(told).toContain('91.59 → 87.88');
    expect(told).toContain('A → ผ่าน');
    expect(told).toContain('กลไกเชิงประจักษ์ → การใช้งบประมาณ');
    expect(told).toContain('เทศบาลตำบลม่วงคัน → องค์การบริหารส่วนตำบลกุดผึ้ง');
    expect(told).toContain('9.4 → 9.5');
    expect(told).toContain('null → O6');
  });
});
