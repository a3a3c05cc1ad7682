import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert.ts';
import { findFramework } from '../frameworks/queries.ts';
import { askedIndicators, presentLines, printPeriod } from './present.ts';
import { effectOf } from './present-effect.ts';
import type { Measure } from './queries.ts';

const framework = assertDefined(findFramework('nacc', 2566), 'framework');
const th = { language: 'th' } as const;
const day = (text: string) => Temporal.PlainDate.from(text);

function scores(before: string | null, after: string | null) {
  const of = (value: string | null) => new Map(value === null ? [] : [['8', value]]);
  return new Map([
    [2565, of(before)],
    [2566, of(after)],
  ]);
}

describe('the effect', () => {
  const raising = { indicator: 8, aim: null, year: 2566 };
  it.each([
    ['77.01', '81.21', '+4.20'],
    ['81.21', '77.01', '-4.20'],
    ['80.00', '80.00', '0.00'],
    // Floats would print 0.30000000000000004.
    ['0.10', '0.40', '+0.30'],
    ['77.01', null, null],
    [null, '77.01', null],
  ])('of %s and %s is %s', (before, after, difference) => {
    const effect = effectOf(raising, framework, scores(before, after));
    expect(effect).toMatchObject({ indicator: 8, before, after, difference });
  });

  it('follows the weak point where the measure names no indicator, and the measure where it does', () => {
    const weak = { indicator: null, aim: 'indicator:8', year: 2566 };
    expect(effectOf(weak, framework, scores('77.01', null))?.before).toBe('77.01');
    expect(effectOf({ ...weak, indicator: 3 }, framework, scores('77.01', null))).toMatchObject({
      ...{ indicator: 3, before: null },
    });
    expect(effectOf({ ...weak, aim: 'item:O14' }, framework, scores('1', '2'))).toBeNull();
    expect(effectOf({ ...weak, aim: 'indicator:77' }, framework, scores('1', '2'))).toBeNull();
  });
});

it('prints a period in its own words, as days with the last one included, or both', () => {
  const days = { startsOn: day('2022-10-01'), endsOn: day('2023-10-01') };
  const none = { startsOn: null, endsOn: null };
  expect(printPeriod(th, { ...days, periodText: '' })).toBe('1 ต.ค. 2565 – 30 ก.ย. 2566');
  expect(printPeriod(th, { ...none, periodText: 'ตลอดปี' })).toBe('ตลอดปี');
  expect(printPeriod(th, { ...days, periodText: 'ทุกเดือน' })).toBe('ทุกเดือน · 1 ต.ค. 2565 – 30 ก.ย. 2566');
  expect(printPeriod(th, { ...none, periodText: '' })).toBeNull();
});

it('knows the indicators that are asked about: 1 to 8 in 2566', () => {
  expect(askedIndicators(framework).map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('keeps the ends of the whole list when it is filtered', () => {
  const measure = (id: string, number: number, unitIds: string[]) =>
    ({
      id,
      number,
      unitIds,
      kind: 'measure',
      title: id,
      status: 'doing',
      indicator: null,
      year: 2566,
    }) as Partial<Measure> as Measure;
  const all = [measure('b', 2, ['u1']), measure('a', 1, ['u2']), measure('c', 3, ['u1', 'u2'])];
  const lines = presentLines(th, all, new Map([['u1', 'กองคลัง']]), { unitId: 'u1', status: null });
  expect(lines.map(({ id, isFirst, isLast, owners }) => [id, isFirst, isLast, owners])).toEqual([
    ['b', false, false, ['กองคลัง']],
    ['c', false, true, ['กองคลัง', 'u2']],
  ]);
  expect(presentLines(th, all, new Map(), { unitId: null, status: 'done' })).toEqual([]);
});
