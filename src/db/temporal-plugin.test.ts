import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, foundAgency, type TestDatabase } from '../../test/support/database.ts';
import { appendAudit } from './audit.ts';
import { readTenant, withTenant } from './tenant.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('writes instants and dates, and compares with them, in lists too', async () => {
  const { db } = database.app;
  const agencyId = await foundAgency(db);
  const openedAt = Temporal.Instant.from('2026-11-22T01:02:03.004Z');
  const day = Temporal.PlainDate.from('2023-01-01');
  await withTenant(db, agencyId, async (tenant) => {
    const year = { agency_id: agencyId, fiscal_year: 2566 };
    await tenant.db
      .insertInto('cycle')
      .values({ ...year, framework: 'nacc-2566', opened_at: openedAt })
      .execute();
    const stage = { code: 'a', name: 'ก', name_en: 'A', starts_on: day, ends_on: day.add({ days: 1 }) };
    await tenant.db
      .insertInto('stage')
      .values([
        { ...year, ...stage },
        { ...year, ...stage, code: 'b' },
      ])
      .execute();
    await appendAudit(tenant, { actor: 'system', action: 'agency.found', subject: 'agency' });
  });
  const found = await readTenant(db, agencyId, (tenant) =>
    tenant.db
      .selectFrom('cycle')
      .innerJoin('stage', 'stage.fiscal_year', 'cycle.fiscal_year')
      .select(['opened_at', 'starts_on', 'code'])
      .where('cycle.agency_id', '=', agencyId)
      .where('opened_at', '<=', openedAt)
      .where('starts_on', 'in', [day, day.add({ days: 9 })])
      .orderBy('code')
      .execute(),
  );
  expect(found.map(({ code }) => code)).toEqual(['a', 'b']);
  expect(found[0]?.opened_at.equals(openedAt)).toBe(true);
  expect(found[0]?.starts_on.equals(day)).toBe(true);
});
