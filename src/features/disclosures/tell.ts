import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { findRoleHolders, notify } from '../notices/queries.ts';
import { inShort, type NoticeKind } from '../notices/rules.ts';
import type { Disclosure, Edition } from './queries.ts';
import { type Act, officeAddress, subjectOf } from './rules.ts';

interface Told {
  readonly kind: NoticeKind;
  readonly words: (item: string, reason: string) => Bilingual;
  readonly to: (tenant: Tenant, item: Disclosure, newest: Edition | null) => Promise<readonly string[]>;
}

/** Who hears of which act. Others change nothing for anybody else. */
const told: Partial<Readonly<Record<Act, Told>>> = {
  submit: {
    kind: 'for-review',
    words: (item) => ({ th: `${item} รอท่านตรวจ`, en: `${item} waits for your review` }),
    to: async (tenant, { unitId }) => {
      const heads = unitId ? await findRoleHolders(tenant, ['unit-head'], unitId) : [];
      return heads.length > 0 ? heads : findRoleHolders(tenant, ['ita-officer'], null);
    },
  },
  'send-back': {
    kind: 'sent-back',
    words: (item, reason) => ({
      th: `${item} ถูกส่งกลับให้แก้ไข · เหตุผล: ${inShort(reason)}`,
      en: `${item} was sent back to be mended. Reason: ${inShort(reason)}`,
    }),
    to: ofUnitAndSender,
  },
  publish: {
    kind: 'approved',
    words: (item) => ({ th: `${item} อนุมัติและเผยแพร่แล้ว`, en: `${item} was approved and published` }),
    to: ofUnitAndSender,
  },
};

async function ofUnitAndSender(
  tenant: Tenant,
  { unitId }: Disclosure,
  newest: Edition | null,
): Promise<readonly string[]> {
  const unit = unitId ? await findRoleHolders(tenant, ['unit-officer'], unitId) : [];
  return newest?.submittedBy ? [newest.submittedBy, ...unit] : unit;
}

interface Happened {
  readonly act: Act;
  readonly present: Disclosure;
  readonly newest: Edition | null;
  /** Given with the act; '' where it has none. */
  readonly reason: string;
  /** Who did it, and so needs no telling. */
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Tells those an act concerns, in its transaction. */
export async function tell(
  tenant: Tenant,
  { act, present, newest, reason, by, at }: Happened,
): Promise<void> {
  const saying = told[act];
  if (!saying) return;
  const everybody = await saying.to(tenant, present, newest);
  await notify(tenant, {
    to: everybody.filter((accountId) => accountId !== by),
    kind: saying.kind,
    words: saying.words(present.item, reason),
    href: officeAddress(present),
    saidOnce: `${act}:${subjectOf(present)}:${at}`,
    at,
  });
}
