import { type AgencyContext, type OwnAgency, ownAgency } from '../agencies/own-agency.ts';
import { type ItemWindow, windowOf } from '../item-period.ts';
import type { Passage, ReportPart } from '../report.ts';
import { type ItemText, itemTexts } from './item-text.ts';
import type { ItemUnderCheck } from './item-under-check.ts';

/** Everything a rule of items may look at. Pure: "today" is a part of it. */
export interface ItemContext extends ItemUnderCheck {
  readonly texts: readonly ItemText[];
  /** Null for an item of the present state. */
  readonly window: ItemWindow | null;
  /** Null when the agency's kind is unknown. */
  readonly own: OwnAgency | null;
  /** The texts as passages, a line each, for the rules on naming agencies; `place.block` is the text's index. */
  readonly naming: AgencyContext;
}

export function itemContext(input: ItemUnderCheck): ItemContext {
  const { framework, item, agency, geography, kinds } = input;
  const texts = itemTexts(input);
  const report = {
    agency: { kind: agency.kind, name: agency.name, district: null, province: null, printed: null },
    passages: texts.flatMap(passagesOf),
  };
  const naming = { report, geography, kinds };
  return { ...input, texts, window: windowOf(framework, item), own: ownAgency(naming), naming };
}

/** Lines of a document's head, where a name with an address tells whose it is; what was typed here tells the own work. */
const HEAD = 8;

function passagesOf({ authored, lines }: ItemText, block: number): readonly Passage[] {
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const part: ReportPart = !authored && index < HEAD ? 'cover' : 'items';
    return [{ text, place: { block, line: index + 1, part } }];
  });
}
