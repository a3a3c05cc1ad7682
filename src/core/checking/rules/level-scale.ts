import type { CheckContext, Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { isOfOtherYear } from '../other-year.ts';
import type { PrintedLevel } from '../report.ts';

/**
 * A level of the years before, printed for this one. ITA 2566: levels are words from this year on; AA, A … F belong
 * to FY2562–2565. A letter that the sentence gives to an earlier year is right.
 */
export const levelScale: Rule = {
  id: 'level-scale',
  title: { th: 'ใช้ระดับของเกณฑ์ปีเก่า', en: 'Level of an earlier scale' },
  check: (context: CheckContext) =>
    context.report.scores.levels
      .filter((printed) => isFormer(context, printed))
      .map((printed) => finding(context, printed)),
};

function isFormer({ framework }: CheckContext, { text, passage }: PrintedLevel): boolean {
  const { formerNames, steps } = framework.levels;
  if (steps.some(({ name }) => name.th === text)) return false;
  return formerNames.includes(text.trim().toUpperCase()) && !isOfOtherYear(text, passage, framework);
}

function finding({ framework, scorecard }: CheckContext, { text, passage }: PrintedLevel): Finding {
  const { fiscalYear, levels } = framework;
  const right = scorecard.level.level?.name.th ?? levels.steps.map(({ name }) => name.th).join(' / ');
  return makeFinding({
    rule: levelScale.id,
    severity: 'error',
    message: {
      th: `พิมพ์ระดับ “${text}” ซึ่งเป็นเกณฑ์ก่อนปีงบประมาณ ${fiscalYear} ปีนี้บอกระดับเป็นคำว่า “${right}”`,
      en: `The level is printed as “${text}”, from the scale before fiscal year ${fiscalYear}; this year's level is “${right}”.`,
    },
    place: passage.place,
    found: text,
    expected: right,
    remedy: {
      th: `ตัด “${text}” ออก และใช้คำว่า “${right}”`,
      en: `Remove “${text}” and use “${right}”.`,
    },
  });
}
