import { itemOfTitle } from '../../core/checking/item-rows.ts';
import type { ItemRow, Report } from '../../core/checking/report.ts';
import type { Framework, Item } from '../../core/framework/schema.ts';
import { listCodes } from '../../core/scoring/wording.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import type { Corrector } from './correct-text.ts';
import { officialDigits } from './official-text.ts';

/** The item a row is about: by its code, else by its title. */
export function itemOf(row: ItemRow, framework: Framework): Item | null {
  if (row.code === null) return itemOfTitle(framework, row.title.text);
  return framework.items.find((item) => item.code === row.code) ?? null;
}

export function noteTitle(item: Item, row: ItemRow, second: boolean, corrector: Corrector): void {
  const { place, text } = row.title;
  if (second) {
    corrector.change({
      place,
      what: {
        th: `ข้อ ${item.code} มีมากกว่าหนึ่งแถว เก็บไว้ทุกแถวและทำเครื่องหมายให้เลือก`,
        en: `Item ${item.code} has more than one row: all are kept and marked, for you to choose.`,
      },
      before: null,
      after: null,
    });
  }
  if (canonical(text) === '' || squeeze(text) === squeeze(item.title.th)) return;
  corrector.change({
    place,
    what: { th: `ใช้ชื่อข้อ ${item.code} ตามกรอบการประเมิน`, en: `The official title of item ${item.code}.` },
    before: text,
    after: item.title.th,
  });
}

function squeeze(text: string): string {
  return officialDigits(canonical(text)).replaceAll(' ', '');
}

export function noteMoves(report: Report, framework: Framework, corrector: Corrector): void {
  for (const row of report.items) {
    const item = itemOf(row, framework);
    if (!item || row.subIndicator === null || row.subIndicator === item.subIndicator) continue;
    corrector.change({
      place: row.printedCode.place,
      what: {
        th: `ย้ายข้อ ${item.code} ไปอยู่ใต้ตัวชี้วัดย่อยที่ ${item.subIndicator}`,
        en: `Item ${item.code} moved under sub-indicator ${item.subIndicator}.`,
      },
      before: row.subIndicator,
      after: item.subIndicator,
    });
  }
}

export function noteAdded(
  framework: Framework,
  rowsOf: ReadonlyMap<string, unknown>,
  corrector: Corrector,
): void {
  const added = framework.items.filter((item) => !rowsOf.has(item.code)).map((item) => item.code);
  if (added.length === 0) return;
  corrector.change({
    place: null,
    what: {
      th: `เพิ่มแถวข้อ ${listCodes(added)} พร้อมชื่อและองค์ประกอบตามกรอบ รอกรอกผู้รับผิดชอบและความก้าวหน้า`,
      en: `Rows added for ${listCodes(added)} with title and components; owner and progress are yours to fill in.`,
    },
    before: null,
    after: listCodes(added),
  });
}
