import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMachine, stateAfter } from '../../core/workflow/machine.ts';
import type { HeldRole } from '../../web/reader.ts';
import { satisfactionSet } from './ready-sets.ts';
import { refusals } from './refusals.ts';
import {
  acts,
  mayActNow,
  mayChangePlan,
  mayChangeQuestions,
  mayRemove,
  openingGaps,
  type Readiness,
  type State,
  type Status,
  shutOf,
  states,
  statuses,
  surveyMachine,
  surveyTasks,
} from './rules.ts';

const as = (...names: HeldRole['role'][]) => ({ roles: names.map((role) => ({ role, unitId: null })) });
const officer = as('ita-officer');
const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2023-03-15');
const survey = (more: Partial<Readiness> = {}): Readiness => ({
  ...{
    status: 'draft',
    isUnsealed: false,
    yearIsOpen: true,
    opensOn: day('2023-03-01'),
    closesOn: day('2023-03-31'),
  },
  ...{ instrument: 'EIT', population: 300, questions: satisfactionSet() },
  ...more,
});
const allowed = (status: Status) =>
  acts.filter((act) => mayActNow(officer, survey({ status }), act, today).ok);

it('are drawn in docs/states/survey.md as the table has them', () => {
  const page = readFileSync(new URL('../../../docs/states/survey.md', import.meta.url), 'utf8');
  expect(page).toContain(drawMachine(surveyMachine));
});

describe('what may be done', () => {
  it('follows the states', () => {
    expect(Object.fromEntries(statuses.map((status) => [status, allowed(status)]))).toEqual({
      draft: ['open'],
      open: ['pause', 'close'],
      paused: ['resume', 'close'],
      closed: ['reopen', 'unseal'],
    });
  });

  it('ends for good with the answers unsealed: results are told once', () => {
    const final = survey({ status: 'closed', isUnsealed: true });
    for (const act of acts)
      expect(mayActNow(officer, final, act, today)).toEqual({ ok: false, error: refusals.notNow.unsealed });
    expect(mayChangePlan(officer, final)).toEqual({ ok: false, error: refusals.unsealedPlan });
    expect(states.filter((state) => stateAfter(surveyMachine, state, 'unseal') !== null)).toEqual(['closed']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 40 }), (pressed) => {
        let [state, tellings]: [State, number] = ['draft', 0];
        for (const act of pressed) {
          const next: State | null = stateAfter(surveyMachine, state, act);
          if (next && act === 'unseal') tellings += 1;
          state = next ?? state;
        }
        expect(tellings).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the ITA officer’s, in an open year', () => {
    for (const role of ['unit-head', 'assessor', 'head-of-agency', 'system-admin'] as const) {
      expect(mayActNow(as(role), survey(), 'open', today)).toEqual({ ok: false, error: refusals.notOfficer });
    }
    const closed = survey({ yearIsOpen: false });
    expect(mayActNow(officer, closed, 'open', today)).toEqual({ ok: false, error: refusals.yearClosed });
    expect(mayChangePlan(officer, closed).ok).toBe(false);
  });

  it('freezes questions at the first opening, the plan at closing, and removes drafts only', () => {
    const may = (rule: typeof mayRemove) => statuses.filter((status) => rule(officer, survey({ status })).ok);
    expect(may(mayChangeQuestions)).toEqual(['draft']);
    expect(may(mayChangePlan)).toEqual(['draft', 'open', 'paused']);
    expect(may(mayRemove)).toEqual(['draft']);
  });
});

describe('before it may be opened', () => {
  it('needs a window that is not over, people, and questions', () => {
    expect(openingGaps(survey(), today)).toEqual([]);
    expect(openingGaps(survey({ opensOn: null, closesOn: null, population: null }), today)).toEqual([
      refusals.noWindow,
      refusals.noPopulation,
    ]);
    expect(openingGaps(survey({ instrument: null, population: null }), today)).toEqual([]);
    const none = { questions: [], scales: [] };
    expect(openingGaps(survey({ questions: none }), today)).toEqual([refusals.noQuestions]);
  });

  it('takes its last day, and no later', () => {
    const on = (closesOn: string) => openingGaps(survey({ closesOn: day(closesOn) }), today);
    expect(on('2023-03-15')).toEqual([]);
    expect(on('2023-03-14')).toEqual([refusals.windowOver]);
    const late = survey({ status: 'paused', closesOn: day('2023-03-14') });
    expect(mayActNow(officer, late, 'resume', today)).toEqual({ ok: false, error: refusals.windowOver });
    expect(mayActNow(officer, late, 'close', today).ok).toBe(true);
  });

  it('may be opened ahead of its first day, and then waits for it', () => {
    const early = survey({ opensOn: day('2023-03-20') });
    expect(mayActNow(officer, early, 'open', today).ok).toBe(true);
    expect(shutOf({ ...early, status: 'open' }, today)).toBe('not-yet');
  });
});

describe('tasks of the ITA officer', () => {
  const work = (id: string, more: object = {}) => ({
    ...{ id, year: 2566, title: id, status: 'open' as Status, answers: 10, needed: 30, isUnsealed: false },
    ...{ opensOn: day('2023-03-01'), closesOn: day('2023-03-20'), ...more },
  });
  it('are surveys short with few days left, drafts whose window runs, and closed ones to unseal', () => {
    const all = [
      work('short'),
      work('paused', { status: 'paused', closesOn: day('2023-03-18') }),
      work('reached', { answers: 30 }),
      work('time left', { closesOn: day('2023-03-30') }),
      work('two weeks', { closesOn: day('2023-03-29') }),
      work('no rule', { needed: null }),
      work('over', { closesOn: day('2023-03-14') }),
      work('sealed', { status: 'closed', closesOn: day('2023-03-12') }),
      work('few sealed', { status: 'closed', answers: 4 }),
      work('unsealed', { status: 'closed', isUnsealed: true }),
      work('draft', { status: 'draft', answers: 0, needed: null }),
      work('early draft', { status: 'draft', opensOn: day('2023-03-16') }),
      work('no window', { status: 'draft', opensOn: null, closesOn: null }),
    ];
    const tasks = surveyTasks(officer, all, today);
    expect(tasks.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'sealed: sealed',
      'paused: short',
      'short: short',
      'draft: unopened',
      'two weeks: short',
    ]);
    expect(surveyTasks(as('unit-head'), all, today)).toEqual([]);
  });
});
