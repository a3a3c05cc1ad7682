import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert.ts';
import { findFramework } from '../frameworks/queries.ts';
import { indicatorOf, targetName, targetsOf } from './rules.ts';
import { fromScores, fromVerdicts } from './suggestions.ts';

const of = (year: number) => assertDefined(findFramework('nacc', year), String(year));

describe('what last year says is weak', () => {
  it('is in order of score, exactly: 100 is not below 87.70', () => {
    const scores = new Map([
      ['1', '91.59'],
      ['6', '87.70'],
      ['5', '76.47'],
      ['9', '100.00'],
      ['10', '100'],
      ['IIT', '1.00'],
      ['total', '2.00'],
    ]);
    const found = fromScores(of(2566), 2565, scores);
    expect(found.map(({ target }) => target)).toEqual([
      'indicator:5',
      'indicator:6',
      'indicator:1',
      'indicator:9',
      'indicator:10',
    ]);
    expect(found[1]?.description).toBe('ปี 2565 ได้ 87.70 คะแนน ต่ำเป็นลำดับที่ 2 จาก 5 ตัวชี้วัด');
    expect(fromScores(of(2566), 2565, new Map())).toEqual([]);
  });

  it('names an item by the code it has this year, and leaves out what is asked no more', () => {
    const next = of(2566);
    const items = next.items.map((item, at) => ({ ...item, code: `O${at + 2}` }));
    const gone = {
      ...assertDefined(items[0], 'an item'),
      code: 'O99',
      title: { th: 'เรื่องเก่า', en: 'Old' },
      aliases: [],
      subjects: [],
    };
    const last = { fiscalYear: 2565, items: [...items, gone] };
    expect(fromVerdicts(last, next, ['O15', 'O99', 'O999'])).toEqual([
      { target: 'item:O14', score: null, description: 'ผลการตรวจปี 2565: O15 ยังไม่ครบองค์ประกอบ' },
    ]);
  });
});

describe('what a weak point is about', () => {
  it('is an indicator or an item of the framework, by its official name', () => {
    const framework = of(2566);
    expect(targetsOf(framework)).toHaveLength(10 + 43);
    expect(targetName(framework, 'indicator:8').th).toBe('ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน');
    expect(targetName(framework, 'item:O1').th).toBe('O1 โครงสร้าง');
    expect(targetName(framework, 'item:O77').th).toBe('O77');
  });

  it('gives its measure an indicator, where it is one', () => {
    expect([indicatorOf('indicator:10'), indicatorOf('item:O14'), indicatorOf(null)]).toEqual([
      10,
      null,
      null,
    ]);
  });
});
