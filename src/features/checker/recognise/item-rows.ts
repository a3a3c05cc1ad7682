import { parseItemCode } from '../../../core/checking/item-code.ts';
import type { ItemRow, Passage } from '../../../core/checking/report.ts';
import type { Framework } from '../../../core/framework/schema.ts';
import type { Bilingual } from '../../../lib/bilingual.ts';
import type { Field } from './columns.ts';
import type { DataRow, Entry } from './outline.ts';
import { cellText, type PlaceBook } from './places.ts';
import { readProgress } from './progress.ts';
import { groupPassage, groupRows, type RowGroup } from './row-groups.ts';
import { subIndicatorOf } from './sub-indicators.ts';

/** The items' five columns, each row with the sub-indicator of the nearest heading above it. */
export function itemRows(entries: readonly Entry[], framework: Framework, book: PlaceBook): ItemRow[] {
  const headings = new Map<DataRow, string | null>();
  let current: string | null = null;
  for (const entry of entries) {
    if (entry.kind === 'line') current = announced(entry.text, framework, current);
    else if (entry.columns.kind === 'items') headings.set(entry, current);
  }
  const max = itemCount(framework);
  const groups = groupRows([...headings.keys()], ['code', 'title']);
  return withoutOverviews(groups, max).map((group) =>
    itemRow(group, headings.get(group.first) ?? null, max, book),
  );
}

/**
 * A list of contents, a calendar or a summary names items again in a table with fewer of the columns: where all its
 * items stand in fuller tables, its rows are no second rows of theirs.
 */
function withoutOverviews(groups: readonly RowGroup[], max: number): readonly RowGroup[] {
  const fullest = new Map<string, number>();
  const tables = new Map<number, RowGroup[]>();
  for (const group of groups) {
    const code = codeOf(group.first, max).code ?? '';
    fullest.set(code, Math.max(fullest.get(code) ?? 0, fullness(group)));
    const { block } = group.first.spot;
    const table = tables.get(block);
    if (table) table.push(group);
    else tables.set(block, [group]);
  }
  const isTold = (group: RowGroup) =>
    (fullest.get(codeOf(group.first, max).code ?? '') ?? 0) > fullness(group);
  return [...tables.values()].flatMap((table) => (table.every(isTold) ? [] : table));
}

function fullness({ first }: RowGroup): number {
  return (['components', 'owner', 'progress'] as const).filter((field) => first.columns.at.has(field)).length;
}

function announced(line: string, framework: Framework, current: string | null): string | null {
  const code = subIndicatorOf(line, framework, current);
  if (code === '') return null;
  return code ?? current;
}

/** Old frameworks know how many items there were, not which. */
function itemCount({ items, subIndicators }: Framework): number {
  return items.length > 0 ? items.length : subIndicators.reduce((sum, { size }) => sum + size, 0);
}

function itemRow(group: RowGroup, subIndicator: string | null, max: number, book: PlaceBook): ItemRow {
  const { code, length, field: holder } = codeOf(group.first, max);
  const belonging = { part: 'items' as const, ...(code === null ? {} : { item: code }) };
  for (const row of [group.first, ...group.rest]) book.put(row.spot, belonging);
  const passage = (field: Field) => groupPassage(group, field, book);
  const held = passage(holder);
  return {
    code,
    printedCode: length === WHOLE ? held : cut(held, 0, length),
    title: length === WHOLE ? passage('title') : cut(held, length),
    components: passage('components'),
    owner: passage('owner'),
    progress: readProgress(passage('progress')),
    subIndicator,
    place: book.place(group.first.spot),
  };
}

/** The code fills its cell, and the title has one of its own. */
const WHOLE = Infinity;

/** A code in front of a title: "O1 โครงสร้าง", "๐๑. โครงสร้าง", "ข้อ ๑ โครงสร้าง", "O 1โครงสร้าง"; never "9.1 …". */
const LEADING_CODE =
  /^(?:(?:ข้อ(?:ที่)?|OIT)\s{0,3})?(?:[OoΟοОо][ .:]?)?[Oo0๐]{0,2}[\d๐-๙]{1,4}[.):]?(?=\s|[ก-๎A-Za-z]|$)/;
/** "O1 – O5 …" is no one item. */
const RANGE = /^\s{0,3}(?:[-–,/]|ถึง|และ)\s{0,3}[Oo0๐\d]/;

interface ReadCode {
  readonly code: string | null;
  /** The cell that holds it, and how much of that cell it is. */
  readonly field: Field;
  readonly length: number;
}

/** The code of its own column, else the one that a cell of code and title begins with ("O1 โครงสร้าง"). */
function codeOf(row: DataRow, max: number): ReadCode {
  const hasColumn = row.columns.at.has('code');
  const own = hasColumn ? parseItemCode(cellText(row, 'code'), { max, bare: true }) : null;
  if (own !== null) return { code: own, field: 'code', length: WHOLE };
  // A code column headed "ข้อ" may hold the titles as well; a row with a title of its own only has a bad code.
  if (hasColumn && cellText(row, 'title') !== '') return { code: null, field: 'code', length: WHOLE };
  const field = hasColumn ? 'code' : 'title';
  const text = cellText(row, field);
  const [word = ''] = LEADING_CODE.exec(text) ?? [];
  const split = RANGE.test(text.slice(word.length)) ? null : parseItemCode(word, { max, bare: hasColumn });
  if (split !== null) return { code: split, field, length: word.length };
  return { code: null, field, length: hasColumn ? WHOLE : 0 };
}

function cut(passage: Passage, from: number, to?: number): Passage {
  return { ...passage, text: passage.text.slice(from, to).trim() };
}

/** What to say where rows of items have no code that can be read: rules that go by the code pass them over. */
export function unreadCodes(items: readonly ItemRow[]): readonly Bilingual[] {
  const unread = items.filter(({ code }) => code === null).length;
  if (unread === 0) return [];
  return [
    {
      th: `อ่านรหัสข้อไม่ได้ ${unread} แถว ข้อในแถวเหล่านั้นจึงไม่ได้ตรวจครบทุกกฎ โปรดพิมพ์รหัส เช่น O1 ไว้หน้าชื่อข้อหรือในคอลัมน์ของตัวเอง`,
      en: `The item code could not be read in ${unread} ${unread === 1 ? 'row' : 'rows'}, so not every rule could check the items there. Print the code, such as O1, before the title or in a column of its own.`,
    },
  ];
}
