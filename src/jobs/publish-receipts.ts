import { withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { publishDueReceipts } from '../features/receipts/acts.ts';
import type { JobParts } from './run-jobs.ts';

/** Receipts of surveys under way, once a day: a respondent sees that hers stands in the list, and nobody sees the hour. */
export async function publishReceiptsOfAll({ db, now, onFailure, signal }: JobParts): Promise<void> {
  const today = now().toZonedDateTimeISO('Asia/Bangkok').toPlainDate();
  for (const agencyId of await listAgencyIds(db)) {
    if (signal?.aborted) return;
    try {
      await withTenant(db, agencyId, (tenant) => publishDueReceipts(tenant, today));
    } catch (error) {
      // One agency's trouble is not the next one's.
      onFailure('publish-receipts', error);
    }
  }
}
