import type { Examination } from '../../core/checking/examination.ts';
import type { CorrectedAgency, CorrectedReport } from './corrected.ts';

/** The report on measures (O43): measures, indicators, items, each table as corrected. */
export interface MeasuresReportModel {
  readonly agency: CorrectedAgency;
  readonly fiscalYear: number;
  /** Arabic digits; null where the report prints too little. */
  readonly total: string | null;
  readonly level: string | null;
  readonly measures: CorrectedReport['measures'];
  readonly instruments: CorrectedReport['instruments'];
  readonly subIndicators: CorrectedReport['subIndicators'];
}

export function measuresReportModel(
  { framework, scorecard }: Pick<Examination, 'framework' | 'scorecard'>,
  report: Pick<CorrectedReport, 'agency' | 'measures' | 'instruments' | 'subIndicators'>,
): MeasuresReportModel {
  return {
    agency: report.agency,
    fiscalYear: framework.fiscalYear,
    total: scorecard.total.print,
    level: scorecard.level.level?.name.th ?? null,
    measures: report.measures,
    instruments: report.instruments,
    subIndicators: report.subIndicators,
  };
}
