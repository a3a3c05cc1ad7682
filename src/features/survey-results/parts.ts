import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { SurveyReportOrder } from '../documents/acts.ts';
import type { PaperFormat } from '../documents/rules.ts';

/** Writes the report on a survey within bounds of time and memory; the error says what to do. */
export type WriteSurveyReport = (
  order: SurveyReportOrder,
  format: PaperFormat,
) => Promise<Result<Uint8Array, Bilingual>>;

export interface SurveyResultParts extends OfficeParts {
  readonly writeSurveyReport: WriteSurveyReport;
}
