import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode, totpStep } from '../../src/credentials/totp.ts';
import { readTenant } from '../../src/db/tenant.ts';
import { factorsOf } from '../../src/features/second-factors/queries.ts';
import { newAuthenticator } from '../support/authenticator.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { givePassword, openTestBrowser, PASSWORD, type TestBrowser } from '../support/people.ts';

let office: TestOffice;
let clock = NOW;
let email: string;
beforeAll(async () => {
  office = await createTestOffice({ now: () => clock });
  email = await givePassword(office, office.ours, 'unit-head');
});
afterAll(() => office.close());

const at = '/office/me/second-step';
const password = PASSWORD;

async function enter(): Promise<{ browser: TestBrowser; to: string | null }> {
  const browser = openTestBrowser(office.app, office.ours.host);
  const answer = await browser.post('/sign-in', { email, password });
  return { browser, to: answer.headers.get('location') };
}

const factors = () =>
  readTenant(office.db, office.ours.id, (tenant) => factorsOf(tenant, office.ours.accounts['unit-head']));
const codeAt = (secret: string) => totpCode(secret, totpStep(clock));

describe('a second step', () => {
  let secret: string;
  let codes: string[];

  it('is not begun without the password, nor on without a right code', async () => {
    const { browser } = await enter();
    expect((await browser.get(`${at}/totp`)).headers.get('location')).toBe(at);
    expect((await browser.post(`${at}/totp`, { password: 'wrong' })).status).toBe(422);
    expect((await browser.post(`${at}/totp`, { password })).status).toBe(303);
    const page = await (await browser.get(`${at}/totp`)).text();
    secret = (/<code>([A-Z2-7 ]{39})<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
    expect((await browser.post(`${at}/totp/confirm`, { code: '000000' })).status).toBe(422);
    expect((await factors()).hasTotp).toBe(false);
    expect((await enter()).to).toBe('/office');
    const shown = await (await browser.post(`${at}/totp/confirm`, { code: codeAt(secret) })).text();
    codes = shown.match(/[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/g) ?? [];
    expect(codes).toHaveLength(10);
    expect(await factors()).toEqual({ hasTotp: true, passkeys: 0, recoveryCodes: 10 });
  });

  it('is asked for after the password, takes each code once, and gives a new session', async () => {
    const { browser, to } = await enter();
    expect(to).toBe('/sign-in/second');
    expect((await browser.get('/office/units')).status).toBe(303);
    const used = await browser.post('/sign-in/second', { code: codeAt(secret) });
    expect(used.status).toBe(422);
    clock = clock.add({ seconds: 30 });
    const right = await browser.post('/sign-in/second', { code: codeAt(secret) });
    expect([right.status, right.headers.get('location')]).toEqual([303, '/office']);
    expect((await browser.get('/office/units')).status).toBe(200);
    expect((await browser.post('/sign-in/second', { code: codeAt(secret) })).headers.get('location')).toBe(
      '/sign-in',
    );
  });

  it('forgets the password after ten minutes', async () => {
    const { browser } = await enter();
    clock = clock.add({ minutes: 10 });
    const answer = await browser.post('/sign-in/second', { code: codeAt(secret) });
    expect(answer.headers.get('location')).toBe('/sign-in');
  });

  it('rests after five wrong codes, in a new sign-in too', async () => {
    clock = clock.add({ hours: 2 });
    const { browser } = await enter();
    const tries = [];
    for (let count = 0; count < 6; count += 1)
      tries.push((await browser.post('/sign-in/second', { code: '111111' })).status);
    expect(tries).toEqual([422, 422, 422, 422, 422, 429]);
    const again = (await enter()).browser;
    expect((await again.post('/sign-in/second', { code: codes[0] ?? '' })).status).toBe(429);
    clock = clock.add({ minutes: 1 });
    expect((await again.post('/sign-in/second', { code: codes[0] ?? '' })).status).toBe(303);
    expect((await factors()).recoveryCodes).toBe(9);
  });

  it('made of a passkey answers its own challenge, once, for its own account', async () => {
    clock = clock.add({ hours: 2 });
    const handle = Buffer.from(office.ours.accounts['unit-head'].replaceAll('-', ''), 'hex');
    const [rpId, origin] = [office.ours.host, `http://${office.ours.host}`];
    const device = newAuthenticator();
    const { browser } = await enter();
    await browser.post('/sign-in/second', { code: codes[1] ?? '' });
    const stranger = openTestBrowser(office.app, office.ours.host);
    stranger.cookies.set('session', office.ours.tokens['ita-officer']);
    await browser.post(`${at}/passkeys`, { name: 'โทรศัพท์', password });
    const challenge = browser.cookies.get('passkey-add') ?? '';
    const response = device.register({ rpId, origin, challenge });
    stranger.cookies.set('passkey-add', challenge);
    expect((await stranger.post(`${at}/passkeys/new`, { response })).status).toBe(422);
    await browser.post(`${at}/passkeys`, { name: 'โทรศัพท์', password });
    const second = browser.cookies.get('passkey-add') ?? '';
    const added = await browser.post(`${at}/passkeys/new`, {
      response: device.register({ rpId, origin, challenge: second }),
    });
    expect(added.headers.get('location')).toBe(at);
    expect((await factors()).passkeys).toBe(1);

    const visitor = openTestBrowser(office.app, office.ours.host);
    const answer = async (counter: number, change = {}) => {
      await visitor.post('/sign-in/passkey/options', {});
      const asked = { rpId, origin, challenge: visitor.cookies.get('passkey') ?? '', counter, handle };
      const signed = device.authenticate({ ...asked, ...change });
      return visitor.post('/sign-in/passkey', { response: signed, to: '/office/units' });
    };
    expect((await answer(1, { origin: 'http://evil.example' })).status).toBe(422);
    expect((await answer(1, { challenge })).status).toBe(422);
    expect((await answer(1, { handle: new Uint8Array(16) })).status).toBe(422);
    const good = await answer(2);
    expect([good.status, good.headers.get('location')]).toEqual([303, '/office/units']);
    visitor.cookies.delete('session');
    expect((await answer(2)).status).toBe(422);
  });

  it('removed by its owner needs the password; the last one takes the codes along', async () => {
    const { browser } = await enter();
    await browser.post('/sign-in/second', { code: codes[2] ?? '' });
    const refused = await browser.post(`${at}/totp/remove`, { password: 'wrong' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('ลบแอปรหัส 6 หลักหรือไม่');
    expect((await browser.post(`${at}/totp/remove`, { password })).status).toBe(303);
    expect(await factors()).toMatchObject({ hasTotp: false, passkeys: 1, recoveryCodes: 7 });
    const id = /passkeys\/([0-9a-f-]{36})\/remove/.exec(await (await browser.get(at)).text())?.[1];
    const asked = await (await browser.get(`${at}/passkeys/${id}/remove`)).text();
    expect(asked).toMatch(/<title>ลบพาสคีย์ “[^”]+” หรือไม่/);
    const titles = ['/office/me', at, '/office/me/sessions'].map(async (path) => {
      const page = await (await browser.get(path)).text();
      return /<title>([^<]*)/.exec(page)?.[1];
    });
    expect(new Set(await Promise.all(titles)).size).toBe(3);
    expect((await browser.post(`${at}/passkeys/${id}/remove`, { password })).status).toBe(303);
    expect(await factors()).toEqual({ hasTotp: false, passkeys: 0, recoveryCodes: 0 });
    expect((await enter()).to).toBe('/office');
  });
});

describe('an own account', () => {
  it('changes its password with the old one, which ends the other sessions', async () => {
    const [one, two] = [(await enter()).browser, (await enter()).browser];
    const next = 'ชมพู่แก้มแหม่มหล่นกลางดึก';
    const fields = { current: password, next, repeat: next };
    expect((await one.post('/office/me/password', { ...fields, current: 'wrong' })).status).toBe(422);
    expect((await one.post('/office/me/password', { ...fields, next: 'สั้น', repeat: 'สั้น' })).status).toBe(422);
    expect((await one.post('/office/me/password', fields)).status).toBe(303);
    expect((await one.get('/office/me')).status).toBe(200);
    expect((await two.get('/office/me')).status).toBe(303);
  });

  it('ends its own sessions and nobody else’s', async () => {
    const { 'ita-officer': session } = office.ours.tokens;
    const officer = openTestBrowser(office.app, office.ours.host);
    officer.cookies.set('session', session);
    const rows = await office.database.admin.pool.query(
      'select session_id from session where account_id = $1',
      [office.ours.accounts['permanent-secretary']],
    );
    await officer.post(`/office/me/sessions/${rows.rows[0].session_id}/end`, {});
    expect((await office.get('/office/me/sessions', { as: 'permanent-secretary' })).status).toBe(200);
    expect((await officer.post('/office/me/sessions/others/end', {})).status).toBe(303);
    expect((await officer.get('/office/me/sessions')).status).toBe(200);
  });

  it('saves its details once for each version', async () => {
    const as = 'head-of-agency';
    const fields = { name: 'สมมติ นามใหม่', language: 'en', version: '1' };
    expect((await office.post('/office/me', fields, { as })).status).toBe(303);
    const late = await office.post('/office/me', { ...fields, name: 'ช้าไป' }, { as });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('value="ช้าไป"')]);
  });
});
