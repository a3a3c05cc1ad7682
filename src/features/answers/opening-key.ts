import { randomBytes } from 'node:crypto';
import { open, seal } from '../../credentials/seal.ts';
import type { Tenant } from '../../db/tenant.ts';

export interface Opening {
  readonly surveyId: string;
  readonly opening: number;
}

const contextOf = ({ surveyId, opening }: Opening) => `survey-answers:${surveyId}:${opening}`;

/** A key of its own for each opening of a survey, kept under the installation's; part of the act that opens it. */
export async function makeOpeningKey(
  { db, agencyId }: Tenant,
  opening: Opening,
  secretKey: Uint8Array,
): Promise<void> {
  const sealed = seal(secretKey, randomBytes(32).toString('hex'), contextOf(opening));
  await db
    .insertInto('survey_key')
    .values({ agency_id: agencyId, survey_id: opening.surveyId, opening: opening.opening, sealed })
    .execute();
}

/** The key's 32 bytes; null where it was destroyed, or sealed by another installation's secret key. */
export async function readOpeningKey(
  { db, agencyId }: Tenant,
  opening: Opening,
  secretKey: Uint8Array,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('survey_key')
    .select('sealed')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', opening.surveyId)
    .where('opening', '=', opening.opening)
    .executeTakeFirst();
  const hex = row ? open(secretKey, row.sealed, contextOf(opening)) : null;
  return hex === null ? null : Uint8Array.from(Buffer.from(hex, 'hex'));
}

/** Destroys the key of an opening: what it sealed, in whatever copy of the database, opens for nobody any more. */
export async function destroyOpeningKey({ db, agencyId }: Tenant, opening: Opening): Promise<void> {
  await db
    .deleteFrom('survey_key')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', opening.surveyId)
    .where('opening', '=', opening.opening)
    .execute();
}
