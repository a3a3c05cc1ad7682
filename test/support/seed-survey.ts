import { randomUUID } from 'node:crypto';
import type { Instrument } from '../../src/core/framework/schema.ts';
import { questionSetOf } from '../../src/core/surveying/question-set.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { type OpenDatabase, openDatabase } from '../../src/db/connect.ts';
import { hostDatabase } from '../../src/db/host.ts';
import { migrate } from '../../src/db/migrate.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { makeOpeningKey } from '../../src/features/answers/opening-key.ts';
import { changeSurvey, findSurvey, insertSurvey, type Survey } from '../../src/features/surveys/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { loadFramework } from './framework.ts';

/** The secret key of survey-server.ts. */
export const SECRET_KEY = new Uint8Array(32).fill(7);

export interface SeededSurvey {
  readonly agencyId: string;
  readonly survey: Survey;
}

/** Runs work on the database of a folder that no server uses now. */
export async function withFolder<T>(
  folder: string,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const host = await hostDatabase({ kind: 'embedded', folder });
  if (!host.ok) throw new Error(host.error.en);
  const migrated = await migrate(host.value.owner);
  if (!migrated.ok) throw new Error(migrated.error.en);
  const database = openDatabase(host.value.app);
  try {
    return await work(database);
  } finally {
    await database.close();
    await host.value.stop();
  }
}

/** One invented agency behind every host, with one survey that anybody may answer from yesterday on. */
export async function seedSurvey(
  { db }: OpenDatabase,
  instrument: Instrument['code'] = 'EIT',
): Promise<SeededSurvey> {
  const agencyId = randomUUID();
  const today = Temporal.Now.plainDateISO('Asia/Bangkok');
  await db
    .insertInto('site')
    .values({ host: '*', answers_for: agencyId })
    .onConflict((at) => at.doNothing())
    .execute();
  return withTenant(db, agencyId, async (tenant) => {
    const agency = { agency_id: agencyId };
    await tenant.db
      .insertInto('agency')
      .values({ ...agency, name: 'อบต.ตัวอย่าง' })
      .execute();
    await tenant.db.insertInto('agency_settings').values(agency).execute();
    await tenant.db
      .insertInto('agency_profile')
      .values({ ...agency, kind: 'sao' })
      .execute();
    await tenant.db
      .insertInto('cycle')
      .values({ ...agency, fiscal_year: 2566, framework: 'nacc-2566' })
      .execute();
    const id = randomUUID();
    await insertSurvey(tenant, {
      ...{
        id,
        year: 2566,
        code: 'eit',
        instrument,
        access: 'open',
        population: 1_000_000,
        agencyClass: null,
      },
      ...{ title: 'แบบสำรวจตัวอย่าง', titleEn: '', introduction: '', introductionEn: '' },
      questions: assertDefined(questionSetOf(loadFramework('nacc-2566'), instrument), 'set'),
      ...{ opensOn: today.subtract({ days: 1 }), closesOn: today.add({ days: 30 }) },
    });
    await changeSurvey(tenant, { id, version: 1 }, { status: 'open', opening: 1 });
    await makeOpeningKey(tenant, { surveyId: id, opening: 1 }, SECRET_KEY);
    await appendAudit(tenant, { actor: 'system', action: 'agency.found', subject: 'agency' });
    return { agencyId, survey: assertDefined(await findSurvey(tenant, id), 'survey') };
  });
}
