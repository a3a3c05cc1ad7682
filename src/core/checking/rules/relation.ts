import type { Bilingual } from '../../../lib/bilingual.ts';
import type { Framework, Item } from '../../framework/schema.ts';
import type { CheckContext, Finding, Rule, Severity } from '../finding.ts';
import { findItemReferences } from '../item-references.ts';
import { missingItems } from '../item-rows.ts';
import { makeFinding } from '../make-finding.ts';
import { sharedPage } from '../page-links.ts';
import type { ItemRow, Passage, Report } from '../report.ts';

/**
 * Items that build on others. ITA 2566: O24 carries out O23, O35 the measures of O34, O37 and O38 report on O36, O28
 * is apart from the general channel of O8 … A row that names another item as its ground, that is done while its
 * ground is not, or that shows the page it must be apart from, contradicts that.
 */
export const relation: Rule = {
  id: 'relation',
  title: { th: 'ความสัมพันธ์ระหว่างข้อไม่ถูกต้อง', en: 'Items that do not fit one another' },
  check: (context: CheckContext) => {
    const { framework, report } = context;
    const missing = new Set(missingItems(framework, report).map(({ code }) => code));
    return report.items.flatMap((row) => {
      const item = framework.items.find(({ code }) => code === row.code);
      if (!item) return [];
      return [
        ...wrongGround(context, row, item),
        ...groundNotDone(report, row, item, missing),
        ...sameChannel(context, row, item),
      ];
    });
  },
};

/** The items this one carries out or reports on. */
function groundsOf({ relations }: Item): readonly string[] {
  return relations.filter(({ kind }) => kind === 'follows' || kind === 'reports').map(({ item }) => item);
}

/** Every item related to this one in either direction, and those that share its ground. */
function relativesOf(framework: Framework, item: Item): ReadonlySet<string> {
  const own = item.relations.map((one) => one.item);
  const related = framework.items.filter(({ relations }) =>
    relations.some((one) => one.item === item.code || own.includes(one.item)),
  );
  return new Set([item.code, ...own, ...related.map(({ code }) => code)]);
}

function wrongGround(context: CheckContext, row: ItemRow, item: Item): readonly Finding[] {
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
      rule: relation.id,
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

const isDone = ({ progress }: ItemRow): boolean => progress.done === true && progress.notDone !== true;

/** A done item whose ground the report leaves out or calls not done. */
function groundNotDone(
  report: Report,
  row: ItemRow,
  item: Item,
  missing: ReadonlySet<string>,
): readonly Finding[] {
  if (!isDone(row)) return [];
  return groundsOf(item).flatMap((ground) => {
    if (missing.has(ground)) return [undone(row, ground, { th: 'ไม่มีในรายงาน', en: 'is not in the report' })];
    const { done, notDone } = report.items.find(({ code }) => code === ground)?.progress ?? {};
    return notDone === true && done !== true
      ? [undone(row, ground, { th: 'ยังไม่ได้ดำเนินการ', en: 'is not done' })]
      : [];
  });
}

function undone({ code, progress }: ItemRow, ground: string, why: Bilingual): Finding {
  return makeFinding({
    rule: relation.id,
    severity: 'warning',
    message: {
      th: `ข้อ ${code} ทำเครื่องหมายว่าดำเนินการแล้ว แต่ข้อ ${ground} ที่ต้องทำก่อน${why.th}`,
      en: `Item ${code} is ticked as done, but ${ground}, which it builds on, ${why.en}.`,
    },
    place: progress.passage.place,
    found: '☑ ดำเนินการ',
    expected: ground,
    remedy: {
      th: `ดำเนินการและเปิดเผยข้อ ${ground} ก่อน หรือแก้เครื่องหมายของข้อ ${code}`,
      en: `Carry out and publish ${ground} first, or correct the tick of ${code}.`,
    },
  });
}

/** One page shown for two items whose channels must be apart. */
function sameChannel({ report }: CheckContext, row: ItemRow, item: Item): readonly Finding[] {
  const apart = item.relations.filter(({ kind }) => kind === 'separate-from').map((one) => one.item);
  return apart.flatMap((code) => {
    const other = report.items.find((one) => one.code === code);
    const page = other && sharedPage(row.progress.text, other.progress.text);
    return page ? [sharing(row, code, page)] : [];
  });
}

function sharing({ code, progress }: ItemRow, other: string, page: string): Finding {
  return makeFinding({
    rule: relation.id,
    severity: 'warning',
    message: {
      th: `ข้อ ${code} แสดงหน้าเดียวกับข้อ ${other} (${page}) แต่สองช่องทางนี้ต้องแยกจากกัน`,
      en: `Item ${code} shows the same page as ${other} (${page}), but the two channels must be apart.`,
    },
    place: progress.passage.place,
    found: page,
    remedy: {
      th: `จัดทำหน้าแยกสำหรับข้อ ${code} และระบุที่อยู่ของหน้านั้น`,
      en: `Make a page of its own for ${code} and give its address.`,
    },
  });
}
