import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMachine, stateAfter } from '../../core/workflow/machine.ts';
import type { HeldRole } from '../../web/reader.ts';
import { refusals } from './refusals.ts';
import {
  acts,
  boxesOf,
  inOrder,
  isShown,
  type MeasureState,
  mayAct,
  mayEdit,
  mayRemove,
  measureMachine,
  type Placed,
  reordered,
  type Status,
  statuses,
} from './rules.ts';

const doing: MeasureState = {
  status: 'doing',
  unitIds: ['u1', 'u2'],
  yearIsOpen: true,
  progress: 0,
  evidence: 0,
  finishedBy: null,
};

function person(role: HeldRole['role'], unitId: string | null = null, accountId = 'a1') {
  return { accountId, roles: [{ role, unitId }] };
}

const refusing = (error: unknown) => ({ ok: false, error });

describe('the states of a measure', () => {
  it('are drawn in docs/states as the table has them', () => {
    const page = readFileSync(new URL('../../../docs/states/measure.md', import.meta.url), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${drawMachine(measureMachine)}\`\`\``);
  });

  it('are all reached, and each has a way back', () => {
    const reached = new Set<Status>([measureMachine.start]);
    for (const state of reached) {
      for (const act of acts) {
        const next = stateAfter(measureMachine, state, act);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
    const back = acts.filter((act) => act === 'reset' || act === 'send-back');
    for (const state of ['doing', 'done', 'verified'] as const) {
      expect(back.some((act) => stateAfter(measureMachine, state, act) !== null)).toBe(true);
    }
  });

  it('tick exactly one box of the printed report', () => {
    expect(statuses.map((status) => [status, boxesOf(status)])).toEqual([
      ['not-begun', { done: false, notDone: true }],
      ['doing', { done: true, notDone: false }],
      ['done', { done: true, notDone: false }],
      ['verified', { done: true, notDone: false }],
    ]);
  });
});

describe('who may do what', () => {
  it('lets every owning unit and the ITA officer work on it', () => {
    for (const one of [
      person('ita-officer'),
      person('unit-officer', 'u1'),
      person('unit-officer', 'u2'),
      person('unit-head', 'u2'),
    ]) {
      expect(mayAct(one, doing, 'finish')).toEqual({ ok: true, value: 'done' });
    }
    for (const other of [
      person('unit-officer', 'u3'),
      person('unit-head', 'u3'),
      person('head-of-agency'),
      person('permanent-secretary'),
      person('system-admin'),
    ]) {
      expect(mayAct(other, doing, 'finish')).toEqual(refusing(refusals.notYours));
    }
  });

  it('tells a unit that nobody owns it, and leaves it to the ITA officer', () => {
    const orphan = { ...doing, unitIds: [] };
    expect(mayEdit(person('unit-officer', 'u1'), orphan)).toEqual(refusing(refusals.noOwner));
    expect(mayEdit(person('ita-officer'), orphan).ok).toBe(true);
  });

  it('lets approvers verify, but never who said that it is done', () => {
    const done: MeasureState = { ...doing, status: 'done', finishedBy: 'account:a1' };
    for (const [role, unitId] of [
      ['ita-officer', null],
      ['unit-head', 'u2'],
      ['permanent-secretary', null],
      ['head-of-agency', null],
    ] as const) {
      expect(mayAct(person(role, unitId, 'a2'), done, 'verify')).toEqual({ ok: true, value: 'verified' });
      expect(mayAct(person(role, unitId, 'a1'), done, 'verify')).toEqual(refusing(refusals.ownWork));
      expect(mayAct(person(role, unitId, 'a1'), done, 'send-back').ok).toBe(true);
    }
    for (const other of [person('unit-officer', 'u1', 'a2'), person('unit-head', 'u3', 'a2')]) {
      expect(mayAct(other, done, 'verify')).toEqual(refusing(refusals.notVerifier));
    }
  });

  it('rests when the year is closed, for everybody', () => {
    const closed = { ...doing, yearIsOpen: false };
    for (const act of acts) {
      expect(mayAct(person('ita-officer'), closed, act)).toEqual(refusing(refusals.yearClosed));
    }
    expect(mayRemove(person('ita-officer'), { ...closed, status: 'not-begun' }, 0).ok).toBe(false);
  });

  it('does not unsay what has progress', () => {
    expect(mayAct(person('ita-officer'), doing, 'reset')).toEqual({ ok: true, value: 'not-begun' });
    expect(mayAct(person('ita-officer'), { ...doing, progress: 1 }, 'reset')).toEqual(
      refusing(refusals.hasBegun),
    );
    const fresh = { ...doing, status: 'not-begun' as const };
    expect(mayRemove(person('ita-officer'), fresh, 0).ok).toBe(true);
    expect(mayRemove(person('ita-officer'), fresh, 1)).toEqual(refusing(refusals.begunStays));
    expect(mayRemove(person('ita-officer'), doing, 0)).toEqual(refusing(refusals.begunStays));
    expect(mayRemove(person('unit-head', 'u1'), fresh, 0)).toEqual(refusing(refusals.notPlanner));
  });

  it('calls done what shows something, or says why not', () => {
    expect([
      isShown({ evidence: 0 }, ''),
      isShown({ evidence: 1 }, ''),
      isShown({ evidence: 0 }, 'x'),
    ]).toEqual([false, true, true]);
  });
});

describe('the order', () => {
  const placed = (kind: Placed['kind'], rows: [string, number, number | null][]): Placed[] =>
    rows.map(([id, number, indicator]) => ({ id, kind, number, indicator }));

  it('moves a measure one place, and not past an end', () => {
    const all = placed('measure', [
      ['b', 2, 1],
      ['a', 1, 9],
      ['c', 3, null],
    ]);
    expect(inOrder(all).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(reordered(all, 'c', 'up')).toEqual(['a', 'c', 'b']);
    expect(reordered(all, 'a', 'up')).toBeNull();
    expect(reordered(all, 'c', 'down')).toBeNull();
    expect(reordered(all, 'x', 'up')).toBeNull();
  });

  it('keeps a guideline under its indicator', () => {
    const all = placed('guideline', [
      ['late', 1, 8],
      ['first', 2, 1],
      ['second', 3, 1],
    ]);
    expect(inOrder(all).map(({ id }) => id)).toEqual(['first', 'second', 'late']);
    expect(reordered(all, 'second', 'up')).toEqual(['second', 'first', 'late']);
    expect(reordered(all, 'second', 'down')).toBeNull();
    expect(reordered(all, 'late', 'up')).toBeNull();
  });

  it('loses and doubles none', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (numbers, at, way) => {
        const all = numbers.map((number) => ({
          id: `m${number}`,
          kind: 'measure' as const,
          number,
          indicator: null,
        }));
        const moved = reordered(all, `m${numbers[at % numbers.length]}`, way);
        if (moved) expect([...moved].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});
