import { describe, expect, it } from 'vitest';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, countTry, isLocked, type Tries } from './rules.ts';

const start = Temporal.Instant.from('2023-03-15T02:00:00Z');

/** Fails `count` times, each at once after the lock before; answers the length of each lock in minutes. */
function locks(count: number, limit = ACCOUNT_LIMIT): number[] {
  let tries: Tries = { failures: 0, lastAt: start, lockedUntil: null };
  let at = start;
  return Array.from({ length: count }, () => {
    tries = countTry(tries, at, limit);
    const minutes = tries.lockedUntil ? at.until(tries.lockedUntil).total('minutes') : 0;
    at = tries.lockedUntil ?? at;
    return minutes;
  });
}

describe('failed tries', () => {
  it('lock an account for one minute at the fifth, doubling to fifteen and no further', () => {
    expect(locks(12)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15, 15]);
  });

  it('lock an address that an office shares much later', () => {
    const minutes = locks(141, ADDRESS_LIMIT);
    expect(minutes.slice(0, 99).every((each) => each === 0)).toBe(true);
    expect([minutes[99], minutes[100], minutes[119], minutes[139]]).toEqual([1, 0, 2, 4]);
  });

  it('are forgotten after an hour without one', () => {
    const tired: Tries = { failures: 40, lastAt: start, lockedUntil: null };
    expect(countTry(tired, start.add({ minutes: 61 }), ACCOUNT_LIMIT).failures).toBe(1);
    expect(countTry(tired, start.add({ minutes: 59 }), ACCOUNT_LIMIT).failures).toBe(41);
  });

  it('lock until a moment, and not at it', () => {
    const lockedUntil = start.add({ minutes: 1 });
    expect(isLocked({ lockedUntil }, start)).toBe(true);
    expect(isLocked({ lockedUntil }, lockedUntil)).toBe(false);
    expect(isLocked({ lockedUntil: null }, start)).toBe(false);
  });
});
