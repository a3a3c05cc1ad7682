import { printedMention } from '../../agencies/agency-mentions.ts';
import { type ForeignMention, foreignMentions } from '../../agencies/foreign-mentions.ts';
import { fullName, type OwnAgency } from '../../agencies/own-agency.ts';
import type { Severity } from '../../finding.ts';
import type { ItemContext } from '../item-context.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { placeOf } from '../item-text.ts';
import { leastSevere } from '../least-severe.ts';

/**
 * The name of another agency where the item's text speaks of the own one: pasted from elsewhere. Certain only in words
 * typed here; a file may well be another agency's letter.
 */
export const itemForeignAgency: ItemRule = {
  id: 'item-foreign-agency',
  title: { th: 'ชื่อหน่วยงานอื่นในข้อ', en: 'Another agency’s name in an item' },
  check: (context) => {
    const { own, naming } = context;
    if (!own) return [];
    const byName = Map.groupBy(
      foreignMentions(naming, own),
      ({ mention }) => `${mention.passage.place.block} ${printedMention(mention)}`,
    );
    return [...byName.values()].flatMap((same) => judge(same, own, context));
  },
};

/** One finding a text and name, as sure as its surest mention: once in the own voice is enough. */
function judge(
  same: readonly ForeignMention[],
  own: OwnAgency,
  context: ItemContext,
): readonly ItemFinding[] {
  const worst = (['error', 'warning', 'notice'] as const).find((one) =>
    same.some(({ severity }) => severity === one),
  );
  const first = same.find(({ severity }) => severity === worst);
  const text = first && context.texts[first.mention.passage.place.block];
  if (!first || !worst || !text) return [];
  const found = printedMention(first.mention);
  const severity: Severity = text.authored ? worst : leastSevere([worst, 'warning']);
  const self = fullName(own);
  const { th, en } = text.name;
  return [
    itemFinding({
      rule: itemForeignAgency.id,
      severity,
      message: first.slip
        ? { th: `${th} สะกดชื่อหน่วยงานว่า “${found}”`, en: `${en} spells the agency’s name “${found}”.` }
        : { th: `${th} มีชื่อหน่วยงานอื่น “${found}”`, en: `${en} names another agency, “${found}”.` },
      place: placeOf(text, first.mention.passage.place.line ?? null),
      found,
      expected: self,
      remedy: {
        th: `ถ้าหมายถึง${self} ให้แก้ชื่อและอ่านทั้งย่อหน้าอีกครั้ง ถ้าหมายถึงหน่วยงานนั้นจริง ปล่อยไว้ได้`,
        en: `If ${self} is meant, put its name and read the whole paragraph again; if that agency is meant, let it be.`,
      },
    }),
  ];
}
