import { describe, expect, it } from 'vitest';
import {
  type AccountStatus,
  mayHaveRoles,
  mayInviteAgain,
  mayReset,
  mayRestore,
  maySuspend,
} from './rules.ts';

const of = (accountId: string, status: AccountStatus = 'active') => ({ accountId, status });
const admin = { role: 'system-admin', unitId: null } as const;
const officer = { role: 'ita-officer', unitId: null } as const;

describe('people', () => {
  it('keep one system administrator', () => {
    expect(mayHaveRoles(of('a'), [officer], ['a']).ok).toBe(false);
    expect(mayHaveRoles(of('a'), [officer, admin], ['a']).ok).toBe(true);
    expect(mayHaveRoles(of('a'), [officer], ['a', 'b']).ok).toBe(true);
    expect(mayHaveRoles(of('b'), [officer], ['a']).ok).toBe(true);
    expect(maySuspend(of('a'), 'b', ['a']).ok).toBe(false);
    expect(maySuspend(of('a'), 'b', ['a', 'b']).ok).toBe(true);
  });

  it('do not suspend themselves, nor anybody twice', () => {
    expect(maySuspend(of('a'), 'a', ['a', 'b'])).toMatchObject({
      error: { th: expect.stringContaining('ตนเอง') },
    });
    expect(maySuspend(of('b', 'suspended'), 'a', ['a']).ok).toBe(false);
    expect(maySuspend(of('b', 'invited'), 'a', ['a']).ok).toBe(true);
  });

  it('get the link that fits their state', () => {
    const statuses: AccountStatus[] = ['invited', 'active', 'suspended'];
    expect(statuses.map((status) => mayInviteAgain(of('a', status)).ok)).toEqual([true, false, false]);
    expect(statuses.map((status) => mayReset(of('a', status)).ok)).toEqual([false, true, false]);
    expect(statuses.map((status) => mayRestore(of('a', status)).ok)).toEqual([false, false, true]);
  });
});
