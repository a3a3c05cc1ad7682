import { describe, expect, it } from 'vitest';
import type { DisclosureWork } from '../cycles/rules.ts';
import { reminderDay, remindersOf } from './rules.ts';

const item = (more: Partial<DisclosureWork>): DisclosureWork => ({
  ...{ item: 'O1', unitId: 'a', dueOn: Temporal.PlainDate.from('2023-03-22'), status: 'draft' },
  ...{
    publishedEdition: null,
    submittedBy: null,
    publishedBy: null,
    judgedEdition: null,
    isSentBack: false,
    judgedIncomplete: false,
    ...more,
  },
});
const on = (today: string, more: Partial<DisclosureWork> = {}) =>
  remindersOf({ year: 2566, disclosures: [item(more)], measures: [] }, Temporal.PlainDate.from(today));

describe('reminders', () => {
  it.each([
    ['2023-03-14', []],
    ['2023-03-15', ['due:2566:O1:2023-03-22:7']],
    ['2023-03-17', ['due:2566:O1:2023-03-22:7']],
    ['2023-03-21', ['due:2566:O1:2023-03-22:1']],
    ['2023-03-22', ['due:2566:O1:2023-03-22:1']],
    ['2023-03-23', ['overdue:2566:O1:2023-03-22:0']],
    ['2023-03-29', ['overdue:2566:O1:2023-03-22:0']],
    ['2023-03-30', ['overdue:2566:O1:2023-03-22:1']],
  ])('on %s', (today, keys) => {
    expect(on(today).map(({ saidOnce }) => saidOnce)).toEqual(keys);
  });

  it('leave what is done alone, and go to the head alone while it is in review', () => {
    expect(on('2023-03-30', { status: 'published', publishedEdition: 1 })).toEqual([]);
    expect(on('2023-03-30', { status: 'for-review' })[0]?.roles).toEqual(['unit-head']);
    expect(on('2023-03-21', { unitId: null })[0]?.tellsItaOfficer).toBe(true);
    expect(on('2023-03-21')[0]?.tellsItaOfficer).toBe(false);
  });

  it('wait for nine in Thailand', () => {
    expect(reminderDay(Temporal.Instant.from('2023-03-15T01:59:59Z'))).toBeNull();
    expect(reminderDay(Temporal.Instant.from('2023-03-15T02:00:00Z'))?.toString()).toBe('2023-03-15');
    expect(reminderDay(Temporal.Instant.from('2023-03-15T16:59:59Z'))?.toString()).toBe('2023-03-15');
    expect(reminderDay(Temporal.Instant.from('2023-03-15T17:00:00Z'))).toBeNull();
  });
});
