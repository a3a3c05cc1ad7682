import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawMachine, stateAfter } from '../../core/workflow/machine.ts';
import type { HeldRole } from '../../web/reader.ts';
import { refusals } from './refusals.ts';
import {
  type Act,
  disclosureMachine,
  type ItemState,
  isProved,
  mayAct,
  type Status,
  statuses,
} from './rules.ts';

const acts = Object.keys(disclosureMachine.acts) as Act[];
const draft: ItemState = {
  status: 'draft',
  unitId: 'u1',
  yearIsOpen: true,
  submittedBy: null,
  publishedBy: null,
  isPublished: false,
  hasContent: true,
};

function person(role: HeldRole['role'], unitId: string | null = null, accountId = 'a1') {
  return { accountId, roles: [{ role, unitId }] };
}

describe('the states of an item', () => {
  it('are drawn in docs/states as the table has them', () => {
    const page = readFileSync(new URL('../../../docs/states/disclosure.md', import.meta.url), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${drawMachine(disclosureMachine)}\`\`\``);
  });

  it('can all be reached from the start', () => {
    const reached = new Set<Status>([disclosureMachine.start]);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const state of [...reached]) {
        for (const act of acts) {
          const next = stateAfter(disclosureMachine, state, act);
          if (next) reached.add(next);
        }
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('leave a text alone while it is reviewed, judged or appealed', () => {
    const resting = statuses.filter((state) => stateAfter(disclosureMachine, state, 'save') === null);
    expect(resting).toEqual(['for-review', 'verdict', 'appeal']);
  });
});

describe('who may do what', () => {
  it('lets the owning unit and the ITA officer write, nobody else', () => {
    expect(mayAct(person('unit-officer', 'u1'), draft, 'save')).toEqual({ ok: true, value: 'draft' });
    expect(mayAct(person('ita-officer'), draft, 'submit')).toEqual({ ok: true, value: 'for-review' });
    for (const other of [
      person('unit-officer', 'u2'),
      person('unit-head', 'u2'),
      person('system-admin'),
      person('permanent-secretary'),
      person('head-of-agency'),
    ]) {
      expect(mayAct(other, draft, 'save')).toEqual({ ok: false, error: refusals.notYours });
    }
  });

  it('lets nobody of a unit touch an item without an owner', () => {
    const orphan = { ...draft, unitId: null };
    expect(mayAct(person('unit-officer', 'u1'), orphan, 'save')).toEqual({
      ok: false,
      error: refusals.noOwner,
    });
    expect(mayAct(person('ita-officer'), orphan, 'save').ok).toBe(true);
  });

  it('lets an assessor judge what others handed in, and do nothing else', () => {
    const open: ItemState = { ...draft, status: 'published', isPublished: true, publishedBy: 'a2' };
    const appealed: ItemState = { ...open, status: 'appeal' };
    expect(mayAct(person('assessor'), open, 'judge')).toEqual({ ok: true, value: 'verdict' });
    expect(mayAct(person('assessor'), appealed, 'settle')).toEqual({ ok: true, value: 'final' });
    for (const act of acts.filter((each) => each !== 'judge' && each !== 'settle')) {
      for (const status of statuses)
        expect(mayAct(person('assessor'), { ...open, status }, act).ok).toBe(false);
    }
    const own = { ...open, publishedBy: 'a1' };
    expect(mayAct(person('assessor'), own, 'judge')).toEqual({ ok: false, error: refusals.ownVerdict });
    expect(mayAct(person('ita-officer'), own, 'judge').ok).toBe(true);
  });

  it('lets the published edition be judged whatever draft was begun since, and nothing else', () => {
    const assessor = person('assessor');
    for (const status of ['published', 'draft', 'for-review'] as const) {
      const open: ItemState = { ...draft, status, isPublished: true, publishedBy: 'a2', submittedBy: 'a1' };
      expect(mayAct(assessor, open, 'judge'), status).toEqual({ ok: true, value: 'verdict' });
      const never: ItemState = { ...open, isPublished: false };
      expect(mayAct(assessor, never, 'judge')).toEqual({ ok: false, error: refusals.nothingToJudge });
    }
    for (const status of ['verdict', 'appeal', 'final'] as const) {
      const rests: ItemState = { ...draft, status, isPublished: true };
      expect(mayAct(assessor, rests, 'judge')).toEqual({ ok: false, error: refusals.judged[status] });
    }
  });

  it('asks a second person to let out what one handed in', () => {
    const waiting: ItemState = { ...draft, status: 'for-review', submittedBy: 'a1' };
    expect(mayAct(person('unit-head', 'u1', 'a1'), waiting, 'publish')).toEqual({
      ok: false,
      error: refusals.ownWork,
    });
    expect(mayAct(person('unit-head', 'u1', 'a2'), waiting, 'publish')).toEqual({
      ok: true,
      value: 'published',
    });
    expect(mayAct(person('unit-officer', 'u1', 'a2'), waiting, 'publish').ok).toBe(false);
  });

  it('takes nothing empty, nothing in a closed year and no withdrawal of what is not out', () => {
    const head = person('unit-head', 'u1');
    expect(mayAct(head, { ...draft, hasContent: false }, 'submit')).toEqual({
      ok: false,
      error: refusals.nothingToSubmit,
    });
    expect(mayAct(head, { ...draft, yearIsOpen: false }, 'save')).toEqual({
      ok: false,
      error: refusals.yearClosed,
    });
    expect(mayAct(head, draft, 'withdraw')).toEqual({ ok: false, error: refusals.notPublished });
  });

  it('asks for something to open or the word why there is nothing', () => {
    expect(isProved(1, '').ok).toBe(true);
    expect(isProved(0, 'เอกสารอยู่ที่อำเภอ').ok).toBe(true);
    expect(isProved(0, '')).toEqual({ ok: false, error: refusals.needsEvidence });
  });

  it('gives a reason for every refusal, in both languages', () => {
    for (const status of statuses) {
      for (const act of acts) {
        const may = mayAct(person('ita-officer'), { ...draft, status }, act);
        if (!may.ok) expect(`${may.error.th}${may.error.en}`.length).toBeGreaterThan(20);
      }
    }
  });
});
