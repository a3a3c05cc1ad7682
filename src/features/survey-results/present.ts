import { smallestSample } from '../../core/surveying/sample-size.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import type { PrintedDifference, ReportedIndicator, SurveyReportModel } from '../documents/acts.ts';
import type { Survey } from '../surveys/queries.ts';
import type { Before, LoadedResults } from './load.ts';
import { presentQuestions } from './present-questions.ts';
import { PLACES, type ToldIndicator, type ToldResults } from './tell.ts';
import { noteLines } from './words-notes.ts';

export interface Telling extends LoadedResults {
  readonly told: ToldResults;
}

/** All that is told of a survey, ready to print in any way. */
export function presentResults(agency: string, telling: Telling): SurveyReportModel {
  const { survey, told, before, framework, damaged, slips } = telling;
  const { instrument, population, opensOn, closesOn, year } = survey;
  const rule = framework.samples.find((each) => each.instrument === instrument);
  return {
    ...{ agency, fiscalYear: year, instrument, population, answers: told.answers, modes: told.byMode, slips },
    title: titleOf(survey),
    opensOn: opensOn?.toString() ?? null,
    closesOn: closesOn?.toString() ?? null,
    needed: (rule && smallestSample(rule, survey)?.needed) ?? null,
    comparedWith: before && comparedWords(before, year - 1),
    indicators: told.indicators.map((each) => presentIndicator(each, telling)),
    questions: presentQuestions(telling),
    notes: noteLines(told.notes, damaged),
  };
}

export function titleOf({ title, titleEn }: Pick<Survey, 'title' | 'titleEn'>): Bilingual {
  return { th: title, en: titleEn || title };
}

function comparedWords({ kind }: Before, year: number): Bilingual {
  return kind === 'survey'
    ? { th: `ผลแบบสำรวจเดียวกัน ปี ${year}`, en: `the same survey of ${year}` }
    : { th: `คะแนนที่ประกาศ ปี ${year}`, en: `the scores announced of ${year}` };
}

function presentIndicator(
  { indicator, score, margin, byMode }: ToldIndicator,
  { survey, framework, before }: Telling,
): ReportedIndicator {
  const named = framework.indicators.find(({ no }) => no === indicator);
  const own = survey.questions.questions.filter((each) => each.indicator === indicator);
  const then = indicator === null ? null : scoreBefore(before, indicator);
  return {
    ...{ no: indicator, score, margin, byMode, before: then },
    name: named?.name ?? { th: 'ทุกข้อรวมกัน', en: 'All questions together' },
    difference: score !== null && then !== null ? differenceOf(score, then, false) : null,
    formula: indicatorFormula(own.map(({ code }) => code)),
  };
}

function scoreBefore(before: Before | null, indicator: number): string | null {
  if (before?.kind === 'announced') return before.scores.get(String(indicator)) ?? null;
  return before?.told.indicators.find((each) => each.indicator === indicator)?.score ?? null;
}

function indicatorFormula(codes: readonly string[]): Bilingual {
  const list = codes.join(', ');
  return {
    th: `ค่าเฉลี่ยของคะแนน ${codes.length} ข้อ (${list}) ที่มีผู้ตอบ ปัดสองตำแหน่ง`,
    en: `Mean of the scores of its ${codes.length} questions (${list}) that anybody answered, rounded to two decimals`,
  };
}

/** Of two prints: nothing but what is told already goes into it. */
export function differenceOf(now: string, then: string, isAbout: boolean): PrintedDifference {
  const change = exact(now).sub(then);
  const print = printDecimal(change.abs(), isAbout ? 0 : PLACES);
  const sign = /^[0.]+$/.test(print) ? '' : change.lt(0) ? '−' : '+';
  return { print: `${sign}${print}`, isAbout };
}
