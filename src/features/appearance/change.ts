import { storeEvidence } from '../../db/evidence.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { AcceptedFile } from '../../documents/intake/intake.ts';
import { err, ok } from '../../lib/result.ts';
import type { Saved } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { findAppearance, saveAppearance } from './queries.ts';
import type { PaletteName } from './rules.ts';

export interface Look {
  readonly palette: PaletteName;
  /** A new one; null keeps what there is. */
  readonly logo: AcceptedFile | null;
  readonly noLogo: boolean;
  readonly version: number;
}

export async function changeAppearance(
  tenant: Tenant,
  hand: Hand,
  { palette, logo, noLogo, version }: Look,
): Promise<Saved<'saved' | 'unchanged'>> {
  const { version: current, ...before } = await findAppearance(tenant);
  if (current !== version) return err(await stale(tenant, hand));
  const kept = logo && (await storeEvidence(tenant, logo.bytes, logo.mediaType)).sha256.toString('hex');
  const after = { palette, logo: kept ?? (noLogo ? null : before.logo) };
  if (before.palette === after.palette && before.logo === after.logo && current > 0) return ok('unchanged');
  if (!(await saveAppearance(tenant, { ...after, version }))) return err(await stale(tenant, hand));
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'appearance.change', subject: 'appearance', before, after },
  });
  return ok('saved');
}

async function stale(tenant: Tenant, hand: Hand) {
  const { palette, version } = await findAppearance(tenant);
  return staleSave(tenant, hand, 'appearance', { palette, version: String(version) });
}
