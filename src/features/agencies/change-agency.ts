import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { type Saved, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { loadAgencyKinds, loadGeography } from '../frameworks/queries.ts';
import { typedProfile } from './forms.ts';
import { findProfile, saveProfile } from './queries.ts';
import { bareName, type Profile, placeFaults } from './rules.ts';

export type Done = Saved<'saved' | 'unchanged'>;

export async function changeProfile(
  tenant: Tenant,
  hand: Hand,
  version: number,
  typed: Profile,
): Promise<Done> {
  const { version: current, ...before } = await findProfile(tenant);
  const conflict = async () => staleSave(tenant, hand, 'agency', typedProfile(await findProfile(tenant)));
  if (current !== version) return err(await conflict());
  const [subdistrict, district, province] = [typed.subdistrict, typed.district, typed.province].map(bareName);
  const after = { ...typed, ...{ subdistrict, district, province } } as Profile;
  const faults = isMoved(before, after) ? placeFaults(after, loadGeography(), loadAgencyKinds()) : {};
  if (Object.keys(faults).length > 0) return wrong(faults);
  const changed = changedFields(before, after);
  if (changed.length === 0 && current > 0) return ok('unchanged');
  if (!(await saveProfile(tenant, version, after))) return err(await conflict());
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'agency.change', subject: 'agency' },
    ...{ before: picked(before, changed), after: picked(after, changed) },
  });
  return ok('saved');
}

/** A place that was there before is left in peace: it may be older than our list of places. */
function isMoved(before: Profile, after: Profile): boolean {
  return (['kind', 'subdistrict', 'district', 'province'] as const).some((key) => before[key] !== after[key]);
}

function changedFields(before: Profile, after: Profile): (keyof Profile)[] {
  return (Object.keys(after) as (keyof Profile)[]).filter((key) => before[key] !== after[key]);
}

function picked(profile: Profile, keys: readonly (keyof Profile)[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, profile[key]]));
}
