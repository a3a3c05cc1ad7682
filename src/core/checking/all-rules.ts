import type { Rule } from './finding.ts';
import { dateImpossible } from './rules/date-impossible.ts';
import { dateOutsideYear } from './rules/date-outside-year.ts';
import { digitsMixed } from './rules/digits-mixed.ts';
import { indicatorName } from './rules/indicator-name.ts';
import { itemDuplicate } from './rules/item-duplicate.ts';
import { itemMissing } from './rules/item-missing.ts';
import { itemPlacement } from './rules/item-placement.ts';
import { itemTitle } from './rules/item-title.ts';
import { levelRule } from './rules/level-rule.ts';
import { levelScale } from './rules/level-scale.ts';
import { period } from './rules/period.ts';
import { relation } from './rules/relation.ts';
import { scoreInstrument } from './rules/score-instrument.ts';
import { scoreTotal } from './rules/score-total.ts';

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
  dateImpossible,
  dateOutsideYear,
  digitsMixed,
];
