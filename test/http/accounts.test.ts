import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '../../src/db/tenant.ts';
import { listAudit } from '../../src/features/audit/queries.ts';
import { findAccount, findAccountByEmail, rolesOf } from '../../src/features/identity/queries.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { openTestBrowser } from '../support/people.ts';

let office: TestOffice;
let clock = NOW;
beforeAll(async () => {
  office = await createTestOffice({ now: () => clock });
});
afterAll(() => office.close());

const as = 'system-admin';
const password = 'ลำดวนร่วงหล่นริมบึงยามสาย';
const accountOf = (id: string) => readTenant(office.db, office.ours.id, (tenant) => findAccount(tenant, id));
const byEmail = (email: string) =>
  readTenant(office.db, office.ours.id, (tenant) => findAccountByEmail(tenant, email));
const audits = () => readTenant(office.db, office.ours.id, (tenant) => listAudit(tenant, { limit: 3 }));
const linkIn = (body: string) => /\/invitation\/[\w-]{43}/.exec(body)?.[0] ?? '';

async function invite(email: string, roles = 'ita-officer'): Promise<string> {
  const answer = await office.post('/office/accounts', { name: 'ปิ่น สมมุติชน', email, roles }, { as });
  expect(answer.status).toBe(200);
  return linkIn(await answer.text());
}

describe('an invitation', () => {
  it('is shown once, joins once, and signs in', async () => {
    const unitRole = `unit-head:${office.ours.unitId}`;
    const link = await invite('Pin@Ours.test', unitRole);
    expect(link).not.toBe('');
    expect(JSON.stringify(await audits())).not.toContain(link.split('/').at(-1));
    const browser = openTestBrowser(office.app, office.ours.host);
    const form = await browser.get(link);
    expect([form.status, await form.text()]).toEqual([200, expect.stringContaining('ปิ่น สมมุติชน')]);
    const joined = await browser.post(link, { name: 'ปิ่นแก้ว สมมุติชน', password, repeat: password });
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/office']);
    expect((await browser.get('/office/units')).status).toBe(200);
    const account = await byEmail('pin@ours.test');
    expect(account).toMatchObject({ status: 'active', name: 'ปิ่นแก้ว สมมุติชน' });
    expect((await audits()).map(({ action }) => action)).toEqual([
      'session.open',
      'account.join',
      'account.invite',
    ]);
    const again = await browser.get(link);
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('ลิงก์นี้ใช้ไม่ได้แล้ว')]);
    const roles = await readTenant(office.db, office.ours.id, (tenant) =>
      rolesOf(tenant, account?.accountId ?? ''),
    );
    expect(roles).toEqual([{ role: 'unit-head', unitId: office.ours.unitId }]);
  });

  it('is used by one of two who answer at once', async () => {
    const link = await invite('twice@ours.test');
    const fields = { name: 'ก', password, repeat: password };
    const answers = await Promise.all([1, 2].map(() => office.post(link, fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  });

  it('works for seven days, and not under another agency’s host', async () => {
    const link = await invite('slow@ours.test');
    expect((await office.get(link, { at: office.theirs })).status).toBe(410);
    clock = NOW.add({ hours: 7 * 24 - 1 });
    expect((await office.get(link)).status).toBe(200);
    clock = NOW.add({ hours: 7 * 24 });
    expect((await office.get(link)).status).toBe(410);
    clock = NOW;
  });

  it('is replaced by a newer one', async () => {
    const old = await invite('again@ours.test');
    const id = (await byEmail('again@ours.test'))?.accountId;
    const answer = await office.post(`/office/accounts/${id}/invitation`, {}, { as });
    const link = linkIn(await answer.text());
    expect((await office.get(old)).status).toBe(410);
    expect((await office.get(link)).status).toBe(200);
  });

  it.each([
    ['a short password', { password: 'สั้นไป', repeat: 'สั้นไป' }, '12'],
    ['two that differ', { password, repeat: `${password}x` }, 'พิมพ์ไม่ตรงกับช่องก่อนหน้า'],
    ['no name', { name: '', password, repeat: password }, 'กรอกช่องนี้'],
  ])('stays open after %s', async (_what, fields, sentence) => {
    const link = await invite(`open-${_what.length}@ours.test`);
    const answer = await office.post(link, { name: 'ก', ...fields });
    const body = await answer.text();
    expect([answer.status, body]).toEqual([422, expect.stringContaining(sentence)]);
    expect(body).not.toContain(`value="${password}`);
    expect((await office.get(link)).status).toBe(200);
  });

  it('is not made for an address that has an account', async () => {
    const fields = { name: 'ก', email: 'ITA-officer@ours.test', roles: 'ita-officer' };
    const answer = await office.post('/office/accounts', fields, { as });
    const body = await answer.text();
    expect([answer.status, body]).toEqual([422, expect.stringContaining('มีบัญชีที่ใช้อีเมลนี้แล้ว')]);
  });

  it('names no role of another agency’s unit', async () => {
    const roles = `unit-head:${office.theirs.unitId}`;
    const answer = await office.post('/office/accounts', { name: 'ก', email: 'x@ours.test', roles }, { as });
    expect(answer.status).toBe(422);
  });
});

describe('an account', () => {
  const page = (role: 'ita-officer' | 'system-admin' | 'unit-officer') =>
    `/office/accounts/${office.ours.accounts[role]}`;

  it('is listed with roles and state, and found by name or address', async () => {
    const all = await (await office.get('/office/accounts', { as })).text();
    expect(all).toContain('หัวหน้าส่วนงาน · สำนักปลัด');
    const found = await (await office.get('/office/accounts?q=UNIT-OFF', { as })).text();
    expect(found).toContain('unit-officer@ours.test');
    expect(found).not.toContain('ita-officer@ours.test');
    expect(await (await office.get('/office/accounts?q=%25', { as })).text()).toContain('ไม่พบผู้ใช้งาน');
  });

  it('of another agency is not there', async () => {
    const path = `/office/accounts/${office.theirs.accounts['ita-officer']}`;
    expect((await office.get(path, { as })).status).toBe(404);
    const posts = {
      '': { name: 'ก', roles: 'ita-officer' },
      '/reset': {},
      '/suspension': {},
      '/lost-factors': {},
    };
    for (const [act, fields] of Object.entries(posts)) {
      expect((await office.post(path + act, { ...fields, version: '1' }, { as })).status).toBe(404);
    }
  });

  it('changes roles once for each version', async () => {
    const fields = { name: 'สมมติ คนใหม่', roles: 'permanent-secretary', version: '1' };
    expect((await office.post(page('unit-officer'), fields, { as })).status).toBe(303);
    const late = await office.post(page('unit-officer'), { ...fields, name: 'อีกชื่อ' }, { as });
    const body = await late.text();
    expect(late.status).toBe(409);
    expect(body).toContain('มีผู้อื่นบันทึกก่อนท่าน');
    expect(body).toContain('value="อีกชื่อ"');
    expect((await accountOf(office.ours.accounts['unit-officer']))?.name).toBe('สมมติ คนใหม่');
  });

  it('of the last administrator keeps its role and stays', async () => {
    const fields = { name: 'ก', roles: 'ita-officer', version: '1' };
    const answer = await office.post(page('system-admin'), fields, { as });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('ผู้ดูแลระบบคนสุดท้าย')]);
    const suspended = await office.post(`${page('system-admin')}/suspension`, { version: '1' }, { as });
    expect(suspended.status).toBe(422);
  });

  it('suspended is signed out at once, and comes back', async () => {
    const { 'unit-head': id } = office.ours.accounts;
    expect((await office.get('/office/units', { as: 'unit-head' })).status).toBe(200);
    const path = `/office/accounts/${id}`;
    expect((await office.get(`${path}/suspension`, { as })).status).toBe(200);
    expect((await office.post(`${path}/suspension`, { version: '1' }, { as })).status).toBe(303);
    expect((await office.get('/office/units', { as: 'unit-head' })).status).toBe(303);
    expect((await office.post(`${path}/restoration`, { version: '2' }, { as })).status).toBe(303);
    // The test's accounts have no password: the person must join again.
    expect((await accountOf(id))?.status).toBe('invited');
  });

  it('gets a link for a new password, good for an hour, which ends its sessions', async () => {
    const answer = await office.post(`${page('ita-officer')}/reset`, {}, { as });
    const link = linkIn(await answer.text());
    clock = NOW.add({ minutes: 60 });
    expect((await office.get(link)).status).toBe(410);
    clock = NOW.add({ minutes: 59 });
    const done = await office.post(link, { password, repeat: password });
    expect(done.headers.get('location')).toBe('/sign-in');
    expect((await office.get('/office/units', { as: 'ita-officer' })).status).toBe(303);
    clock = NOW;
  });
});
