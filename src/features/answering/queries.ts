import type { Tenant } from '../../db/tenant.ts';
import type { OpenSurvey } from '../../web/open-survey.tsx';
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

/** A survey that takes answers today, with the year and the instrument it is for. */
export interface Taking extends OpenSurvey {
  /** B.E. */
  readonly year: number;
  readonly instrument: string | null;
}

/** The surveys that take answers on a day, of the newest year first. */
export async function listTaking(tenant: Tenant, today: Temporal.PlainDate): Promise<Taking[]> {
  const cycles = await listCycles(tenant);
  const all: Survey[] = [];
  for (const { year } of cycles) all.push(...(await listSurveys(tenant, year)));
  return all.filter((survey) => shutOf(survey, today) === null).map(takingOf);
}

function takingOf({ code, title, titleEn, access, closesOn, year, instrument }: Survey): Taking {
  return { code, title, titleEn, closesOn, year, instrument, isInvited: access === 'invited' };
}

/**
 * The survey of an instrument that everybody may answer today (EIT), whose code the site must show; null where none is
 * open. ITA 2566: O43.
 */
export async function findOpenInstrument(
  tenant: Tenant,
  year: number,
  today: Temporal.PlainDate,
): Promise<Taking | null> {
  const taking = await listTaking(tenant, today);
  return taking.find((each) => each.year === year && each.instrument !== null && !each.isInvited) ?? null;
}
