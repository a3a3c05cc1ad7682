import { afterAll, beforeAll, expect, it } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { recordAudit } from '../../src/features/audit/queries.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

const NAME = 'อบต.ทุ่งตัวอย่าง';
let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const own = tenant.db.updateTable('agency').where('agency_id', '=', tenant.agencyId);
    await own.set({ name_en: 'Thung Tua Yang SAO' }).execute();
    await recordAudit(tenant, { actor: 'system', action: 'agency.change', subject: 'agency' });
  });
});
afterAll(() => office.close());

/** What a page says outside its structured data, which names the agency as it is registered. */
async function said(path: string, as?: 'ita-officer'): Promise<string> {
  const page = await (await office.get(path, as ? { as } : {})).text();
  return page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
}

it.each([
  '/',
  '/ita/2566',
  '/results',
  '/data',
  '/news',
  '/contact',
  '/search',
  '/verify',
  '/nowhere',
  '/sign-in',
])('%s names the agency in English all over, where it has given a name', async (path) => {
  const page = await said(`${path}?lang=en`);
  expect(page).toContain('Thung Tua Yang SAO');
  expect(page).not.toContain(NAME);
  expect(await said(`${path}?lang=th`)).toContain(NAME);
});

it('so does the office, in its header and the title', async () => {
  const page = await said('/office?lang=en', 'ita-officer');
  expect(page).toContain('· Thung Tua Yang SAO · Prongsai</title>');
  expect(page).toContain('<p class="bar-agency">Thung Tua Yang SAO</p>');
});
