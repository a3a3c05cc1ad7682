import { assertDefined } from '../../../lib/assert.ts';
import { evidenceIn } from '../evidence.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { type ProgressRow, progressRows } from '../progress-rows.ts';
import type { Place, Report } from '../report.ts';
import { listPlaces, wherePart } from '../where.ts';

/**
 * A row ticked as done whose text gives a reader nothing to verify: no address, date, number or named document.
 * One finding a table, because a careless report has it in nearly every row. ITA 2566: every item is a public
 * address on the agency's own site plus a short explanation.
 */
export const progressUnevidenced: Rule = {
  id: 'progress-unevidenced',
  title: { th: 'ทำเครื่องหมายดำเนินการโดยไม่มีหลักฐาน', en: 'Ticked as done without evidence' },
  check: ({ report }: CheckContext) => {
    const rows = progressRows(report);
    const beside = evidenceBeside(report);
    return (['indicators', 'items'] as const).flatMap((table) => grouped(rows, table, beside));
  },
};

/** Rows that hold evidence in a column of its own ("หลักฐาน", "URL"), by table and row. */
function evidenceBeside({ items, indicators, passages }: Report): ReadonlySet<string> {
  const known = new Set(
    [
      ...items.flatMap((row) => [
        row.printedCode,
        row.title,
        row.components,
        row.owner,
        row.progress.passage,
      ]),
      ...indicators.flatMap((row) => [row.title, row.guideline, row.owner, row.period, row.progress.passage]),
    ].map(({ place }) => `${rowKey(place)} ${place.column}`),
  );
  const cells = passages.filter(
    ({ text, place }) =>
      (place.part === 'items' || place.part === 'indicators') &&
      !known.has(`${rowKey(place)} ${place.column}`) &&
      evidenceIn(text).length > 0,
  );
  return new Set(cells.map(({ place }) => rowKey(place)));
}

function rowKey({ block, row }: Place): string {
  return `${block}:${row}`;
}

function grouped(
  rows: readonly ProgressRow[],
  table: ProgressRow['table'],
  beside: ReadonlySet<string>,
): readonly Finding[] {
  const ticked = rows.filter((row) => row.table === table && saysDone(row));
  const bare = ticked.filter(
    (row) => evidenceIn(row.progress.text).length === 0 && !beside.has(rowKey(row.place)),
  );
  if (bare.length === 0) return [];
  const places = bare.map((row) => row.progress.passage.place);
  const [place, ...alsoAt] = places;
  const list = listPlaces(places);
  const { th, en } = wherePart(table);
  const all = bare.length === ticked.length;
  return [
    makeFinding({
      rule: 'progress-unevidenced',
      severity: 'warning',
      message: {
        th: `${th}: ทำเครื่องหมายว่าดำเนินการแล้ว ${ticked.length} แถว ${all ? 'ทุกแถว' : `แต่ ${bare.length} แถว`}ไม่มีที่อยู่เว็บ วันที่ เลขที่เอกสาร หรือจำนวนที่ตรวจสอบได้: ${list.th}`,
        en: `In ${en} ${ticked.length} ${ticked.length === 1 ? 'row is' : 'rows are'} ticked as done; ${all ? 'none gives an' : `${bare.length} give no`} address, date, document number or figure to verify: ${list.en}.`,
      },
      place: assertDefined(place, 'first row without evidence'),
      alsoAt,
      found: bare[0]?.progress.text.trim() || null,
      expected: 'https://… / เลขที่ / วันที่ / จำนวน',
      remedy: {
        th: 'เพิ่มที่อยู่หน้าเว็บของข้อนั้นโดยตรง หรือเลขที่และวันที่ของเอกสาร หรือจำนวนที่ทำได้ ในแต่ละแถว',
        en: 'Give each row the direct address of its page, the number and date of a document, or the figure achieved.',
      },
    }),
  ];
}

function saysDone({ progress }: ProgressRow): boolean {
  return progress.done === true && progress.notDone !== true;
}
