import type { Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { type Defect, measureDefects } from '../measure-defects.ts';
import type { MeasureRow, Place } from '../report.ts';
import { capital, listPlaces } from '../where.ts';

/**
 * A measure that cannot be followed up: an empty column, no period, no target, an outcome that only repeats what
 * was planned. One finding a defect, its measures together. Owners are the business of `owner-missing`.
 */
export const measureIncomplete: Rule = {
  id: 'measure-incomplete',
  title: { th: 'มาตรการไม่ครบถ้วน', en: 'Incomplete measure' },
  check: ({ report }) => measureDefects.flatMap((defect) => findingOf(defect, report.measures)),
};

function findingOf(defect: Defect, measures: readonly MeasureRow[]): readonly Finding[] {
  const cells = measures.flatMap((row) => {
    const cell = defect.cell(row);
    return cell ? [{ cell, at: named(row) }] : [];
  });
  const [first, ...others] = cells;
  if (!first) return [];
  const list = listPlaces(cells.map(({ at }) => at));
  return [
    makeFinding({
      rule: 'measure-incomplete',
      severity: defect.severity,
      message: { th: `${list.th}: ${defect.says.th}`, en: `${capital(list.en)}: ${defect.says.en}.` },
      place: first.cell.place,
      alsoAt: others.map(({ cell }) => cell.place),
      found: first.cell.text.trim() || null,
      expected: defect.expected,
      remedy: defect.remedy,
    }),
  ];
}

/** A row's place always names its measure, also where the reader of the table left the number out. */
function named({ place, no }: MeasureRow): Place {
  return place.measure || no === null ? place : { ...place, measure: no };
}
