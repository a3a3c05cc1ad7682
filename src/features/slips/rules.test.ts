import { describe, expect, it } from 'vitest';
import { claimMark, codeHash, newCode, readCode, ticketOfCode } from './code.ts';
import { mayInvite, mayMail, mayPrint, mayReplace } from './rules.ts';
import { createWrongCodes } from './wrong-codes.ts';

const officer = { roles: [{ role: 'ita-officer', unitId: null }] } as const;
const head = { roles: [{ role: 'head-of-agency', unitId: null }] } as const;
const today = Temporal.PlainDate.from('2023-03-15');
const closesOn = Temporal.PlainDate.from('2023-03-31');
const survey = { access: 'invited', status: 'open', yearIsOpen: true, closesOn } as const;
const why = (done: { ok: boolean; error?: { en: string } }) => done.error?.en ?? 'yes';

describe('whether slips may be made', () => {
  it('is the ITA officer’s, for an invited survey of an open year that is not closed', () => {
    expect(why(mayInvite(officer, survey))).toBe('yes');
    expect(why(mayInvite(officer, { ...survey, status: 'draft' }))).toBe('yes');
    expect(why(mayInvite(head, survey))).toContain('ITA officer');
    expect(why(mayInvite(officer, { ...survey, yearIsOpen: false }))).toContain('fiscal year is closed');
    expect(why(mayInvite(officer, { ...survey, access: 'open' }))).toContain('poster');
    expect(why(mayInvite(officer, { ...survey, status: 'closed' }))).toContain('closed');
  });

  it('asks of a print a last day that is to come, of a mail an open survey as well', () => {
    expect(why(mayPrint(officer, { ...survey, closesOn: null }, today))).toContain('no last day');
    expect(why(mayPrint(officer, survey, closesOn))).toBe('yes');
    expect(why(mayPrint(officer, survey, closesOn.add({ days: 1 })))).toContain('over');
    expect(why(mayPrint(officer, { ...survey, status: 'draft' }, today))).toBe('yes');
    expect(why(mayMail(officer, { ...survey, status: 'draft' }, today))).toContain('not open');
    expect(why(mayMail(officer, survey, today))).toBe('yes');
  });

  it('ends for a slip that was used or cancelled', () => {
    const state = { kind: 'named', fetched: false, cancelled: false } as const;
    expect(why(mayReplace(state))).toBe('yes');
    expect(why(mayReplace({ ...state, fetched: true }))).toContain('was used');
    expect(why(mayReplace({ ...state, cancelled: true }))).toContain('cancelled');
  });
});

describe('a code', () => {
  it('has 91 bits, is read however it is typed, and is nothing else', () => {
    const codes = Array.from({ length: 500 }, newCode);
    expect(new Set(codes).size).toBe(500);
    expect(24 ** 20).toBeGreaterThan(2 ** 91);
    for (const code of codes) {
      expect(code).toMatch(/^([A-Z4679]{4}-){4}[A-Z4679]{4}$/);
      expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
      expect(codeHash(code).equals(codeHash(code.replaceAll('-', '')))).toBe(true);
    }
    for (const typed of ['', 'x', `${codes[0]}A`, 'ก'.repeat(2_000)]) expect(readCode(typed)).toBeNull();
  });

  it('leaves three hashes, none of them another’s, and a ticket of one survey only', () => {
    const code = newCode();
    const hashes = [codeHash(code), claimMark(code), ticketOfCode('a', code), ticketOfCode('b', code)];
    expect(new Set(hashes.map((each) => each.toString('hex'))).size).toBe(4);
  });
});

describe('wrong codes', () => {
  it('are counted a network, forgotten with the minute, and bounded', () => {
    let at = 0;
    const wrong = createWrongCodes(3, () => at);
    for (let count = 0; count < 3; count += 1) {
      expect(wrong.isSpent('a')).toBe(false);
      wrong.count('a');
    }
    expect([wrong.isSpent('a'), wrong.isSpent('b')]).toEqual([true, false]);
    at += 20_000;
    expect(wrong.isSpent('a')).toBe(false);
    for (let count = 0; count < 20_000; count += 1) wrong.count(`n${count}`);
    expect(wrong.isSpent('a')).toBe(false);
  });
});
