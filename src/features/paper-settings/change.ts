import { storeEvidence } from '../../db/evidence.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Emblem } from '../../documents/write/paper.ts';
import type { Hand } from '../../web/office/hand.ts';
import { recordAudit } from '../audit/queries.ts';
import { findPaperSettings, savePaperSettings } from './queries.ts';

export interface Wanted {
  readonly version: number;
  readonly numberPrefix: string;
  /** Null leaves it as it is, unless it is removed. */
  readonly emblem: Emblem | null;
  readonly removeEmblem: boolean;
}

/** False when another save came first. */
export async function changePaperSettings(
  tenant: Tenant,
  { actor }: Pick<Hand, 'actor'>,
  { version, numberPrefix, emblem, removeEmblem }: Wanted,
): Promise<boolean> {
  const present = await findPaperSettings(tenant);
  if (present.version !== version) return false;
  const stored = emblem && (await storeEvidence(tenant, emblem.bytes, emblem.mediaType));
  const kept = removeEmblem ? null : (present.emblem?.sha256 ?? null);
  const sha256 = stored?.sha256 ?? kept;
  if (!(await savePaperSettings(tenant, version, { numberPrefix, emblem: sha256 }))) return false;
  const hex = (hash: Buffer | null | undefined) => hash?.toString('hex') ?? null;
  await recordAudit(tenant, {
    ...{ actor, action: 'paper-settings.change', subject: 'paper-settings' },
    before: { numberPrefix: present.numberPrefix, emblem: hex(present.emblem?.sha256) },
    after: { numberPrefix, emblem: hex(sha256) },
  });
  return true;
}
