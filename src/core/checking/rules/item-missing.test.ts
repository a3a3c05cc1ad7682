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
import { itemMissing } from './item-missing.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const expected = (...codes: string[]): unknown[] =>
  runRule(itemMissing, onlyItems(correct, ...codes)).map((finding) => finding.expected?.split(' ')[0]);

describe('item-missing', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(itemMissing, correct)).toEqual([]);
  });

  it('finds a gap, with what it costs', () => {
    const report = withoutItems(correct, 'O6');
    expect(runRule(itemMissing, report)).toEqual([
      {
        rule: 'item-missing',
        severity: 'error',
        message: {
          th: 'ไม่มีข้อ O6 กฎหมายที่เกี่ยวข้อง ในตัวชี้วัดย่อยที่ 9.1 หากไม่เปิดเผย คะแนนรวมจะลดลง 0.40 คะแนน',
          en: 'Sub-indicator 9.1 has no row for O6; without it the total falls by 0.40 points.',
        },
        place: { ...itemRow(correct, 'O5').place, item: 'O6' },
        alsoAt: [],
        found: null,
        expected: 'O6 กฎหมายที่เกี่ยวข้อง',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it.each([
    ['O1', '0.40', 'O2'],
    ['O14', '0.50', 'O13'],
    ['O21', '1.00', 'O20'],
    ['O35', '1.25', 'O34'],
    ['O43', '2.00', 'O42'],
  ])('costs by the size of the sub-indicator: %s %s', (code, cost, near) => {
    const [finding, ...more] = runRule(itemMissing, withoutItems(correct, code));
    expect(more).toEqual([]);
    expect(finding?.message.en).toContain(`falls by ${cost} points`);
    expect(finding?.place.row).toBe(itemRow(correct, near).place.row);
  });

  it('joins neighbours of one sub-indicator only', () => {
    const findings = runRule(itemMissing, withoutItems(correct, 'O17', 'O18', 'O19', 'O22'));
    expect(findings.map(({ message }) => message.en)).toEqual([
      'Sub-indicator 9.2 has no row for O17, O18; without them the total falls by 1.00 points.',
      'Sub-indicator 9.3 has no row for O19; without it the total falls by 1.00 points.',
      'Sub-indicator 9.3 has no row for O22; without it the total falls by 1.00 points.',
    ]);
  });

  it('does not blame a part for the rest', () => {
    expect(expected('O1', 'O2', 'O3', 'O4', 'O5')).toEqual([]);
    expect(expected('O30')).toEqual([]);
    expect(expected('O5', 'O40')).toEqual([]);
    expect(expected()).toEqual([]);
    expect(expected('O1', 'O2', 'O3', 'O4', 'O5', 'O7', 'O8', 'O9', 'O10')).toEqual(['O6']);
    expect(expected('O19', 'O20', 'O22')).toEqual(['O21']);
  });

  it('knows a row by its title when its code is another', () => {
    const report = withItem(correct, 'O6', { code: 'O5' });
    expect(runRule(itemMissing, report)).toEqual([]);
  });

  it('is not certain while some code cannot be read', () => {
    const report = withoutItems(withItem(correct, 'O9', { code: null, title: 'อื่น ๆ' }), 'O6');
    expect(runRule(itemMissing, report).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(runRule(itemMissing, { ...withoutItems(correct, 'O6'), certainty: 'geometry' })).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('says nothing where the framework lists no items', () => {
    expect(
      runRule(
        itemMissing,
        { ...correct, scores: { ...correct.scores, indicators: [] } },
        loadFramework('nacc-2565'),
      ),
    ).toEqual([]);
  });
});
