import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { exact } from '../../lib/fraction.ts';
import { scorecardToJson, scorecardToText } from './present.ts';

const framework = loadFramework();
const scores = ['91.59', '80.48', '85.64', '77.01', '76.47', '87.70', '84.67', '91.27', '100', '100'];
const indicators = Object.fromEntries(scores.map((score, index) => [index + 1, score]));
const card = computeScorecard(framework, { indicators });

describe('as JSON', () => {
  const json = scorecardToJson(framework, card);

  it('has scores in print and exact', () => {
    expect(json).toMatchObject({ framework: 'nacc-2566', fiscalYear: 2566, iit: '82.24', total: '91.04' });
    expect(json.indicators).toEqual(scores.map((score) => exact(score).valueOf().toFixed(2)));
    expect(json.exact).toMatchObject({
      iit: '41119/500',
      eit: '2197/25',
      oit: '100/1',
      total: '455177/5000',
    });
  });

  it('has the level, what it met and what the next one lacks', () => {
    expect(json.level).toMatchObject({ code: 'passed', name: 'ผ่าน', unknown: null });
    expect(json.level.met).toEqual([
      { on: 'total', score: '91.04', least: '85.00', holds: true, short: '0.00' },
    ]);
    expect(json.level.next?.conditions.filter(({ holds }) => !holds)).toEqual([
      { on: 'IIT', score: '82.24', least: '85.00', holds: false, short: '2.76' },
    ]);
  });

  it('is plain and whole: it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json.derivation.children[0]).toMatchObject({
      id: 'IIT',
      exact: '41119/500',
      weight: '3/10',
      note: null,
    });
  });

  it('says null where nothing is known', () => {
    const part = scorecardToJson(framework, computeScorecard(framework, { items: { O1: exact(100) } }));
    expect(part).toMatchObject({ total: null, iit: null, exact: { total: null } });
    expect(part.level).toMatchObject({ code: null, name: null, next: null });
    expect(part.level.unknown?.th).toContain('IIT');
  });
});

describe('as text', () => {
  it('is a tree with level, reasons and formulas', () => {
    const lines = scorecardToText(framework, card, 'th').split('\n');
    expect(lines[1]).toBe('ระดับ: ผ่าน');
    expect(lines[2]).toBe('  ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 < 85 ขาด 2.76');
    expect(lines.slice(5, 8)).toEqual([
      ' 91.04  คะแนนรวม · 0.30 × IIT + 0.30 × EIT + 0.40 × OIT',
      '├─  82.24  IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน · ค่าเฉลี่ยของตัวชี้วัดที่ 1–5',
      '│  ├─  91.59  1 การปฏิบัติหน้าที่ · ค่าที่ให้มา',
    ]);
    expect(lines.at(-1)).toBe('   └─ 100.00  10 การป้องกันการทุจริต · ค่าที่ให้มา');
  });

  it('speaks English, tells what is missing and what contradicts', () => {
    const items = Object.fromEntries(framework.items.map(({ code }) => [code, exact(100)]));
    const text = scorecardToText(
      framework,
      computeScorecard(framework, { indicators: { 9: '98' }, items }),
      'en',
    );
    expect(text).toContain('Level: not known');
    expect(text).toContain('–  IIT Internal');
    expect(text).toContain('IIT cannot be computed: missing indicators 1–5');
    expect(text).toMatch(/100\.00 {2}9 .*\[note: The given score is 98\.00 but the details give 100\.00/);
  });
});
