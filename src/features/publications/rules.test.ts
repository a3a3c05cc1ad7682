import { expect, it } from 'vitest';
import type { Measure } from '../measures/queries.ts';
import { publicMeasure } from './rules.ts';

const at = (iso: string) => Temporal.Instant.from(iso);
const on = Temporal.PlainDate.from('2023-03-01');

const measure: Measure = {
  ...{ id: '1', year: 2566, yearIsOpen: true, framework: 'nacc-2566', kind: 'measure', number: 1 },
  ...{
    title: 'ทำคู่มือ',
    weakPointId: null,
    aim: null,
    indicator: null,
    periodText: '',
    startsOn: null,
    endsOn: null,
  },
  ...{ target: 'ร้อยละ 90', baseline: 'ร้อยละ 70', steps: ['ร่าง', 'ประกาศ'], unitIds: ['u'], status: 'doing' },
  ...{ outcome: 'ยังไม่ตรวจ', effect: 'ยังไม่ตรวจ', noEvidenceReason: 'เรื่องภายใน', version: 1 },
};
const known = {
  owners: ['กองคลัง'],
  progress: [
    { on, text: 'ประชุมแล้ว', writtenAt: at('2023-03-01T00:00:00Z') },
    { on, text: 'ร่างใหม่', writtenAt: at('2023-04-01T00:00:00Z') },
  ],
};
const early = at('2023-03-15T00:00:00Z');

it('tells of a plan its targets and steps, and nothing of its progress', () => {
  const told = publicMeasure(measure, known, { plan: early, report: null });
  expect(told).toMatchObject({ target: 'ร้อยละ 90', steps: ['ร่าง', 'ประกาศ'], owners: ['กองคลัง'] });
  expect([told.progress, told.outcome, told.effect]).toEqual([[], '', '']);
  expect(JSON.stringify(told)).not.toContain('เรื่องภายใน');
});

it('tells of a report what its approver could read, and the outcome once it is verified', () => {
  const told = publicMeasure(measure, known, { plan: null, report: early });
  expect([told.target, told.baseline, told.progress]).toEqual(['', '', [{ on, text: 'ประชุมแล้ว' }]]);
  const verified = publicMeasure({ ...measure, status: 'verified' }, known, { plan: null, report: early });
  expect([verified.outcome, verified.effect]).toEqual(['ยังไม่ตรวจ', 'ยังไม่ตรวจ']);
});
