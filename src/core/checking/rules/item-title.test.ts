import { describe, expect, it } from 'vitest';
import { contextOf, runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, itemRow, withItem } from '../../../../test/support/report.ts';
import { itemTitle } from './item-title.ts';

const framework = loadFramework();
const correct = correctReport(framework);

describe('item-title', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(itemTitle, correct)).toEqual([]);
  });

  it('takes every alias, other spacing and Thai digits for right', () => {
    for (const { code, aliases, title } of framework.items) {
      const printings = [...aliases, title.en, title.th.replace('รายงาน', 'รายงาน ').replace('6', '๖')];
      for (const printed of printings) {
        expect(runRule(itemTitle, withItem(correct, code, { title: printed })), printed).toEqual([]);
      }
    }
  });

  it('tells a slip', () => {
    const title = 'ประกาศเจตนาธรรมเนียม นโยบาย No Gift Policy จากการปฏิบัติหน้าที่';
    const report = withItem(correct, 'O31', { title });
    const right = 'ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่';
    const { place } = itemRow(report, 'O31').title;
    expect(runRule(itemTitle, report)).toEqual([
      {
        rule: 'item-title',
        severity: 'warning',
        message: {
          th: `ชื่อข้อ O31 พิมพ์ว่า “${title}” น่าจะพิมพ์คลาดเคลื่อนจาก “${right}”`,
          en: `The title of item O31 is printed as “${title}”, probably a slip for “${right}”.`,
        },
        place,
        alsoAt: [],
        found: title,
        expected: right,
        remedy: expect.anything(),
        fix: { place, from: title, to: right },
      },
    ]);
  });

  it('tells another title', () => {
    const report = withItem(correct, 'O31', { title: 'การสร้างวัฒนธรรม No Gift Policy' });
    expect(runRule(itemTitle, report)).toMatchObject([
      {
        severity: 'error',
        place: { item: 'O31', column: 1 },
        fix: null,
        message: { en: expect.stringContaining('has the title of O32') },
      },
    ]);
  });

  it('takes the title of no other item for a slip of its own', () => {
    const context = contextOf(correct);
    for (const row of correct.items) {
      for (const other of framework.items.filter(({ code }) => code !== row.code)) {
        const items = [{ ...row, title: { ...row.title, text: other.title.th } }];
        const findings = itemTitle.check({ ...context, report: { ...correct, items } });
        expect(
          findings.map(({ severity }) => severity),
          `${row.code} as ${other.code}`,
        ).toEqual(['error']);
      }
    }
  });

  it('doubts a wording of its own', () => {
    const report = withItem(correct, 'O7', { title: 'กิจกรรมของเรา' });
    expect(runRule(itemTitle, report)).toMatchObject([
      { severity: 'warning', fix: null, expected: 'ข่าวประชาสัมพันธ์' },
    ]);
  });

  it('says nothing of empty titles, unreadable codes and foreign items', () => {
    expect(runRule(itemTitle, withItem(correct, 'O7', { title: ' – ' }))).toEqual([]);
    expect(runRule(itemTitle, withItem(correct, 'O7', { title: 'อื่น', code: null }))).toEqual([]);
    expect(runRule(itemTitle, correct, loadFramework('nacc-2565'))).toEqual([]);
  });
});
