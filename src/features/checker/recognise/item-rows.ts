import { parseItemCode } from '../../../core/checking/item-code.ts';
import type { ItemRow, Passage } from '../../../core/checking/report.ts';
import type { Framework } from '../../../core/framework/schema.ts';
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
  const { code, length } = codeOf(group.first, max);
  const belonging = { part: 'items' as const, ...(code === null ? {} : { item: code }) };
  for (const row of [group.first, ...group.rest]) book.put(row.spot, belonging);
  const passage = (field: Field) => groupPassage(group, field, book);
  const title = passage('title');
  const hasColumn = group.first.columns.at.has('code');
  return {
    code,
    printedCode: hasColumn ? passage('code') : cut(title, 0, length),
    title: hasColumn ? title : cut(title, length),
    components: passage('components'),
    owner: passage('owner'),
    progress: readProgress(passage('progress')),
    subIndicator,
    place: book.place(group.first.spot),
  };
}

/** The code of its own column, else the one the title begins with ("O1 โครงสร้าง"), and how much of the title it is. */
function codeOf(row: DataRow, max: number): { code: string | null; length: number } {
  if (row.columns.at.has('code'))
    return { code: parseItemCode(cellText(row, 'code'), { max, bare: true }), length: 0 };
  const [word = ''] = /^(?:ข้อ\s{0,3})?\S{1,8}/.exec(cellText(row, 'title')) ?? [];
  const code = parseItemCode(word, { max });
  return { code, length: code === null ? 0 : word.length };
}

function cut(passage: Passage, from: number, to?: number): Passage {
  return { ...passage, text: passage.text.slice(from, to).trim() };
}
