import { readTenant, withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { closeOver } from '../features/surveys/acts.ts';
import { listOver } from '../features/surveys/queries.ts';
import type { JobParts } from './run-jobs.ts';

/** Closes and unseals every survey whose last day is past, so that nobody has to sit up for midnight. */
export async function closeSurveys({ db, now, secretKey, onFailure, signal }: JobParts): Promise<void> {
  if (!secretKey) return;
  const today = now().toZonedDateTimeISO('Asia/Bangkok').toPlainDate();
  for (const agencyId of await listAgencyIds(db)) {
    for (const id of await readTenant(db, agencyId, (tenant) => listOver(tenant, today))) {
      if (signal?.aborted) return;
      try {
        const done = await withTenant(db, agencyId, (tenant) => closeOver(tenant, id, { today, secretKey }));
        if (!done.ok) onFailure('close-surveys', new Error(done.error.en));
      } catch (error) {
        // One survey's trouble is not the next one's.
        onFailure('close-surveys', error);
      }
    }
  }
}
