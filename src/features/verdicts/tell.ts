import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Disclosure, Edition } from '../disclosures/queries.ts';
import { type Act, officeAddress, subjectOf } from '../disclosures/rules.ts';
import { findRoleHolders, notify } from '../notices/queries.ts';

/** What the unit hears of which act; the others were done by the person who would be told. */
const told: Partial<Readonly<Record<Act, (item: string) => Bilingual>>> = {
  judge: (item) => ({ th: `${item} มีผลการตรวจแล้ว`, en: `${item} has been judged` }),
  appeal: (item) => ({ th: `ยื่นคำชี้แจงของ ${item} แล้ว`, en: `An appeal was made for ${item}` }),
  settle: (item) => ({ th: `${item} มีผลสุดท้ายแล้ว`, en: `${item} has its final verdict` }),
};

interface Happened {
  readonly act: Act;
  readonly present: Disclosure;
  /** Whose maker is told beside the unit. */
  readonly edition: Edition | null;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export async function tell(tenant: Tenant, { act, present, edition, by, at }: Happened): Promise<void> {
  const words = told[act];
  if (!words) return;
  const { unitId, item } = present;
  const unit = unitId ? await findRoleHolders(tenant, ['unit-head', 'unit-officer'], unitId) : [];
  const everybody = edition?.submittedBy ? [edition.submittedBy, ...unit] : unit;
  await notify(tenant, {
    to: everybody.filter((accountId) => accountId !== by),
    kind: 'verdict',
    words: words(item),
    href: officeAddress(present),
    saidOnce: `${act}:${subjectOf(present)}:${at}`,
    at,
  });
}
