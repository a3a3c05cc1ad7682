import { assertDefined } from '../../../lib/assert.ts';
import type { Bilingual } from '../../../lib/bilingual.ts';
import { toThaiDigits } from '../../../lib/digits.ts';
import { daysInMonth, ERA_GAP, isConvertedTwice } from '../../../lib/thai-date/calendar.ts';
import { findDates } from '../../../lib/thai-date/find-dates.ts';
import type { FoundDate } from '../../../lib/thai-date/found-date.ts';
import { thaiMonths } from '../../../lib/thai-date/months.ts';
import { thaiWeekday } from '../../../lib/thai-date.ts';
import type { CheckContext, Finding, Fix, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { printedForm } from '../printed-scores.ts';
import type { Passage } from '../report.ts';

/**
 * A date no calendar knows: 30 February, a thirteenth month, a weekday that belongs to another day, a Buddhist year to
 * which 543 was added once more (3105), an era that contradicts its year. One of its parts is certainly misprinted.
 */
export const dateImpossible: Rule = {
  id: 'date-impossible',
  title: { th: 'วันที่ที่เป็นไปไม่ได้', en: 'Impossible date' },
  check: ({ report }: CheckContext) =>
    report.passages.flatMap((passage) =>
      findDates(passage.text)
        .filter(({ fault }) => fault !== null)
        .map((date) => finding(passage, date)),
    ),
};

interface Explanation {
  readonly why: Bilingual;
  readonly expected: string | null;
  readonly fix?: Fix | null;
}

function finding(passage: Passage, date: FoundDate): Finding {
  const { why, expected, fix = null } = explain(passage, date);
  return makeFinding({
    rule: dateImpossible.id,
    severity: isCertainlyDate(passage.text, date) ? 'error' : 'warning',
    message: {
      th: `วันที่ “${date.text}” เป็นไปไม่ได้ ${why.th}`,
      en: `The date “${date.text}” is impossible: ${why.en}.`,
    },
    place: passage.place,
    found: date.text,
    expected,
    remedy: {
      th: 'ตรวจวันที่กับเอกสารต้นเรื่อง แล้วแก้ให้ถูกต้อง',
      en: 'Compare the date with the document it comes from and correct it.',
    },
    fix,
  });
}

/** Three numbers with strokes may be the number of a document, unless a word announces a date. */
function isCertainlyDate(text: string, { numeric, index }: FoundDate): boolean {
  return !numeric || /(?:วันที่|เมื่อ)\s{0,3}$/.test(text.slice(Math.max(0, index - 20), index));
}

function explain(passage: Passage, date: FoundDate): Explanation {
  if (date.fault === 'month') {
    return { why: { th: `ไม่มีเดือนที่ ${date.month}`, en: `there is no month ${date.month}` }, expected: '1–12' };
  }
  if (date.fault === 'day') return explainDay(date);
  if (date.fault === 'year') return explainYear(passage, date);
  const day = Temporal.PlainDate.from(assertDefined(date.iso, 'date of a wrong weekday'));
  const weekday = thaiWeekday(day.dayOfWeek);
  return {
    why: { th: `วันนั้นเป็นวัน${weekday}`, en: `that day is a ${day.toLocaleString('en', { weekday: 'long' })}` },
    expected: `วัน${weekday}`,
  };
}

function explainDay({ month, year }: FoundDate): Explanation {
  const last = daysInMonth(month, year);
  const name = thaiMonths[month - 1]?.full ?? '';
  const of = year === null ? '' : ` ${year + ERA_GAP}`;
  return {
    why: { th: `${name}${of} มี ${last} วัน`, en: `that month has ${last} days` },
    expected: `1–${last} ${name}`,
  };
}

function explainYear(passage: Passage, { writtenYear }: FoundDate): Explanation {
  const written = writtenYear ?? 0;
  if (!isConvertedTwice(written)) {
    return {
      why: { th: `ปี ${written} ไม่ตรงกับศักราชที่พิมพ์`, en: `the year ${written} is not of the era printed` },
      expected: null,
    };
  }
  const right = String(written - ERA_GAP);
  const from = printedForm({ value: String(written), passage });
  const to = from && /[๐-๙]/.test(from) ? toThaiDigits(right) : right;
  return {
    why: {
      th: `ปี ${written} เกิดจากการบวก ${ERA_GAP} สองครั้ง`,
      en: `543 was added twice to make ${written}`,
    },
    expected: to,
    fix: from ? { place: passage.place, from, to } : null,
  };
}
