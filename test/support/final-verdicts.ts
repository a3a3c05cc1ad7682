import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../src/db/audit.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { loadFramework } from './framework.ts';
import type { TestAgency, TestOffice } from './office.ts';

/** A final verdict on each item of 2566 (`openTestYear` first): complete, but for those named. */
export async function giveFinalVerdicts(
  { db }: Pick<TestOffice, 'db'>,
  agency: TestAgency,
  incomplete: readonly string[] = [],
): Promise<void> {
  const year = { agency_id: agency.id, fiscal_year: 2566 };
  const items = loadFramework('nacc-2566').items.map(({ code }) => code);
  await withTenant(db, agency.id, async (tenant) => {
    const editions = items.map((item) => ({
      ...{ ...year, item, number: 1, content: '{}', content_hash: Buffer.alloc(32) },
    }));
    await tenant.db.insertInto('disclosure_edition').values(editions).execute();
    const verdicts = items.map((item) => ({
      ...{ ...year, verdict_id: randomUUID(), item, edition: 1, round: 'final', reason: '' },
      ...{ result: incomplete.includes(item) ? 'incomplete' : 'complete', given_on: '2023-03-10' },
    }));
    await tenant.db.insertInto('verdict').values(verdicts).execute();
    await appendAudit(tenant, { actor: 'system', action: 'disclosure.settle', subject: 'cycle:2566' });
  });
}
