import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { contradictionNote, incompleteNote, missingReason } from './reason-wording.ts';
import { listCodes, meanFormula, nameOf, weightedFormula } from './wording.ts';

describe('listCodes', () => {
  it.each([
    [[], ''],
    [['O1'], 'O1'],
    [['O1', 'O2'], 'O1, O2'],
    [['O9', 'O10', 'O11'], 'O9–O11'],
    [['9.1', '9.2', '9.3', '10.1'], '9.1–9.3, 10.1'],
    [['1', '2', '3', '5', '7', '8', '9'], '1–3, 5, 7–9'],
    [['I3a', 'I3b', 'I3c'], 'I3a, I3b, I3c'],
    [['IIT', 'OIT'], 'IIT, OIT'],
  ])('%j → %s', (codes, text) => {
    expect(listCodes(codes)).toBe(text);
  });
});

describe('weightedFormula', () => {
  const [instrument] = loadFramework().instruments;

  it.each([
    ['0.3', '0.30 × IIT'],
    ['0.125', '0.125 × IIT'],
    ['1', '1.00 × IIT'],
    ['1/3', '1/3 × IIT'],
  ])('never rounds a weight: %s', (weight, text) => {
    expect(weightedFormula([{ ...assertDefined(instrument, 'IIT'), weight }]).th).toBe(text);
  });
});

describe('sentences', () => {
  it('set Latin codes apart in Thai and make plurals in English', () => {
    expect(nameOf('total', 'total')).toEqual({ th: 'คะแนนรวม', en: 'the total' });
    expect(meanFormula('sub-indicator', ['10.1', '10.2'])).toEqual({
      th: 'ค่าเฉลี่ยของตัวชี้วัดย่อย 10.1, 10.2',
      en: 'mean of sub-indicators 10.1, 10.2',
    });
    expect(missingReason('total', 'total', 'instrument', ['IIT', 'OIT'])).toEqual({
      th: 'คำนวณคะแนนรวมไม่ได้ ยังขาด IIT, OIT',
      en: 'The total cannot be computed: missing IIT, OIT',
    });
    expect(missingReason('instrument', 'IIT', 'indicator', ['3']).th).toBe('คำนวณ IIT ไม่ได้ ยังขาดตัวชี้วัดที่ 3');
    expect(missingReason('question', 'I3', null, []).en).toBe('There is no score for question I3');
    expect(incompleteNote('item', ['O6']).th).toBe('ใช้คะแนนที่ให้มา เพราะรายละเอียดยังไม่ครบ ขาดข้อ O6');
    expect(contradictionNote('91.59', '87.88').en).toContain('91.59');
  });
});
