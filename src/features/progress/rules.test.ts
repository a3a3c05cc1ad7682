import { describe, expect, it } from 'vitest';
import type { HeldRole } from '../../web/reader.ts';
import { dayFault, isOutside, mayNote, mayStrike, type NotedSubject, refusals } from './rules.ts';
import { nameOf } from './subject.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const person = (role: HeldRole['role'], unitId: string | null = null) => ({
  accountId: 'a1',
  roles: [{ role, unitId }],
});
const doing: NotedSubject = { unitIds: ['u1', 'u2'], yearIsOpen: true, measureStatus: 'doing' };
const officer = person('unit-officer', 'u2');

describe('the day of an entry', () => {
  it('is today at the latest', () => {
    const today = day('2023-03-15');
    expect(dayFault(today, today)).toBeNull();
    expect(dayFault(day('2022-01-01'), today)).toBeNull();
    expect(dayFault(day('2023-03-16'), today)).toBe(refusals.future);
  });

  it('lies in the fiscal year from its first day to the one before its end', () => {
    const year = { start: '2022-10-01', end: '2023-10-01' };
    expect(
      ['2022-09-30', '2022-10-01', '2023-09-30', '2023-10-01'].map((each) => isOutside(day(each), year)),
    ).toEqual([true, false, false, true]);
  });
});

describe('who may note and strike', () => {
  it('is every owning unit and the ITA officer, in an open year', () => {
    expect(
      [officer, person('unit-head', 'u1'), person('ita-officer')].map((each) => mayNote(each, doing).ok),
    ).toEqual([true, true, true]);
    const others = [person('unit-officer', 'u3'), person('head-of-agency'), person('system-admin')];
    expect(others.some((each) => mayNote(each, doing).ok)).toBe(false);
    expect(mayNote(officer, { ...doing, yearIsOpen: false }).ok).toBe(false);
  });

  it('rests on what was verified, and leaves what done relies on', () => {
    const at = (measureStatus: NotedSubject['measureStatus']) => ({ ...doing, measureStatus });
    expect(
      (['not-begun', 'doing', 'done', null] as const).every((each) => mayNote(officer, at(each)).ok),
    ).toBe(true);
    expect(mayNote(officer, at('verified'))).toEqual({ ok: false, error: refusals.verified });
    expect(mayStrike(officer, at('doing'), false).ok).toBe(true);
    expect(mayStrike(officer, at(null), false).ok).toBe(true);
    for (const status of ['done', 'verified'] as const) {
      expect(mayStrike(officer, at(status), false)).toEqual({ ok: false, error: refusals.reliedOn });
    }
    expect(mayStrike(officer, doing, true)).toEqual({ ok: false, error: refusals.struckAlready });
  });
});

it('reads back what an entry was written of', () => {
  expect(nameOf('measure:abc', 2566)).toEqual({ kind: 'measure', year: 2566, id: 'abc' });
  expect(nameOf('disclosure:2566:O14', 2566)).toEqual({ kind: 'disclosure', year: 2566, item: 'O14' });
});
