import { readTenant, withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { closeOver } from '../features/surveys/acts.ts';
import { listOver } from '../features/surveys/queries.ts';
import type { JobParts } from './run-jobs.ts';

/** Closes every survey whose last day is past, so that nobody has to sit up for midnight; the ITA officer unseals it. */
export async function closeSurveys({ db, now, onFailure, signal }: JobParts): Promise<void> {
  const today = now().toZonedDateTimeISO('Asia/Bangkok').toPlainDate();
  for (const agencyId of await listAgencyIds(db)) {
    for (const id of await readTenant(db, agencyId, (tenant) => listOver(tenant, today))) {
      if (signal?.aborted) return;
      try {
        await withTenant(db, agencyId, (tenant) => closeOver(tenant, id, today));
      } catch (error) {
        // One survey's trouble is not the next one's.
        onFailure('close-surveys', error);
      }
    }
  }
}
