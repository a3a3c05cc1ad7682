import type { Rule } from './finding.ts';
import { agencyKind } from './rules/agency-kind.ts';
import { copiedText } from './rules/copied-text.ts';
import { dateImpossible } from './rules/date-impossible.ts';
import { dateOutsideYear } from './rules/date-outside-year.ts';
import { digitsMixed } from './rules/digits-mixed.ts';
import { foreignAgency } from './rules/foreign-agency.ts';
import { indicatorName } from './rules/indicator-name.ts';
import { itemDuplicate } from './rules/item-duplicate.ts';
import { itemMissing } from './rules/item-missing.ts';
import { itemPlacement } from './rules/item-placement.ts';
import { itemTitle } from './rules/item-title.ts';
import { levelRule } from './rules/level-rule.ts';
import { levelScale } from './rules/level-scale.ts';
import { measureIncomplete } from './rules/measure-incomplete.ts';
import { ownerMissing } from './rules/owner-missing.ts';
import { period } from './rules/period.ts';
import { placeUnknown } from './rules/place-unknown.ts';
import { progressBox } from './rules/progress-box.ts';
import { progressUnevidenced } from './rules/progress-unevidenced.ts';
import { relation } from './rules/relation.ts';
import { scoreInstrument } from './rules/score-instrument.ts';
import { scoreTotal } from './rules/score-total.ts';
import { textDamaged } from './rules/text-damaged.ts';

/** Every rule there is, in the order of the pages in docs/rules. */
export const rules: readonly Rule[] = [
  scoreInstrument,
  scoreTotal,
  levelRule,
  levelScale,
  indicatorName,
  itemMissing,
  itemDuplicate,
  itemTitle,
  itemPlacement,
  period,
  relation,
  progressBox,
  progressUnevidenced,
  ownerMissing,
  measureIncomplete,
  copiedText,
  foreignAgency,
  agencyKind,
  placeUnknown,
  dateImpossible,
  dateOutsideYear,
  digitsMixed,
  textDamaged,
];
