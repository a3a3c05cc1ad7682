import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateForField, dayOf, printDate, printDue, printFiscalYear, printInstant } from './dates.ts';
import { readTypedDate } from './typed-date.ts';

const th = { language: 'th' } as const;
const en = { language: 'en' } as const;
const day = Temporal.PlainDate.from('2023-03-31');

describe('dates', () => {
  it('name a fiscal year in both eras where the dates around it are of the common era', () => {
    expect(printFiscalYear({ language: 'th' }, 2566)).toBe('2566');
    expect(printFiscalYear({ language: 'en' }, 2566)).toBe('FY 2566 (2023)');
  });

  it('prints a day in each language’s calendar', () => {
    expect(printDate(th, day)).toBe('31 มี.ค. 2566');
    expect(printDate(en, day)).toBe('31 Mar 2023');
  });

  it('prints a moment as clocks in Thailand show it', () => {
    const moment = Temporal.Instant.from('2023-03-31T07:05:59Z');
    expect(printInstant(th, moment)).toBe('31 มี.ค. 2566 14:05 น.');
    expect(printInstant(en, moment)).toBe('31 Mar 2023, 14:05');
    const late = Temporal.Instant.from('2022-12-31T17:00:00Z');
    expect(printInstant(th, late)).toBe('1 ม.ค. 2566 00:00 น.');
    expect(dayOf(late).toString()).toBe('2023-01-01');
  });

  it.each([
    ['2023-03-28', 'เหลือ 3 วัน', '3 days left'],
    ['2023-03-30', 'เหลือ 1 วัน', '1 day left'],
    ['2023-03-31', 'ครบกำหนดวันนี้', 'due today'],
    ['2023-04-01', 'เลยกำหนด 1 วัน', '1 day overdue'],
    ['2023-04-02', 'เลยกำหนด 2 วัน', '2 days overdue'],
    ['2022-03-31', 'เหลือ 365 วัน', '365 days left'],
  ])('seen from %s: %s', (today, thai, english) => {
    const from = Temporal.PlainDate.from(today);
    expect([printDue(th, day, from), printDue(en, day, from)]).toEqual([thai, english]);
  });

  it('shows a date field what the field reads back, in both languages', () => {
    expect(dateForField(th, day)).toBe('31/3/2566');
    expect(dateForField(en, null)).toBe('');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(th, en), (days, page) => {
        const date = Temporal.PlainDate.from('1957-01-01').add({ days });
        for (const printed of [dateForField(page, date), printDate(page, date), date.toString()]) {
          const read = readTypedDate(printed);
          expect(read.ok && read.value.equals(date)).toBe(true);
        }
      }),
    );
  });
});
