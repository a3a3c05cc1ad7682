import type { IndicatorRow, Report } from '../../core/checking/report.ts';
import type { Framework, Indicator } from '../../core/framework/schema.ts';
import { correctProgress, emptyProgress } from './correct-progress.ts';
import type { Corrector } from './correct-text.ts';
import type { CorrectedIndicator, CorrectedReport } from './corrected.ts';
import { officialDigits, toFill } from './official-text.ts';

/** Rows of each instrument in the order of its indicators; an indicator asked about without a row gets one to fill. */
export function correctIndicators(
  report: Report,
  framework: Framework,
  corrector: Corrector,
): CorrectedReport['instruments'] {
  const groups = framework.instruments.map((instrument) => ({
    instrument,
    rows: framework.indicators
      .filter(({ no }) => instrument.indicators.includes(no))
      .flatMap((indicator) => indicatorRows(indicator, report, corrector)),
  }));
  const unknown = report.indicators.filter(
    ({ no }) => !framework.indicators.some((indicator) => indicator.no === no),
  );
  const strays = unknown.map((row) =>
    indicatorRow(row, [{ text: corrector.plain(row.title), mark: true }], corrector),
  );
  return groups
    .map((group, index) => (index === 0 ? { ...group, rows: [...group.rows, ...strays] } : group))
    .filter(({ rows }) => rows.length > 0);
}

function indicatorRows(indicator: Indicator, report: Report, corrector: Corrector): CorrectedIndicator[] {
  const rows = report.indicators.filter(({ no }) => no === indicator.no);
  const title = [{ text: officialDigits(`ตัวชี้วัดที่ ${indicator.no} ${indicator.name.th}`) }];
  if (rows.length === 0) return indicator.from === 'questions' ? [emptyIndicator(title)] : [];
  return rows.map((row) => {
    // The finding on its name, if there is one, is told by the mend.
    corrector.plain(row.title);
    return indicatorRow(row, title, corrector);
  });
}

function indicatorRow(
  row: IndicatorRow,
  title: CorrectedIndicator['title'],
  corrector: Corrector,
): CorrectedIndicator {
  return {
    title,
    guideline: corrector.text(row.guideline, 'แนวทาง'),
    owner: corrector.text(row.owner, 'ผู้รับผิดชอบ'),
    period: corrector.text(row.period, 'ระยะเวลา'),
    progress: correctProgress(row.progress, corrector),
  };
}

function emptyIndicator(title: CorrectedIndicator['title']): CorrectedIndicator {
  return {
    title,
    guideline: [toFill('แนวทาง')],
    owner: [toFill('ผู้รับผิดชอบ')],
    period: [toFill('ระยะเวลา')],
    progress: emptyProgress,
  };
}
