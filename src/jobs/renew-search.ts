import { readTenant, withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { isSearchStale, renewSearch } from '../features/search/acts.ts';
import type { JobParts } from './run-jobs.ts';

/**
 * Makes search entries anew that do not follow what is public: after an update of the program, or where a transaction of
 * an older one knew nothing of them. What is published is found at once without this.
 */
export async function renewSearches({ db, signal }: JobParts): Promise<void> {
  for (const agencyId of await listAgencyIds(db)) {
    if (signal?.aborted) return;
    const isStale = await readTenant(db, agencyId, isSearchStale);
    if (isStale) await withTenant(db, agencyId, renewSearch);
  }
}
