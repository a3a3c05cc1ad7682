import type { Bilingual } from '../../../lib/bilingual.ts';
import { datesOutside, spanOutside } from '../dates-outside.ts';
import type { CheckContext, Finding, Rule, Severity } from '../finding.ts';
import { windowOf } from '../item-period.ts';
import { makeFinding } from '../make-finding.ts';
import { memoDateFault } from '../memo-date.ts';
import type { ItemRow, Passage } from '../report.ts';
import { whereIs } from '../where.ts';

/**
 * A date that does not belong to the year reported: an activity or a period of another fiscal year, a memo from before
 * the results were announced. Plans are adopted before a year and reports signed after it, so three months on either
 * side are let be, and nothing here is more than probable. Items of the year before or of no year are not judged.
 */
export const dateOutsideYear: Rule = {
  id: 'date-outside-year',
  title: { th: 'วันที่อยู่นอกปีงบประมาณ', en: 'Date outside the fiscal year' },
  check: (context: CheckContext) => [...inPeriods(context), ...inProgress(context), ...inMemo(context)],
};

type Doubt = Exclude<Severity, 'error'>;

/** The columns that say when something is done. */
function inPeriods({ report, framework }: CheckContext): readonly Finding[] {
  return [...report.measures, ...report.indicators].flatMap(({ period }) => {
    const found = spanOutside(period.text, framework);
    return found === null ? [] : [finding(period, 'warning', found, framework.fiscalYear)];
  });
}

/** The columns that tell what was done. */
function inProgress(context: CheckContext): readonly Finding[] {
  const { framework } = context;
  return activities(context).flatMap(({ passage, text, severity }) => {
    const found = datesOutside(text, framework);
    return found === null ? [] : [finding(passage, severity, found, framework.fiscalYear)];
  });
}

interface Activity {
  readonly passage: Passage;
  readonly text: string;
  readonly severity: Doubt;
}

function activities({ report, framework }: CheckContext): readonly Activity[] {
  const ofYear = report.items.filter(({ code }) => {
    const item = framework.items.find((one) => one.code === code);
    const window = item && windowOf(framework, item);
    return window && window.start >= framework.start;
  });
  const reported = ({ progress: { passage, text } }: Pick<ItemRow, 'progress'>) => ({ passage, text });
  const cells = report.measures.flatMap(({ summary, outcome }) => [summary, outcome]);
  return [
    ...cells.map((passage) => ({ passage, text: passage.text, severity: 'warning' as const })),
    ...report.indicators.map((row) => ({ ...reported(row), severity: 'warning' as const })),
    // A policy or plan in force may have been adopted years ago.
    ...ofYear.map((row) => ({ ...reported(row), severity: 'notice' as const })),
  ];
}

function inMemo({ report, framework }: CheckContext): readonly Finding[] {
  const passage = report.memo?.date;
  const fault = passage && memoDateFault(passage.text, framework);
  return passage && fault ? [worded(passage, 'warning', fault)] : [];
}

function finding(passage: Passage, severity: Doubt, found: string, year: number): Finding {
  const { th, en } = whereIs(passage.place);
  return worded(passage, severity, {
    found,
    expected: `ปีงบประมาณ พ.ศ. ${year}`,
    message: {
      th: `${th} ระบุ “${found}” ซึ่งอยู่นอกปีงบประมาณ พ.ศ. ${year}`,
      en: `In ${en} “${found}” is outside fiscal year ${year}.`,
    },
  });
}

function worded(
  passage: Passage,
  severity: Doubt,
  parts: { readonly found: string; readonly expected: string; readonly message: Bilingual },
): Finding {
  return makeFinding({
    rule: dateOutsideYear.id,
    severity,
    place: passage.place,
    remedy: {
      th: 'ตรวจวันที่ หากพิมพ์ปีผิดให้แก้ หากเป็นงานของปีอื่นให้ใช้ผลงานของปีที่รายงาน',
      en: 'Check the date: correct a mistyped year, or report what was done in the year.',
    },
    ...parts,
  });
}
