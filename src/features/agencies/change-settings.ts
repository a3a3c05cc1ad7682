import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import type { Hand } from '../../web/office/hand.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Done } from './change-agency.ts';
import { typedSettings } from './forms.ts';
import { findSettings, saveSettings } from './queries.ts';
import type { Settings } from './rules.ts';

export async function changeSettings(
  tenant: Tenant,
  hand: Hand,
  version: number,
  after: Settings,
): Promise<Done> {
  const { version: current, ...before } = await findSettings(tenant);
  const conflict = async () => staleSave(tenant, hand, 'settings', typedSettings(await findSettings(tenant)));
  if (current !== version) return err(await conflict());
  if (before.digits === after.digits && before.language === after.language) return ok('unchanged');
  if (!(await saveSettings(tenant, version, after))) return err(await conflict());
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'settings.change', subject: 'settings' },
    ...{ before: { ...before }, after: { ...after } },
  });
  return ok('saved');
}
