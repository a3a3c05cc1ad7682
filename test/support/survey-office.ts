import { createHash } from 'node:crypto';
import { slotsOf } from '../../src/core/surveying/question-set.ts';
import { readTenant } from '../../src/db/tenant.ts';
import { createCollector } from '../../src/features/answers/acts.ts';
import { findSurvey, type Survey } from '../../src/features/surveys/queries.ts';
import type { Mode } from '../../src/features/surveys/rules.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { NOW, type TestAgency, type TestOffice } from './office.ts';

export const SURVEYS = '/office/years/2566/surveys';
export const asOfficer = { as: 'ita-officer' } as const;

/** The survey an address of the office names, as it stands. */
export async function readSurvey(
  { db, ours }: Pick<TestOffice, 'db' | 'ours'>,
  address: string,
  agency: TestAgency = ours,
): Promise<Survey> {
  const id = address.split('/').at(-1) ?? '';
  return assertDefined(await readTenant(db, agency.id, (tenant) => findSurvey(tenant, id)), 'survey');
}

/** So many answers, all the first option, through the same door as anybody's. Fails where one is not kept. */
export async function answerSurvey(
  { db, office }: Pick<TestOffice, 'db' | 'office'>,
  agency: TestAgency,
  survey: Survey,
  {
    count,
    mode = 'self',
    at = NOW,
  }: { readonly count: number; readonly mode?: Mode; readonly at?: Temporal.Instant },
): Promise<void> {
  const collector = createCollector({ db, secretKey: office.secretKey, now: () => at });
  const options = new Uint8Array(slotsOf(survey.questions).length).fill(1);
  const given = { agencyId: agency.id, surveyId: survey.id, mode, options, texts: [] };
  const tickets = Array.from({ length: count }, (_, number) => `${survey.id} ${mode} ${at} ${number}`);
  const done = await Promise.all(
    tickets.map((ticket) =>
      collector.submit({ ...given, ticket: createHash('sha256').update(ticket).digest() }),
    ),
  );
  await collector.close();
  const lost = done.find((each) => !each.ok);
  if (lost) throw new Error(`answer not kept: ${JSON.stringify(lost)}`);
}
