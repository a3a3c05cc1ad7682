import { toArabicDigits } from '../../lib/digits.ts';
import { findDates } from '../../lib/thai-date/find-dates.ts';
import { findSpans } from '../../lib/thai-date/find-spans.ts';

export interface MethodRead {
  /** What stands before the steps: why it is done. */
  readonly reason: string;
  readonly steps: readonly string[];
  /** Indicator and item the text names as weak. */
  readonly indicator: number | null;
}

/** "จากผลการประเมิน … ตัวชี้วัดที่ ๘ … ๑. … ๒. …": the reason, then the numbered steps; without numbers, one step. */
export function readMethod(text: string): MethodRead {
  const { head, steps } = splitSteps(text);
  const named = /ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s{0,2}(\d{1,2})/.exec(toArabicDigits(text))?.[1];
  return {
    reason: steps.length > 0 ? head : text.trim(),
    steps: steps.length > 0 ? steps : text.trim() === '' ? [] : [text.trim()],
    indicator: named === undefined ? null : Number(named),
  };
}

/** Numbers 1, 2, 3 … in order, each before its step; anything else that looks like a number stays text. */
export function splitSteps(text: string): { head: string; steps: string[] } {
  const marks: { at: number; end: number }[] = [];
  for (const match of text.matchAll(/(?<![^\s])([\d๐-๙]{1,2})[.)](?![\d๐-๙])\s*/g)) {
    if (Number(toArabicDigits(match[1] ?? '')) !== marks.length + 1) continue;
    marks.push({ at: match.index, end: match.index + match[0].length });
  }
  if (marks.length === 0) return { head: text.trim(), steps: [] };
  const steps = marks.map(({ end }, at) => text.slice(end, marks[at + 1]?.at).trim());
  return { head: text.slice(0, marks[0]?.at).trim(), steps: steps.filter((step) => step !== '') };
}

export interface PeriodRead {
  readonly startsOn: Temporal.PlainDate | null;
  /** The first day after it. */
  readonly endsOn: Temporal.PlainDate | null;
}

interface YearBounds {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
}

/** "ต.ค. ๖๕ ถึง ก.ย. ๖๖", "ตลอดปีงบประมาณ"; both null where it is no two dates. */
export function readPeriod(text: string, year: YearBounds): PeriodRead {
  const [span] = findSpans(text);
  if (span) {
    return {
      startsOn: Temporal.PlainDate.from(span.start),
      endsOn: Temporal.PlainDate.from(span.end).add({ days: 1 }),
    };
  }
  const whole = /ตลอด(?:ทั้ง)?ปี|ทั้งปี/.test(text);
  return whole ? { startsOn: year.start, endsOn: year.end } : { startsOn: null, endsOn: null };
}

/** The day a report's text speaks of: its last date within the year and not in the future, else the newest such day. */
export function dayOfText(
  text: string,
  { start, end }: YearBounds,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const last = end.subtract({ days: 1 });
  const newest = Temporal.PlainDate.compare(today, last) < 0 ? today : last;
  const dates = findDates(text).flatMap(({ iso }) => (iso === null ? [] : Temporal.PlainDate.from(iso)));
  const within = dates.filter(
    (date) => Temporal.PlainDate.compare(start, date) <= 0 && Temporal.PlainDate.compare(date, newest) <= 0,
  );
  return within.sort(Temporal.PlainDate.compare).at(-1) ?? newest;
}
