import { printDecimal, sum } from '../../../lib/fraction.ts';
import type { Item } from '../../framework/schema.ts';
import { impacts } from '../../scoring/impact.ts';
import { listCodes } from '../../scoring/wording.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { missingItems } from '../item-rows.ts';
import { makeFinding } from '../make-finding.ts';
import type { ItemRow, Place, Report } from '../report.ts';

/**
 * An item the framework asks for that has no row, and what it costs the total. ITA 2566: 43 items, each worth 0.40
 * to 2.00 points by the size of its sub-indicator. Neighbouring gaps of one sub-indicator are one finding.
 */
export const itemMissing: Rule = {
  id: 'item-missing',
  title: { th: 'ขาดข้อข้อมูลสาธารณะ (OIT)', en: 'Missing item' },
  check: (context: CheckContext) => {
    const { framework, report } = context;
    return runs(framework.items, missingItems(framework, report)).map((run) => finding(context, run));
  },
};

/** Missing items that follow one another within one sub-indicator, together. */
function runs(all: readonly Item[], missing: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const item of missing) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const follows =
      last && last.subIndicator === item.subIndicator && all.indexOf(last) + 1 === all.indexOf(item);
    if (group && follows) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function finding({ framework, report }: CheckContext, run: readonly Item[]): Finding {
  const codes = run.map(({ code }) => code);
  const costs = impacts(framework).filter(({ item }) => codes.includes(item));
  const cost = printDecimal(sum(costs.map((one) => one.cost)), framework.rounding.places);
  const sub = run[0]?.subIndicator ?? '';
  const names = run.map(({ code, title }) => `${code} ${title.th}`).join(', ');
  // A row whose code cannot be read may be the very one; so may a row that a guessed table lost.
  const certain = report.certainty !== 'geometry' && report.items.every(({ code }) => code !== null);
  return makeFinding({
    rule: itemMissing.id,
    severity: certain ? 'error' : 'warning',
    message: {
      th: `ไม่มีข้อ ${names} ในตัวชี้วัดย่อยที่ ${sub} หากไม่เปิดเผย คะแนนรวมจะลดลง ${cost} คะแนน`,
      en: `Sub-indicator ${sub} has no row for ${listCodes(codes)}; without ${codes.length > 1 ? 'them' : 'it'} the total falls by ${cost} points.`,
    },
    place: placeFor(report, framework.items, run),
    expected: names,
    remedy: {
      th: `เพิ่มแถวของข้อ ${listCodes(codes)} พร้อมที่อยู่หน้าเว็บที่เปิดเผยข้อมูล`,
      en: `Add a row for ${listCodes(codes)} with the address of the page that shows it.`,
    },
  });
}

/** Where the row should be: at the last row before it, else at the first one after it. */
function placeFor(report: Report, all: readonly Item[], run: readonly Item[]): Place {
  const order = (row: ItemRow): number => all.findIndex(({ code }) => code === row.code);
  const from = all.findIndex(({ code }) => code === run[0]?.code);
  const before = report.items.filter((row) => order(row) >= 0 && order(row) < from);
  const near = before.toSorted((a, b) => order(b) - order(a))[0] ?? report.items[0];
  const place: Place = near?.place ?? { block: 0, part: 'items' };
  return { ...place, ...(run[0] ? { item: run[0].code } : {}) };
}
