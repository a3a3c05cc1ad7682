import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, itemRow, withItem, withItemTwice } from '../../../../test/support/report.ts';
import { itemDuplicate } from './item-duplicate.ts';
import { itemTitle } from './item-title.ts';

const framework = loadFramework();
const correct = correctReport(framework);

describe('item-duplicate', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(itemDuplicate, correct)).toEqual([]);
  });

  it('finds a row printed twice', () => {
    const report = withItemTwice(correct, 'O12');
    expect(runRule(itemDuplicate, report)).toEqual([
      {
        rule: 'item-duplicate',
        severity: 'error',
        message: { th: 'ข้อ O12 มี 2 แถว', en: 'Item O12 has 2 rows.' },
        place: report.items.at(-1)?.printedCode.place,
        alsoAt: [itemRow(correct, 'O12').printedCode.place],
        found: 'O12',
        expected: null,
        remedy: { th: 'รวมเนื้อหาไว้แถวเดียว แล้วลบแถวที่ซ้ำ', en: 'Join the rows into one.' },
        fix: null,
      },
    ]);
  });

  it('names the code a second row should have, and leaves its title alone', () => {
    const report = withItem(correct, 'O6', { code: 'O5', printedCode: '๐๕' });
    expect(runRule(itemDuplicate, report)).toMatchObject([
      {
        severity: 'error',
        found: '๐๕',
        expected: 'O6',
        message: { en: 'Item O5 has 2 rows, but a later one has the title of O6.' },
      },
    ]);
    expect(runRule(itemTitle, report)).toEqual([]);
  });

  it('takes a row continued on the next page for no second row', () => {
    const twice = withItemTwice(correct, 'O12');
    const last = twice.items.length - 1;
    for (const title of ['', `${itemRow(correct, 'O12').title.text} (ต่อ)`]) {
      const items = twice.items.map((row, at) =>
        at === last ? { ...row, title: { ...row.title, text: title } } : row,
      );
      expect(runRule(itemDuplicate, { ...twice, items })).toEqual([]);
    }
  });

  it('tells many rows of one code once', () => {
    const report = withItemTwice(withItemTwice(correct, 'O12'), 'O12');
    expect(runRule(itemDuplicate, report)).toMatchObject([
      { message: { en: 'Item O12 has 3 rows.' }, alsoAt: [{ item: 'O12' }, { item: 'O12' }] },
    ]);
  });

  it('says nothing of unreadable codes', () => {
    const report = withItem(withItem(correct, 'O1', { code: null }), 'O2', { code: null });
    expect(runRule(itemDuplicate, report)).toEqual([]);
  });
});
