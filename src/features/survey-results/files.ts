import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { SurveyReportModel } from '../documents/acts.ts';
import { type PaperFormat, paperFormats } from '../documents/rules.ts';
import type { Survey } from '../surveys/queries.ts';
import { answersCsv } from './export-answers.ts';
import { aggregatesCsv, aggregatesJson } from './export-rows.ts';
import type { WriteSurveyReport } from './parts.ts';
import { mayGiveAnswers } from './rules.ts';
import type { ToldResults } from './tell.ts';

export const fileKinds = ['csv', 'json', 'answers', ...paperFormats] as const;
export type FileKind = (typeof fileKinds)[number];

export interface ResultFile {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly fileName: string;
}

const mediaTypes: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  answers: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface FileOrder {
  readonly survey: Pick<Survey, 'code' | 'questions'>;
  readonly told: ToldResults;
  readonly model: SurveyReportModel;
  readonly digits: 'thai' | 'arabic';
  readonly kind: FileKind;
  /** Asked for when single answers are ordered, and then only. */
  readonly answers: () => Promise<Uint8Array>;
  readonly write: WriteSurveyReport;
}

/** One file of a survey's results; refused where it would show what is hidden. */
export async function makeFile(order: FileOrder): Promise<Result<ResultFile, Bilingual>> {
  const { survey, kind } = order;
  const body = await bodyOf(order);
  if (!body.ok) return body;
  const suffix = kind === 'answers' ? 'answers.csv' : kind;
  return ok({
    ...{ body: body.value, mediaType: mediaTypes[kind] },
    fileName: `survey-${survey.code}${kind === 'answers' ? '-' : '.'}${suffix}`,
  });
}

async function bodyOf({ survey, told, model, digits, kind, answers, write }: FileOrder) {
  if (kind === 'csv') return ok(aggregatesCsv(model));
  if (kind === 'json') return ok(aggregatesJson(model));
  if (kind === 'answers') {
    const may = mayGiveAnswers(told);
    return may.ok ? ok(answersCsv(survey.questions, await answers())) : err(may.error);
  }
  const written = await write({ model, digits }, kind satisfies PaperFormat);
  return written.ok ? ok(Uint8Array.from(written.value)) : written;
}
