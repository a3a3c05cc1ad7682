import type { Examination } from '../../core/checking/examination.ts';
import type {
  IndicatorRow,
  ItemRow,
  MeasureRow,
  Passage,
  Progress,
  Report,
} from '../../core/checking/report.ts';
import type { Derivation } from '../../core/scoring/scorecard.ts';
import type { ReadDocument } from '../../documents/read/document.ts';
import { printDecimal, printFraction } from '../../lib/fraction.ts';
import type {
  CheckResult,
  ComputedScoresResult,
  IndicatorResult,
  ItemResult,
  MeasureResult,
  PrintedScoresResult,
} from './result.ts';

type Source = Pick<ReadDocument, 'fileName' | 'format' | 'certainty'>;

/** An examination as the plain JSON that commands print and pages present. Nothing is judged or rounded anew here. */
export function toResult(examination: Examination, source: Source): CheckResult {
  const { report, framework, findings } = examination;
  const { fileName, format, certainty } = source;
  return {
    document: { fileName, format, certainty, ...describe(report) },
    framework: framework.id,
    scores: { printed: printedScores(examination), computed: computedScores(examination) },
    items: report.items.map((row) => itemResult(row, examination)),
    measures: report.measures.map(measureResult),
    indicators: report.indicators.map(indicatorResult),
    findings: findings.map(({ fix: _, ...finding }) => finding),
  };
}

function describe(report: Report): Omit<CheckResult['document'], 'fileName' | 'format' | 'certainty'> {
  const { agency, memo } = report;
  return {
    agency: {
      kind: agency.kind,
      name: agency.name,
      district: textOf(agency.district),
      province: textOf(agency.province),
    },
    fiscalYear: report.fiscalYear,
    memo: memo && {
      office: textOf(memo.office),
      number: textOf(memo.number),
      date: textOf(memo.date),
      subject: textOf(memo.subject),
      to: textOf(memo.to),
    },
    notes: report.notes,
  };
}

function printedScores({ report: { scores }, framework }: Examination): PrintedScoresResult {
  const byNo = new Map(scores.indicators.map((printed) => [printed.no, printed]));
  const printedOf = (code: string) =>
    scores.instruments.find((each) => each.code === code)?.number.value ?? null;
  return {
    indicators: framework.indicators.map(({ no }) => byNo.get(no)?.score?.value ?? null),
    indicatorNames: framework.indicators.map(({ no }) => byNo.get(no)?.name.text ?? null),
    instruments: Object.fromEntries(
      framework.instruments.map(({ code }) => [code.toLowerCase(), printedOf(code)]),
    ),
    total: scores.totals[0]?.value ?? null,
    level:
      scores.levels
        .map(({ text }) => text)
        .filter((text, index, all) => all.indexOf(text) === index)
        .join(' / ') || null,
  };
}

function computedScores({ scorecard, framework }: Examination): ComputedScoresResult {
  const instruments = scorecard.total.children;
  const byId = new Map(instruments.flatMap(({ children }) => children).map((each) => [each.id, each]));
  const indicators = framework.indicators.map(({ no }) => byId.get(String(no)));
  const each = <T>(read: (derivation: Derivation) => T) =>
    Object.fromEntries(instruments.map((one) => [one.id.toLowerCase(), read(one)]));
  const { level, unknown, reasons } = scorecard.level;
  return {
    indicators: indicators.map((one) => one?.print ?? null),
    instruments: each((one) => one.print),
    total: scorecard.total.print,
    level: {
      code: level?.code ?? null,
      name: level?.name.th ?? null,
      nameEn: level?.name.en ?? null,
      reasons: unknown ? [unknown] : reasons,
    },
    exact: {
      indicators: indicators.map(fractionOf),
      instruments: each(fractionOf),
      total: fractionOf(scorecard.total),
    },
  };
}

function itemResult(row: ItemRow, { impacts, framework }: Examination): ItemResult {
  const impact = impacts.find(({ item }) => item === row.code);
  return {
    code: row.code,
    printedCode: row.printedCode.text,
    title: row.title.text,
    components: row.components.text,
    subIndicator: row.subIndicator,
    owner: row.owner.text,
    status: statusOf(row.progress),
    progress: row.progress.text,
    place: row.place,
    impact: impact ? printDecimal(impact.cost, framework.rounding.places) : null,
  };
}

function measureResult({
  no,
  title,
  method,
  period,
  owner,
  summary,
  outcome,
  place,
}: MeasureRow): MeasureResult {
  const texts = { title: title.text, method: method.text, period: period.text, owner: owner.text };
  return { no, ...texts, summary: summary.text, outcome: outcome.text, place };
}

function indicatorResult({
  no,
  title,
  guideline,
  owner,
  period,
  progress,
  place,
}: IndicatorRow): IndicatorResult {
  const texts = { title: title.text, guideline: guideline.text, owner: owner.text, period: period.text };
  return { no, ...texts, status: statusOf(progress), progress: progress.text, place };
}

/** What the two boxes say: both or neither ticked is no status. */
export function statusOf({ done, notDone }: Progress): ItemResult['status'] {
  if (done && notDone) return 'both';
  if (done) return 'done';
  return notDone ? 'not-done' : 'unknown';
}

function textOf(passage: Passage | null): string | null {
  return passage?.text ?? null;
}

function fractionOf(derivation: Derivation | undefined): string | null {
  return derivation?.value ? printFraction(derivation.value) : null;
}
