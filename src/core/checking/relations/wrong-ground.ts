import type { Item } from '../../framework/schema.ts';
import type { CheckContext, Finding, Severity } from '../finding.ts';
import { findItemReferences } from '../item-references.ts';
import { makeFinding } from '../make-finding.ts';
import type { ItemRow, Passage } from '../report.ts';
import { groundsOf, relativesOf } from './related.ts';

/** A reference to an item that has nothing to do with this one, in place of the item it builds on. */
export function wrongGround(context: CheckContext, row: ItemRow, item: Item): readonly Finding[] {
  const certain = item.verified && context.report.certainty !== 'geometry';
  return [
    ...references(context, item, row.components, row.components.text, certain ? 'error' : 'warning'),
    ...references(context, item, row.progress.passage, row.progress.text, 'warning'),
  ];
}

function references(
  { framework }: CheckContext,
  item: Item,
  { place }: Passage,
  text: string,
  severity: Severity,
): readonly Finding[] {
  const grounds = groundsOf(item);
  const found = findItemReferences(text, framework);
  if (grounds.length === 0 || found.some(({ code }) => grounds.includes(code))) return [];
  const relatives = relativesOf(framework, item);
  const wrong = found.find(({ code }) => !relatives.has(code));
  if (!wrong) return [];
  const ground = grounds.join(', ');
  return [
    makeFinding({
      rule: 'relation',
      severity,
      message: {
        th: `ข้อ ${item.code} อ้างถึง “${wrong.printed}” แต่ข้อนี้ต้องต่อเนื่องจากข้อ ${ground}`,
        en: `Item ${item.code} refers to “${wrong.printed}”, but it builds on ${ground}.`,
      },
      place,
      found: wrong.printed,
      expected: ground,
      remedy: {
        th: `แก้การอ้างอิงเป็นข้อ ${ground} และตรวจว่าเนื้อหาเป็นเรื่องเดียวกัน`,
        en: `Refer to ${ground}, and see that the content is of the same matter.`,
      },
    }),
  ];
}
