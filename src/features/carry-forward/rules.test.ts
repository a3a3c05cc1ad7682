import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type LastMeasure, planMeasures, planOwners, shiftYears } from './rules.ts';

const last = loadFramework();
const item = (code: string) =>
  assertDefined(
    last.items.find((each) => each.code === code),
    code,
  );

describe('owners of last year', () => {
  it('go to the same code while it means the same thing', () => {
    const plan = planOwners([{ item: 'O14', unitId: 'a' }], last, last);
    expect(plan).toEqual({ carried: [{ item: 'O14', unitId: 'a', from: 'O14', by: 'code' }], unmatched: [] });
  });

  it('follow the title where codes were dealt anew, and tell what found no place', () => {
    const next = {
      items: [
        { ...item('O2'), code: 'O1' },
        { ...item('O1'), code: 'O2' },
        { ...item('O5'), code: 'O3', title: { th: 'ชื่อใหม่', en: 'New' }, aliases: [] },
      ],
    };
    const owners = ['O1', 'O2', 'O5', 'O30'].map((code) => ({ item: code, unitId: code }));
    const plan = planOwners(owners, last, next);
    expect(plan.carried.map(({ item: to, from, by }) => [from, to, by])).toEqual([
      ['O2', 'O1', 'title'],
      ['O1', 'O2', 'title'],
      ['O5', 'O3', 'subject'],
    ]);
    expect(plan.unmatched).toEqual(['O30']);
  });

  it('keep a title that differs in its year alone', () => {
    const titled = (th: string) => ({
      items: [{ ...item('O4'), title: { th, en: '' }, aliases: [], subjects: [] }],
    });
    const plan = planOwners([{ item: 'O4', unitId: 'a' }], titled('แผนปี ๒๕๖๖'), titled('แผน ปี 2567'));
    expect(plan.carried).toHaveLength(1);
  });
});

const measure: LastMeasure = {
  ...{ id: 'm1', kind: 'measure', number: 3, title: 'ยืมทรัพย์สิน', indicator: 4, status: 'doing' },
  ...{ periodText: 'ต.ค. ๖๕ – ก.ย. 2566', target: 'ทุกครั้ง', baseline: '', steps: ['ก'], unitIds: ['a'] },
  startsOn: Temporal.PlainDate.from('2022-10-01'),
  endsOn: Temporal.PlainDate.from('2023-10-01'),
};

describe('measures of last year', () => {
  it('go on a year later, numbered anew, without what was done', () => {
    const other = { ...measure, id: 'm2', number: 5 };
    const plan = planMeasures([other, measure, { ...measure, id: 'm3' }], new Set(['m1', 'm2']), 1);
    expect(plan.map(({ id, number }) => [id, number])).toEqual([
      ['m1', 1],
      ['m2', 2],
    ]);
    expect(plan[0]).toMatchObject({ periodText: 'ต.ค. ๖๖ – ก.ย. 2567', steps: ['ก'], unitIds: ['a'] });
    expect([plan[0]?.startsOn?.toString(), plan[0]?.endsOn?.toString()]).toEqual([
      '2023-10-01',
      '2024-10-01',
    ]);
    expect(plan[0]).not.toHaveProperty('status');
  });

  it('move years only', () => {
    expect(shiftYears('งวดที่ 2 ร้อยละ 25 ปี 2566', 1)).toBe('งวดที่ 2 ร้อยละ 25 ปี 2567');
    expect(shiftYears('12566 บาท', 1)).toBe('12566 บาท');
  });
});
