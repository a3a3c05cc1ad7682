import { toArabicDigits, toThaiDigits } from '../../../lib/digits.ts';
import { blankAddresses } from '../../../lib/thai-date/calendar.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { Passage, Report } from '../report.ts';

/**
 * Thai and Arabic digits within one number ("๒๕61"), which no one means; and the numbers of headings or the codes of
 * items in both kinds of digits, which only looks careless (one notice for each). A zero or letter O before Thai
 * digits is how item codes are typed ("0๑"), and is let be.
 */
export const digitsMixed: Rule = {
  id: 'digits-mixed',
  title: { th: 'เลขไทยปนเลขอารบิก', en: 'Thai and Arabic digits mixed' },
  check: ({ report }: CheckContext) => [
    ...report.passages.flatMap(withinNumbers),
    ...acrossHeadings(report),
    ...acrossCodes(report),
  ],
};

const NUMBER = /[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*/g;

function withinNumbers(passage: Passage): readonly Finding[] {
  const numbers = blankAddresses(passage.text).match(NUMBER) ?? [];
  const mixed = [...new Set(numbers.filter(isMixed))];
  return mixed.map((number) => {
    const thai = countOf(passage.text, /[๐-๙]/g) >= countOf(passage.text, /[0-9]/g);
    const to = thai ? toThaiDigits(number) : toArabicDigits(number);
    return makeFinding({
      rule: digitsMixed.id,
      // With a point or comma between, two numbers may stand side by side.
      severity: /[.,]/.test(number) ? 'warning' : 'error',
      message: {
        th: `ตัวเลข “${number}” มีทั้งเลขไทยและเลขอารบิก`,
        en: `The number “${number}” mixes Thai and Arabic digits.`,
      },
      place: passage.place,
      found: number,
      expected: to,
      remedy: { th: `แก้เป็น “${to}”`, en: `Correct it to “${to}”.` },
      fix: { place: passage.place, from: number, to },
    });
  });
}

function isMixed(number: string): boolean {
  return /[0-9]/.test(number) && /[๐-๙]/.test(number) && !/^0[๐-๙]{1,3}$/.test(number);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const HEADING = /^\s*ตัวชี้วัดย่อย\s?(?:ที่)?\s?(?=[0-9๐-๙]{1,2}\.)/;

function acrossHeadings({ passages }: Report): readonly Finding[] {
  const headings = passages.filter(({ text }) => HEADING.test(text));
  return across(headings, {
    th: 'หมายเลขตัวชี้วัดย่อยในหัวข้อใช้ทั้งเลขไทยและเลขอารบิก',
    en: 'The numbers in the headings of sub-indicators are in both Thai and Arabic digits.',
  });
}

function acrossCodes({ items }: Report): readonly Finding[] {
  const codes = items.map(({ printedCode }) => printedCode);
  return across(codes, {
    th: 'เลขข้อในตารางใช้ทั้งเลขไทยและเลขอารบิก',
    en: 'The codes of items are in both Thai and Arabic digits.',
  });
}

/** One notice at the printings of the rarer kind. */
function across(passages: readonly Passage[], message: Finding['message']): readonly Finding[] {
  const thai = passages.filter(({ text }) => /[๐-๙]/.test(text));
  const arabic = passages.filter(({ text }) => /[1-9]/.test(text) && !/[๐-๙]/.test(text));
  const [rare, usual] = thai.length < arabic.length ? [thai, arabic] : [arabic, thai];
  const [first, ...others] = rare;
  if (!first || usual.length === 0) return [];
  return [
    makeFinding({
      rule: digitsMixed.id,
      severity: 'notice',
      message,
      place: first.place,
      alsoAt: others.map(({ place }) => place),
      found: first.text.replace(/\s+/g, ' ').trim(),
      expected: rare === thai ? toArabicDigits(first.text.trim()) : toThaiDigits(first.text.trim()),
      remedy: { th: 'ใช้ตัวเลขแบบเดียวกันทั้งรายงาน', en: 'Use one kind of digits throughout the report.' },
    }),
  ];
}
