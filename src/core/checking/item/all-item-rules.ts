import type { ItemRule } from './item-finding.ts';
import { itemAgencyKind } from './rules/item-agency-kind.ts';
import { itemComponentUnticked } from './rules/item-component-unticked.ts';
import { itemCopiedText } from './rules/item-copied-text.ts';
import { itemDeadLink } from './rules/item-dead-link.ts';
import { itemEvidenceMissing } from './rules/item-evidence-missing.ts';
import { itemEvidencePeriod } from './rules/item-evidence-period.ts';
import { itemExplanationCopied } from './rules/item-explanation-copied.ts';
import { itemExplanationMissing } from './rules/item-explanation-missing.ts';
import { itemFileUnreadable } from './rules/item-file-unreadable.ts';
import { itemFileWithoutText } from './rules/item-file-without-text.ts';
import { itemForeignAgency } from './rules/item-foreign-agency.ts';
import { itemForeignProvince } from './rules/item-foreign-province.ts';
import { itemFutureDate } from './rules/item-future-date.ts';
import { itemLinkElsewhere } from './rules/item-link-elsewhere.ts';
import { itemLoginWall } from './rules/item-login-wall.ts';
import { itemPlaceholder } from './rules/item-placeholder.ts';
import { itemSelfCheckUnanswered } from './rules/item-self-check-unanswered.ts';
import { itemTextDamaged } from './rules/item-text-damaged.ts';
import { itemTickedWithoutEvidence } from './rules/item-ticked-without-evidence.ts';
import { itemWrongSubject } from './rules/item-wrong-subject.ts';

/** Every rule on a single item, in the order of the pages in docs/rules. */
export const itemRules: readonly ItemRule[] = [
  itemExplanationMissing,
  itemExplanationCopied,
  itemEvidenceMissing,
  itemSelfCheckUnanswered,
  itemComponentUnticked,
  itemTickedWithoutEvidence,
  itemEvidencePeriod,
  itemWrongSubject,
  itemCopiedText,
  itemForeignAgency,
  itemAgencyKind,
  itemForeignProvince,
  itemFutureDate,
  itemPlaceholder,
  itemTextDamaged,
  itemDeadLink,
  itemLoginWall,
  itemLinkElsewhere,
  itemFileWithoutText,
  itemFileUnreadable,
];
