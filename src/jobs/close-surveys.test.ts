import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test/support/office.ts';
import { addTestSurvey } from '../../test/support/survey.ts';
import { answerSurvey, readSurvey } from '../../test/support/survey-office.ts';
import { openTestYear } from '../../test/support/year.ts';
import { runJobs } from './run-jobs.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await openTestYear(office, office.theirs);
});
afterAll(() => office.close());

it('closes surveys of every agency once their last day is over in Thailand, and unseals none', async () => {
  const { ours, theirs, db } = office;
  const own = { instrument: null } as const;
  const answered = await addTestSurvey(office, ours, { code: 'answered' });
  const paused = await addTestSurvey(office, ours, { ...own, code: 'paused', status: 'paused' });
  const draft = await addTestSurvey(office, ours, { ...own, code: 'draft', status: 'draft' });
  const longer = await addTestSurvey(office, ours, { ...own, code: 'longer', closesOn: '2023-04-30' });
  const foreign = await addTestSurvey(office, theirs);
  await answerSurvey(office, ours, answered, { count: 6 });
  await answerSurvey(office, theirs, foreign, { count: 6 });
  const failures: string[] = [];
  const run = (time: string) =>
    runJobs({
      ...{ db, mailer: null, publicUrl: null, now: () => Temporal.Instant.from(time) },
      onFailure: (job, error) => failures.push(`${job}: ${String(error)}`),
    });
  const statuses = async () => {
    const all = [answered, paused, draft, longer].map(({ id }) => readSurvey(office, id));
    return (await Promise.all([...all, readSurvey(office, foreign.id, theirs)])).map(({ status }) => status);
  };
  await run('2023-03-31T16:59:00Z');
  expect(await statuses()).toEqual(['open', 'paused', 'draft', 'open', 'open']);
  await run('2023-03-31T17:00:00Z');
  expect(await statuses()).toEqual(['closed', 'closed', 'draft', 'open', 'closed']);
  expect((await readSurvey(office, answered.id)).isUnsealed).toBe(false);
  expect(failures).toEqual([]);
});
