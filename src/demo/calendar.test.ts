import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar.ts';
import { loadDemo } from './data.ts';
import { demoPassword } from './passwords.ts';

const calendar = createCalendar('2022-10-01', 2566, Temporal.PlainDate.from('2026-11-22'));

describe('the calendar of the demo', () => {
  it('hangs every day on the first one of the fiscal year', () => {
    expect(calendar.day('P1M4D').toString()).toBe('2022-11-05');
    expect(calendar.day('-P10M').toString()).toBe('2021-12-01');
    expect(calendar.at('P0D', 30).toString()).toBe('2022-10-01T02:30:00Z');
    expect(
      createCalendar('2024-10-01', 2568, Temporal.PlainDate.from('2026-11-22')).fill(
        '{P1M4D} {year} {last} {later}',
      ),
    ).toBe('5 พฤศจิกายน 2567 2568 2567 2572');
  });

  it('leaves what is no place for a day as it is', () => {
    expect(calendar.fill('{x} {P} {} year')).toBe('{x} {P} {} year');
  });

  it('knows every place in the story', () => {
    const story = calendar.fill(JSON.stringify(loadDemo()));
    expect(story).not.toMatch(/\{(-?P\d|year|last|later)/);
  });
});

describe('the password of a demo account', () => {
  it('follows from key and address alone', () => {
    const [one, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)];
    expect(demoPassword(one, 'a@b')).toBe(demoPassword(new Uint8Array(32), 'a@b'));
    const all = [demoPassword(one, 'a@b'), demoPassword(one, 'c@b'), demoPassword(other, 'a@b')];
    expect(new Set(all).size).toBe(3);
    for (const password of all) expect(password).toMatch(/^(?:[A-Z4679]{4}-){3}[A-Z4679]{4}$/);
  });
});
