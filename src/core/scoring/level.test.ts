import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { explainLevel } from './level.ts';
import type { LevelExplanation } from './scorecard.ts';

const words = loadFramework();
const letters = loadFramework('nacc-2564');

function explain(
  total: string | null,
  [iit, eit, oit]: readonly (string | null)[],
  framework = words,
): LevelExplanation {
  const read = (text: string | null | undefined) => (text ? exact(text) : null);
  return explainLevel(framework, read(total), { IIT: read(iit), EIT: read(eit), OIT: read(oit) });
}

describe('levels of 2566', () => {
  it.each<[string, string[], string]>([
    ['97.90', ['94.99', '97', '100'], 'good'],
    ['94.64', ['92', '84.99', '100'], 'passed'],
    ['91.0354', ['82.238', '87.88', '100'], 'passed'],
    ['95', ['95', '95', '95'], 'excellent'],
    ['94.995', ['94.995', '95', '95'], 'excellent'],
    ['94.994', ['95', '95', '95'], 'good'],
    ['85', ['85', '85', '85'], 'good'],
    ['84.994', ['100', '100', '70'], 'improve'],
    ['70', ['0', '0', '100'], 'improve'],
    ['69.994', ['69', '69', '70'], 'urgent'],
    ['0', ['0', '0', '0'], 'urgent'],
  ])('%s with %j is %s', (total, instruments, code) => {
    expect(explain(total, instruments).level?.code).toBe(code);
  });

  it('says what holds, what fails, by how much', () => {
    const { level, met, next, reasons } = explain('91.0354', ['82.238', '84.5', '100']);
    expect(level?.name.th).toBe('ผ่าน');
    expect(met.map(({ on, holds }) => [on, holds])).toEqual([['total', true]]);
    expect(next?.level.code).toBe('good');
    expect(next?.conditions.map(({ on, holds, short }) => [on, holds, printDecimal(short, 2)])).toEqual([
      ['total', true, '0.00'],
      ['IIT', false, '2.76'],
      ['EIT', false, '0.50'],
      ['OIT', true, '0.00'],
    ]);
    expect(reasons).toEqual([
      {
        th: 'ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 < 85 ขาด 2.76 และ EIT 84.50 < 85 ขาด 0.50',
        en: 'Passed, not Passed well: IIT 82.24 < 85, short by 2.76; EIT 84.50 < 85, short by 0.50',
      },
      { th: 'ผ่าน: คะแนนรวม 91.04 ≥ 85', en: 'Passed: total 91.04 ≥ 85' },
    ]);
  });

  it('has nothing above the best level and no condition below the lowest', () => {
    const best = explain('99', ['98', '99', '100']);
    expect(best.next).toBeNull();
    expect(best.reasons).toHaveLength(1);
    expect(best.met).toHaveLength(4);
    const worst = explain('10', ['10', '10', '10']);
    expect(worst.met).toEqual([]);
    expect(worst.reasons[0]?.th).toBe('ต้องปรับปรุงโดยด่วน ไม่ใช่ต้องปรับปรุง: คะแนนรวม 10.00 < 70 ขาด 60.00');
  });
});

describe('unknown scores', () => {
  it('do not hinder a level that they cannot change', () => {
    expect(explain('84.99', [null, null, null]).level?.code).toBe('improve');
    expect(explain('91', ['82', null, '100']).level?.code).toBe('passed');
    expect(explain('91', ['82', null, '100']).next?.conditions.map(({ on }) => on)).toEqual([
      'total',
      'IIT',
      'OIT',
    ]);
  });

  it('leave the level unknown where they decide, with what is missing and what is reached anyway', () => {
    const { level, unknown, reasons } = explain('91', [null, '88', null]);
    expect(level).toBeNull();
    expect(unknown?.th).toBe('ยังบอกระดับไม่ได้ เพราะยังไม่มีคะแนน IIT และ คะแนน OIT');
    expect(reasons).toEqual([unknown, { th: 'อย่างน้อยอยู่ในระดับผ่าน', en: 'It is at least Passed' }]);
    expect(explain('91', ['86', '88', '99']).level?.code).toBe('good');
  });

  it('of the total leave the level unknown', () => {
    const { level, unknown, reasons } = explain(null, ['90', '90', '90']);
    expect(level).toBeNull();
    expect(unknown?.en).toBe('The level is not known yet, because the total is missing');
    expect(reasons).toEqual([unknown]);
  });
});

describe('letters of 2564', () => {
  it.each([
    ['98.04', 'AA'],
    ['95', 'AA'],
    ['94.99', 'A'],
    ['84.99', 'B'],
    ['71.55', 'C'],
    ['55', 'D'],
    ['50', 'E'],
    ['49.99', 'F'],
  ])('%s is %s, on the total alone', (total, letter) => {
    expect(explain(total, [null, null, null], letters).level?.name.th).toBe(letter);
  });

  it('are set apart by spaces in Thai', () => {
    expect(explain('91.04', ['10', '10', '10'], letters).reasons[0]?.th).toBe(
      'A ไม่ใช่ AA: คะแนนรวม 91.04 < 95 ขาด 3.96',
    );
  });
});

describe('properties', () => {
  const score = fc.integer({ min: 0, max: 1_000_000 }).map((units) => exact(units).div(10_000));
  const scores = fc.tuple(score, score, score, score);

  it('adding what is short lifts every condition of the next level, and with them the level', () => {
    fc.assert(
      fc.property(scores, ([total, iit, eit, oit]) => {
        const before = { total, IIT: iit, EIT: eit, OIT: oit };
        const { next } = explainLevel(words, total, before);
        fc.pre(next !== null);
        const after: Record<string, typeof total> = { ...before };
        for (const { on, score: printed, short } of next.conditions) {
          if (short.gt(0)) after[on] = printed.add(short);
        }
        const lifted = explainLevel(words, assertDefined(after.total, 'total'), after);
        const rank = (code: string | undefined) => words.levels.steps.findIndex((step) => step.code === code);
        expect(rank(lifted.level?.code)).toBeLessThanOrEqual(rank(next.level.code));
      }),
    );
  });

  it('one hundredth less than what is short does not', () => {
    fc.assert(
      fc.property(scores, ([total, iit, eit, oit]) => {
        const before = { total, IIT: iit, EIT: eit, OIT: oit };
        const { next, level } = explainLevel(words, total, before);
        const failing = next?.conditions.filter(({ holds }) => !holds) ?? [];
        fc.pre(next !== null && failing.length === 1);
        const [only] = failing;
        const almost = assertDefined(only, 'condition').least.sub(exact('0.01'));
        const after: Record<string, typeof total> = { ...before, [only?.on ?? '']: almost };
        expect(explainLevel(words, assertDefined(after.total, 'total'), after).level).toEqual(level);
      }),
    );
  });

  it('a level told with scores unknown is the level of every value they may have', () => {
    fc.assert(
      fc.property(scores, fc.subarray(['IIT', 'EIT', 'OIT']), ([total, iit, eit, oit], hidden) => {
        const all = { IIT: iit, EIT: eit, OIT: oit };
        const partly = explainLevel(words, total, {
          ...all,
          ...Object.fromEntries(hidden.map((code) => [code, null])),
        });
        fc.pre(partly.level !== null);
        expect(explainLevel(words, total, all).level).toEqual(partly.level);
      }),
    );
  });
});
