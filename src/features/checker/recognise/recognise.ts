import type { AgencyKind } from '../../../core/checking/agency-kind.ts';
import type { Report } from '../../../core/checking/report.ts';
import type { Framework } from '../../../core/framework/schema.ts';
import type { ReadDocument, ReadFailure } from '../../../documents/read/document.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { readAgency } from './agency.ts';
import { mentionFinder } from './agency-mentions.ts';
import type { TableKind } from './columns.ts';
import { listOfFindings, notAReport, twoAgencies } from './failures.ts';
import { fiscalYearOf } from './fiscal-year.ts';
import { indicatorRows } from './indicator-rows.ts';
import { itemRows, unreadCodes } from './item-rows.ts';
import { type Layout, layoutOf } from './layout.ts';
import { measureRows } from './measure-rows.ts';
import { memoOf, signatureOf } from './memo.ts';
import type { DataRow } from './outline.ts';
import { withoutFindings } from './own-findings.ts';
import { isReport } from './parts.ts';
import { allPassages } from './places.ts';
import { findScores, printedScores } from './printed-scores.ts';
import { rowsOfYear } from './score-tables.ts';
import { namesOfTwo } from './two-agencies.ts';

/**
 * A document as a report: its agency, year, tables, memo, scores and signatures, each with its place; nothing is
 * judged. A part alone (one table, the memo) is a report with the rest empty; a list of findings is none. Cost is
 * linear in the document.
 * Errors: 'not-a-report' when no part is found, 'two-agencies' when there are two reports.
 */
export function recognise(
  whole: ReadDocument,
  { framework, kinds }: { readonly framework: Framework; readonly kinds: readonly AgencyKind[] },
): Result<Report, ReadFailure> {
  const { document, hadFindings } = withoutFindings(whole);
  const layout = layoutOf(document);
  const find = mentionFinder(kinds);
  const two = namesOfTwo(layout, find, kinds);
  if (two !== null) return err(twoAgencies(...two));
  const { book } = layout;
  const measures = measureRows(rowsOf(layout, 'measures'), book);
  const indicators = indicatorRows(rowsOf(layout, 'indicators'), framework, book);
  const items = itemRows(layout.entries, framework, book);
  const year = fiscalYearOf(document, layout);
  const found = findScores(
    rowsOfYear(layout.entries, year?.year ?? framework.fiscalYear),
    layout.lines,
    framework,
    year?.year ?? framework.fiscalYear,
    book,
  );
  const scores = printedScores(found, document, book);
  const parts = {
    agency: readAgency(document, layout, find),
    fiscalYear: year?.year ?? null,
    measures,
    indicators,
    items,
    memo: memoOf(document, layout),
    scores,
  };
  if (!isReport(parts, found)) return err(hadFindings ? listOfFindings : notAReport);
  return ok({
    ...parts,
    fiscalYearPassage: year?.passage ?? null,
    signatures: layout.signatures.map((block) => signatureOf(block, layout)),
    passages: allPassages(document, book),
    certainty: document.certainty,
    notes: [...document.notes, ...unreadCodes(items)],
  });
}

function rowsOf({ entries }: Layout, kind: TableKind): readonly DataRow[] {
  return entries.filter((entry) => entry.kind === 'row').filter(({ columns }) => columns.kind === kind);
}
