import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Role } from '../../web/reader.ts';
import { findRoleHolders, notify } from '../notices/queries.ts';
import type { NoticeKind } from '../notices/rules.ts';
import type { PaperRow } from './queries.ts';
import { type Act, kindWords, paperAddress, subjectOf } from './rules.ts';

interface Told {
  readonly kind: NoticeKind;
  readonly th: string;
  readonly en: string;
  /** Whom it waits for now; null tells who signed it. */
  readonly to: Role | null;
}

/** Who hears of which act: the next person in the chain, or the one who began it. */
const told: Partial<Readonly<Record<Act, Told>>> = {
  submit: {
    kind: 'for-review',
    th: 'รอความเห็นของท่าน',
    en: 'waits for your opinion',
    to: 'permanent-secretary',
  },
  endorse: { kind: 'for-review', th: 'รอท่านพิจารณาอนุมัติ', en: 'waits for your approval', to: 'head-of-agency' },
  approve: { kind: 'approved', th: 'อนุมัติและออกเลขที่แล้ว', en: 'was approved and numbered', to: null },
  'send-back': { kind: 'sent-back', th: 'ถูกส่งกลับให้แก้ไข', en: 'was sent back to be mended', to: null },
};

interface Happened {
  readonly act: Act;
  readonly present: PaperRow;
  readonly submittedBy: string | null;
  /** Who did it, and so needs no telling. */
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Tells those an act concerns, in its transaction. */
export async function tell(tenant: Tenant, { act, present, submittedBy, by, at }: Happened): Promise<void> {
  const saying = told[act];
  if (!saying) return;
  const everybody = saying.to ? await findRoleHolders(tenant, [saying.to], null) : [submittedBy ?? ''];
  const { th, en }: Bilingual = kindWords[present.kind];
  const year = present.fiscalYear;
  await notify(tenant, {
    to: everybody.filter((accountId) => accountId !== '' && accountId !== by),
    kind: saying.kind,
    words: { th: `${th} ปี ${year} ${saying.th}`, en: `${en} of ${year} ${saying.en}` },
    href: paperAddress(present),
    saidOnce: `${act}:${subjectOf(present)}:${at}`,
    at,
  });
}
