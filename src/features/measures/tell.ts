import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { findRoleHolders, notify } from '../notices/queries.ts';
import { inShort } from '../notices/rules.ts';
import { type Kind, measureAddress } from './rules.ts';
import { kindWords } from './words.ts';

interface Told {
  readonly id: string;
  readonly year: number;
  readonly kind: Kind;
  readonly title: string;
  readonly version: number;
}

/** Who did it is not told what they know; `at` is when. */
interface By {
  readonly accountId: string;
  readonly at: Temporal.Instant;
}

/** Tells the people of units that a measure is theirs now. */
export function tellAssigned(tenant: Tenant, measure: Told, unitIds: readonly string[], by: By) {
  const { th, en } = kindWords[measure.kind].name;
  const name = inShort(measure.title);
  const words = {
    th: `ส่วนงานของท่านได้รับ${th}: ${name}`,
    en: `Your unit now owns a ${en.toLowerCase()}: ${name}`,
  };
  return tell(tenant, measure, unitIds, by, 'assigned', words);
}

/** Tells the people of the owning units that it goes on, and why. */
export function tellSentBack(
  tenant: Tenant,
  measure: Told,
  unitIds: readonly string[],
  by: By,
  reason: string,
) {
  const name = inShort(measure.title);
  const words = {
    th: `ส่งกลับให้ทำต่อ: ${name} · เหตุผล: ${inShort(reason)}`,
    en: `Sent back: ${name}. Reason: ${inShort(reason)}`,
  };
  return tell(tenant, measure, unitIds, by, 'sent-back', words);
}

async function tell(
  tenant: Tenant,
  measure: Told,
  unitIds: readonly string[],
  { accountId, at }: By,
  kind: 'assigned' | 'sent-back',
  words: Bilingual,
): Promise<void> {
  const to = [];
  for (const unitId of unitIds) {
    to.push(...(await findRoleHolders(tenant, ['unit-head', 'unit-officer'], unitId)));
  }
  const { id, version } = measure;
  await notify(tenant, {
    ...{ kind, words, at, href: measureAddress(measure), saidOnce: `${kind}:measure:${id}:${version}` },
    to: to.filter((each) => each !== accountId),
  });
}
