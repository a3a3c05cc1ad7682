import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import {
  correctReport,
  itemRow,
  onlyItems,
  withItem,
  withoutItems,
} from '../../../../test/support/report.ts';
import { relation } from './relation.ts';

const framework = loadFramework();
const correct = correctReport(framework);

describe('relation', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(relation, correct)).toEqual([]);
  });

  it('finds a reference to another item than the one it builds on', () => {
    const report = withItem(correct, 'O35', { components: '- เป็นกิจกรรมที่จัดการความเสี่ยงตามข้อ ๐๓๓' });
    expect(runRule(relation, report)).toEqual([
      {
        rule: 'relation',
        severity: 'error',
        message: {
          th: 'ข้อ O35 อ้างถึง “ข้อ ๐๓๓” แต่ข้อนี้ต้องต่อเนื่องจากข้อ O34',
          en: 'Item O35 refers to “ข้อ ๐๓๓”, but it builds on O34.',
        },
        place: itemRow(report, 'O35').components.place,
        alsoAt: [],
        found: 'ข้อ ๐๓๓',
        expected: 'O34',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
    expect(runRule(relation, withItem(correct, 'O24', { progress: 'ทำตามแผนใน O22 แล้ว' }))).toMatchObject([
      { severity: 'warning', found: 'O22', expected: 'O23' },
    ]);
  });

  it.each([
    ['O35', 'ตามข้อ ๐๓๔'],
    ['O35', 'ตามข้อ O 34 และข้อ O33'],
    ['O24', 'ในข้อ ๐๒๓'],
    ['O38', 'ตามแผน O36 และต่อจาก O37'],
    ['O37', 'ต่อจาก O38'],
    ['O35', 'ข้อมูลของ O35'],
    ['O35', 'ตามข้อ ๓ ของระเบียบ'],
    ['O35', 'เวลา ๐๙.๓๐ น. โทร 0 33 ที่ https://www.example.go.th/o33'],
    ['O35', 'COVID-19 และ Pro 33 CO2'],
    ['O35', 'ข้อ O99'],
    ['O7', 'ดูข้อ O22'],
  ])('lets %s say: %s', (code, components) => {
    expect(runRule(relation, withItem(correct, code, { components, progress: components }))).toEqual([]);
  });

  it('finds an item done before the one it builds on', () => {
    const report = withItem(correct, 'O34', { progress: { done: false, notDone: true } });
    expect(runRule(relation, report)).toMatchObject([
      {
        severity: 'warning',
        place: { item: 'O35', column: 4 },
        expected: 'O34',
        message: { en: expect.stringContaining('is not done') },
      },
    ]);
    const neither = withItem(report, 'O35', { progress: { done: false, notDone: true } });
    expect(runRule(relation, neither)).toEqual([]);
    expect(runRule(relation, withItem(report, 'O34', { progress: { done: true } }))).toEqual([]);
  });

  it('finds an item done whose ground the report leaves out, but not in a part alone', () => {
    expect(runRule(relation, withoutItems(correct, 'O36')).map(({ place }) => place.item)).toEqual([
      'O37',
      'O38',
    ]);
    expect(runRule(relation, onlyItems(correct, 'O37', 'O38'))).toEqual([]);
  });

  it('finds one page shown for two channels that must be apart', () => {
    const page = 'https://www.thungsommut.go.th/webboard/';
    const both = withItem(withItem(correct, 'O8', { progress: `ที่ ${page}` }), 'O28', {
      progress: `แจ้งที่ ${page.slice(0, -1)}`,
    });
    expect(runRule(relation, both)).toMatchObject([
      { severity: 'warning', found: 'thungsommut.go.th/webboard', place: { item: 'O28' } },
    ]);
    const site = 'www.thungsommut.go.th';
    expect(
      runRule(relation, withItem(withItem(correct, 'O8', { progress: site }), 'O28', { progress: site })),
    ).toEqual([]);
  });
});
