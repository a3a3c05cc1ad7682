import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { readTenant } from '../../src/db/tenant.ts';
import { findSite } from '../../src/features/agencies/queries.ts';
import { listAudit } from '../../src/features/audit/queries.ts';
import { listAccounts } from '../../src/features/identity/queries.ts';
import { createSetupCode } from '../../src/features/set-up/code.ts';
import { listUnits } from '../../src/features/units/queries.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createFakeTools } from '../support/fake-tools.ts';
import { NOW } from '../support/office.ts';
import { openTestBrowser } from '../support/people.ts';

let database: TestDatabase;
let codes: string[];
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  database = await createTestDatabase();
  codes = [];
  const { tools } = createFakeTools();
  const setupCode = createSetupCode((code) => codes.push(code));
  const secretKey = new Uint8Array(32).fill(7);
  const office = { db: database.app.db, now: () => NOW, secretKey, publicUrl: null, ...tools, setupCode };
  app = createApp({ config: { writesPerMinute: 0, trustProxy: false }, service: tools.service, office });
});
afterEach(() => database.close());

const browse = () => openTestBrowser(app, 'anything.test');
const password = 'ลำดวนร่วงหล่นริมบึงยามสาย';
const fields = () => ({
  code: codes.at(-1) ?? '',
  ...{ name: 'องค์การบริหารส่วนตำบลพระบาท', kind: 'sao', province: 'ลำปาง', district: 'เมืองลำปาง' },
  ...{ subdistrict: 'พระบาท', personName: 'ปิ่น สมมุติชน', email: 'Pin@Example.go.th', password },
  repeat: password,
});
const site = () => findSite(database.app.db, 'anything.test');

describe('the first start', () => {
  it('leads to the set-up from the office and from signing in', async () => {
    const browser = browse();
    expect((await browser.get('/office/units')).headers.get('location')).toContain('/sign-in');
    expect((await browser.get('/sign-in')).headers.get('location')).toBe('/set-up');
    expect((await browser.get('/set-up')).status).toBe(200);
  });

  it('founds the agency with units and a first person, who is signed in', async () => {
    const browser = browse();
    const answer = await browser.post('/set-up', fields());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office']);
    const agency = await site();
    expect(agency?.name).toBe('องค์การบริหารส่วนตำบลพระบาท');
    const read = await readTenant(database.app.db, agency?.id ?? '', async (tenant) => ({
      accounts: await listAccounts(tenant),
      units: (await listUnits(tenant)).map(({ name }) => name),
      actions: (await listAudit(tenant)).map(({ action }) => action),
    }));
    expect(read.accounts).toMatchObject([
      {
        email: 'pin@example.go.th',
        status: 'active',
        roles: [{ role: 'ita-officer' }, { role: 'system-admin' }],
      },
    ]);
    expect(read.units.slice(0, 3)).toEqual(['สำนักปลัด', 'กองคลัง', 'กองช่าง']);
    expect(read.actions).toEqual(['session.open', 'agency.found']);
    expect((await browser.get('/office/accounts')).status).toBe(200);
    expect((await browser.get('/set-up')).headers.get('location')).toBe('/sign-in');
    expect((await browse().post('/set-up', fields())).headers.get('location')).toBe('/sign-in');
  });

  it('founds one of two that come at once', async () => {
    const answers = await Promise.all([1, 2].map(() => browse().post('/set-up', fields())));
    expect(answers.map((each) => each.headers.get('location')).sort()).toEqual(['/office', '/sign-in']);
    const { rows } = await database.admin.pool.query('select count(*)::int as count from agency');
    expect(rows[0].count).toBe(1);
  });

  it('does nothing without the code, and keeps what was typed', async () => {
    const answer = await browse().post('/set-up', { ...fields(), code: 'AAAA-CCCC-DDDD' });
    const body = await answer.text();
    expect([answer.status, body]).toEqual([422, expect.stringContaining('รหัสไม่ตรง')]);
    expect(body).toContain('value="ปิ่น สมมุติชน"');
    expect(body).not.toContain(password);
    expect(await site()).toBeNull();
    for (let count = 0; count < 9; count += 1) await browse().post('/set-up', { code: 'x' });
    expect(codes).toHaveLength(2);
    expect((await browse().post('/set-up', { ...fields(), code: codes[0] ?? '' })).status).toBe(422);
    expect((await browse().post('/set-up', fields())).status).toBe(303);
  });

  it('tells all that is wrong at once', async () => {
    const wrong = { name: '', subdistrict: 'พระบาด', email: 'pin', password: 'สั้น', repeat: 'ไม่ตรง' };
    const answer = await browse().post('/set-up', { ...fields(), ...wrong });
    const summary = (await answer.text()).split('data-errors')[1]?.split('</ul>')[0] ?? '';
    const named = [...summary.matchAll(/href="#f-([a-zA-Z]+)"/g)].map(([, name]) => name);
    expect([answer.status, named]).toEqual([422, ['name', 'subdistrict', 'email', 'password', 'repeat']]);
  });

  it('offers the provinces in the order of the dictionary', async () => {
    const page = await (await browse().get('/set-up')).text();
    const [first, second] = ['เชียงใหม่', 'ตราด'].map((name) => page.indexOf(`value="${name}"`));
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first ?? 0);
  });

  it.each([
    [{ subdistrict: 'พระบาด' }, '“พระบาท”'],
    [{ district: '' }, 'หน่วยงานประเภทนี้ต้องระบุ'],
    [{ province: 'แอตแลนติส' }, 'เลือกหนึ่งข้อ'],
    [{ kind: 'kingdom' }, 'เลือกหนึ่งข้อ'],
    [{ repeat: 'อีกอย่างหนึ่ง' }, 'พิมพ์ไม่ตรงกับช่องก่อนหน้า'],
    [{ password: '123456789012', repeat: '123456789012' }, 'รหัสผ่าน'],
    [{ email: 'pin' }, 'somchai@example.go.th'],
  ])('asks again about %j', async (change, sentence) => {
    const answer = await browse().post('/set-up', { ...fields(), ...change });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)]);
    expect(await site()).toBeNull();
  });
});
