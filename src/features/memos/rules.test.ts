import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawMachine, stateAfter } from '../../core/workflow/machine.ts';
import { type Role, roles } from '../../web/reader.ts';
import { refusals } from './refusals.ts';
import {
  type Act,
  acts,
  isSignatory,
  mayAct,
  memoMachine,
  type PaperState,
  type Status,
  statuses,
} from './rules.ts';

function person(role: Role, accountId = 'somebody') {
  return { accountId, roles: [{ role, unitId: null }] };
}

const draft: PaperState = { status: 'draft', yearIsOpen: true, submittedBy: null, endorsedBy: null };
const at = (status: Status): PaperState => ({
  ...draft,
  status,
  submittedBy: 'analyst',
  endorsedBy: 'secretary',
});

describe('the states of a paper', () => {
  it('are drawn in docs/states as the table has them', () => {
    const page = readFileSync(new URL('../../../docs/states/memo.md', import.meta.url), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${drawMachine(memoMachine)}\`\`\``);
  });

  it('end with the approval: nothing leads away from it', () => {
    expect(acts.filter((act) => stateAfter(memoMachine, 'approved', act) !== null)).toEqual([]);
  });

  it('lead to the approval by both opinions and by no shorter way', () => {
    const into = (to: Status) => acts.filter((act) => memoMachine.acts[act].to === to);
    expect(into('approved')).toEqual(['approve']);
    expect(memoMachine.acts.approve.from).toEqual(['for-head']);
    expect(into('for-head')).toEqual(['endorse']);
    expect(memoMachine.acts.endorse.from).toEqual(['for-secretary']);
  });
});

describe('who may move a paper', () => {
  const doers = (act: Act, paper: PaperState) => roles.filter((role) => mayAct(person(role), paper, act).ok);

  it('is one role for each step', () => {
    expect(doers('save', draft)).toEqual(['ita-officer']);
    expect(doers('submit', draft)).toEqual(['ita-officer']);
    expect(doers('take-back', at('for-secretary'))).toEqual(['ita-officer']);
    expect(doers('endorse', at('for-secretary'))).toEqual(['permanent-secretary']);
    expect(doers('send-back', at('for-secretary'))).toEqual(['permanent-secretary']);
    expect(doers('approve', at('for-head'))).toEqual(['head-of-agency']);
    expect(doers('send-back', at('for-head'))).toEqual(['head-of-agency']);
  });

  it('is never a person who signed at an earlier step', () => {
    const own = { ok: false, error: refusals.ownPaper };
    expect(mayAct(person('permanent-secretary', 'analyst'), at('for-secretary'), 'endorse')).toEqual(own);
    expect(mayAct(person('head-of-agency', 'analyst'), at('for-head'), 'approve')).toEqual(own);
    expect(mayAct(person('head-of-agency', 'secretary'), at('for-head'), 'approve')).toEqual(own);
  });

  it('is nobody in a closed year, and every refusal says why', () => {
    for (const status of statuses) {
      for (const act of acts) {
        const refused = mayAct(person('ita-officer'), { ...at(status), yearIsOpen: false }, act);
        expect(refused).toEqual({ ok: false, error: refusals.yearClosed });
        const may = mayAct(person('unit-officer'), at(status), act);
        if (!may.ok) expect(may.error.th.length).toBeGreaterThan(10);
      }
    }
  });

  it('signs under the name of the post only with the account that holds it', () => {
    expect(isSignatory(person('head-of-agency', 'a'), { accountId: 'a' })).toBe(true);
    expect(isSignatory(person('head-of-agency', 'a'), { accountId: 'b' })).toBe(false);
    expect(isSignatory(person('head-of-agency', 'a'), { accountId: null })).toBe(true);
  });
});
