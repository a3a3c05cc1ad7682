import { BOM, csvLine } from '../../lib/csv.ts';
import type { PrintedScore, ReportedPart, ReportedQuestion, SurveyReportModel } from '../documents/acts.ts';

const COLUMNS = [
  ...['kind', 'code', 'indicator', 'text_th', 'text_en', 'option', 'option_score', 'count', 'is_hidden'],
  ...['told_as', 'score', 'step', 'margin_95', 'score_before', 'answers'],
];

type Cell = string | number | null;

/**
 * A row an indicator, a question, a part and an option: what is told, and what is hidden said to be so. UTF-8 with its
 * mark; a text that begins like a formula gets a "'".
 */
export function aggregatesCsv(model: SurveyReportModel): string {
  const { answers } = model;
  const indicators = model.indicators.map(({ no, name, score, margin, before }): Cell[] => [
    ...['indicator', no === null ? '' : String(no), no, name.th, name.en, null, null, null, null],
    ...[score === null ? 'hidden' : 'exact', score, null, margin, before, answers],
  ]);
  const questions = model.questions.flatMap((question) => questionRows(question, answers));
  return BOM + [COLUMNS, ...indicators, ...questions].map(csvLine).join('');
}

function questionRows(question: ReportedQuestion, answers: number): Cell[][] {
  const { code, indicator, text, score, margin, before, parts } = question;
  const head = ['question', code, indicator, text.th, text.en, null, null, null, null];
  const own = [...head, ...scoreCells(score), margin, before && scoreCells(before)[1], answers];
  return [own as Cell[], ...parts.flatMap((part) => partRows(part, question, answers))];
}

function partRows(part: ReportedPart, { indicator }: ReportedQuestion, answers: number): Cell[][] {
  const { name, text, score, options, skipped, code } = part;
  const cells = [{ label: leftOut, value: null, count: skipped }, ...options];
  const counts = cells.map(({ label, value, count }, option): Cell[] => [
    ...['option', name, indicator, label.th, label.en, option, value, count, count === null ? 'yes' : 'no'],
    ...[null, null, null, null, null, answers],
  ]);
  const head = ['part', name, indicator, text.th, text.en, null, null, null, null];
  const own = [...head, ...scoreCells(score), null, null, answers] as Cell[];
  return code === '' ? counts : [own, ...counts];
}

const leftOut = { th: 'ไม่ตอบ', en: 'left out' };

function scoreCells(score: PrintedScore): Cell[] {
  if (score.kind === 'exact') return ['exact', score.print, null];
  return score.kind === 'about' ? ['about', score.value, score.step] : [score.kind, null, null];
}

/** The model as it is: all that is told. */
export function aggregatesJson(model: SurveyReportModel): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}
