import { formatThaiDate } from '../lib/thai-date.ts';

export interface DemoCalendar {
  /** The day a stretch from the first day of the fiscal year leads to: "P1M4D" is 5 November. */
  readonly day: (stretch: string) => Temporal.PlainDate;
  /** The morning of that day, so many minutes in. */
  readonly at: (stretch: string, minutes?: number) => Temporal.Instant;
  /** The day a stretch from the day of seeding leads to: a year gone by would show nothing but what is late. */
  readonly due: (stretch: string) => Temporal.PlainDate;
  /** "{P1M4D}" as Thai offices print the day, "{year}", "{last}" and "{later}" (four years on) in the Buddhist era. */
  readonly fill: (text: string) => string;
}

/**
 * Every day of the invented agency hangs on the first one of its fiscal year (C.E.; the year itself B.E.), but for what is
 * still to be done.
 */
export function createCalendar(start: string, fiscalYear: number, today: Temporal.PlainDate): DemoCalendar {
  const first = Temporal.PlainDate.from(start);
  const day = (stretch: string) => first.add(Temporal.Duration.from(stretch));
  const years: Readonly<Record<string, number>> = {
    year: fiscalYear,
    last: fiscalYear - 1,
    later: fiscalYear + 4,
  };
  return {
    day,
    due: (stretch) => today.add(Temporal.Duration.from(stretch)),
    at: (stretch, minutes = 0) => {
      const time = Temporal.PlainTime.from('09:00').add({ minutes });
      return day(stretch).toZonedDateTime({ timeZone: 'Asia/Bangkok', plainTime: time }).toInstant();
    },
    fill: (text) =>
      text.replace(/\{(-?P[\dYMD]+|year|last|later)\}/g, (_, name: string) =>
        String(years[name] ?? formatThaiDate(day(name), 'long', 'arabic')),
      ),
  };
}
