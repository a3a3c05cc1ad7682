import { appendAudit } from '../../src/db/audit.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { loadFramework } from '../../src/features/frameworks/queries.ts';
import type { TestAgency, TestOffice } from './office.ts';

/** Fiscal year 2566 of an agency with its 43 items; those named are owned by its first unit, due at the end of March. */
export async function openTestYear(
  { db }: Pick<TestOffice, 'db'>,
  agency: TestAgency,
  { owned = ['O14'] }: { readonly owned?: readonly string[] } = {},
): Promise<void> {
  const framework = loadFramework('nacc-2566');
  if (!framework.ok) throw new Error('framework nacc-2566');
  await withTenant(db, agency.id, async (tenant) => {
    const year = { agency_id: agency.id, fiscal_year: 2566 };
    await tenant.db
      .insertInto('cycle')
      .values({ ...year, framework: 'nacc-2566' })
      .execute();
    const rows = framework.value.items.map(({ code }) => ({
      ...year,
      item: code,
      unit_id: owned.includes(code) ? agency.unitId : null,
      due_on: owned.includes(code) ? '2023-03-31' : null,
    }));
    await tenant.db.insertInto('disclosure').values(rows).execute();
    await appendAudit(tenant, { actor: 'system', action: 'cycle.open', subject: 'cycle:2566' });
  });
}
