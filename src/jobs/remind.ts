import { withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { remindAgency } from '../features/reminders/queries.ts';
import { reminderDay } from '../features/reminders/rules.ts';
import type { JobParts } from './run-jobs.ts';

/** Once nine has struck: what is due and overdue, agency by agency. Said again it tells nobody twice. */
export async function remind({ db, now, onFailure, signal }: JobParts): Promise<void> {
  const at = now();
  const today = reminderDay(at);
  if (today === null) return;
  for (const agencyId of await listAgencyIds(db)) {
    if (signal?.aborted) return;
    try {
      await withTenant(db, agencyId, (tenant) => remindAgency(tenant, today, at));
    } catch (error) {
      // One agency's trouble is not the next one's.
      onFailure('remind', error);
    }
  }
}
