import type { Tenant } from '../../db/tenant.ts';
import { listCycles } from '../cycles/queries.ts';
import { listSurveys, type Survey } from '../surveys/queries.ts';
import { shutOf } from '../surveys/rules.ts';

/** What checks the tokens of an invited survey: DER, SubjectPublicKeyInfo; null where it has none. */
export async function findPublicKey({ db, agencyId }: Tenant, surveyId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('survey_signing_key')
    .select('public_key')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  return row?.public_key ?? null;
}

/** The surveys that take answers on a day, of the newest year first. */
export async function listTaking(tenant: Tenant, today: Temporal.PlainDate): Promise<Survey[]> {
  const cycles = await listCycles(tenant);
  const all: Survey[] = [];
  for (const { year } of cycles) all.push(...(await listSurveys(tenant, year)));
  return all.filter((survey) => shutOf(survey, today) === null);
}
