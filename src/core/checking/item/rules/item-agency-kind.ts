import {
  type AgencyMention,
  agencyMentions,
  isOwnKind,
  printedMention,
} from '../../agencies/agency-mentions.ts';
import { mentionSeverity } from '../../agencies/mention-severity.ts';
import { fullName, type OwnAgency } from '../../agencies/own-agency.ts';
import type { ItemContext } from '../item-context.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { placeOf } from '../item-text.ts';
import { leastSevere } from '../least-severe.ts';

/** Words of another kind of agency without its name ("เทศบาล" in an อบต.), or with the own name behind them. */
export const itemAgencyKind: ItemRule = {
  id: 'item-agency-kind',
  title: { th: 'คำของหน่วยงานประเภทอื่นในข้อ', en: 'Words of another kind of agency in an item' },
  check: (context) => {
    const { own, naming } = context;
    if (!own) return [];
    const other = agencyMentions(naming).filter((mention) => !isOwnKind(mention, own));
    const met = new Set(other.filter(({ role }) => role === 'partner').map(({ kind }) => kind.family));
    const wrong = other.filter(({ name }) => name === null || name === own.name);
    const byWord = Map.groupBy(wrong, (one) => `${one.passage.place.block} ${printedMention(one)}`);
    return [...byWord.values()].flatMap((same) => judge(same, own, met, context));
  },
};

function judge(
  same: readonly AgencyMention[],
  own: OwnAgency,
  met: ReadonlySet<string>,
  { texts }: ItemContext,
): readonly ItemFinding[] {
  const judged = same.flatMap((mention) => {
    const severity = mentionSeverity(mention, own, met.has(mention.kind.family));
    return severity === null ? [] : [{ mention, severity }];
  });
  const [first, ...others] = judged;
  const text = first && texts[first.mention.passage.place.block];
  if (!first || !text) return [];
  const severity = leastSevere([first.severity, ...others.map((one) => one.severity)]);
  const found = printedMention(first.mention);
  const { th, en } = text.name;
  return [
    itemFinding({
      rule: itemAgencyKind.id,
      severity: text.authored ? severity : leastSevere([severity, 'warning']),
      message: {
        th: `${th} ใช้คำว่า “${found}” ซึ่งเป็นคำของหน่วยงานประเภทอื่น`,
        en: `${en} uses “${found}”, a word of another kind of agency.`,
      },
      place: placeOf(text, first.mention.passage.place.line ?? null),
      found,
      expected: own.kind.full,
      remedy: {
        th: `แก้เป็นคำของ${fullName(own)} หรือเขียนชื่อหน่วยงานนั้นให้เต็มถ้าหมายถึงหน่วยงานอื่นจริง`,
        en: `Use the words of ${fullName(own)}, or name the other agency in full if it is meant.`,
      },
    }),
  ];
}
