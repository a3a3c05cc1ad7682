import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenHash } from '../../src/credentials/token.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { listAudit } from '../../src/features/audit/queries.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { givePassword, openTestBrowser, PASSWORD } from '../support/people.ts';

let office: TestOffice;
let clock = NOW;
let email: string;
beforeAll(async () => {
  office = await createTestOffice({ now: () => clock });
  email = await givePassword(office, office.ours, 'ita-officer');
});
afterAll(() => office.close());

const browse = () => openTestBrowser(office.app, office.ours.host);
const signIn = (fields: Record<string, string> = {}) => {
  const browser = browse();
  return browser
    .post('/sign-in', { email, password: PASSWORD, ...fields })
    .then((answer) => ({ answer, browser }));
};
const lastAudit = () =>
  readTenant(office.db, office.ours.id, (tenant) => listAudit(tenant, { limit: 1 })).then(([entry]) => entry);

describe('signing in', () => {
  it('opens a new session, on record, and leads to the office', async () => {
    const browser = browse();
    browser.cookies.set('session', 'a-token-someone-else-planted');
    const answer = await browser.post('/sign-in', { email: email.toUpperCase(), password: PASSWORD });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office']);
    const token = browser.cookies.get('session') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const entry = await lastAudit();
    expect(entry).toMatchObject({
      action: 'session.open',
      after: { method: 'password', secondFactor: null },
    });
    expect(JSON.stringify(entry)).not.toContain(token);
    expect((await browser.get('/sign-in')).headers.get('location')).toBe('/office');
  });

  it('goes back to where the person wanted to go, on this site only', async () => {
    const inside = await signIn({ to: '/office/units?open=1' });
    expect(inside.answer.headers.get('location')).toBe('/office/units?open=1');
    const outside = await signIn({ to: '//evil.example/' });
    expect(outside.answer.headers.get('location')).toBe('/office');
  });

  it('says the same of a wrong password, an unknown address and somebody who has not joined', async () => {
    const { 'unit-head': invited } = office.ours.accounts;
    expect(invited).toBeDefined();
    const texts = [];
    for (const fields of [
      { password: 'not the password at all' },
      { email: 'nobody@ours.test' },
      { email: 'unit-head@ours.test' },
    ]) {
      const { answer } = await signIn(fields);
      expect(answer.status).toBe(422);
      const body = await answer.text();
      expect(body).not.toContain(PASSWORD);
      texts.push(/<div class="failure".*?<\/div>/s.exec(body)?.[0]);
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('อีเมลหรือรหัสผ่านไม่ตรง');
  });

  it('is another agency’s matter under another host', async () => {
    const answer = await openTestBrowser(office.app, office.theirs.host).post('/sign-in', {
      email,
      password: PASSWORD,
    });
    expect(answer.status).toBe(422);
  });

  it('keeps what was typed, but never the password', async () => {
    const { answer } = await signIn({ password: '' });
    const body = await answer.text();
    expect([answer.status, body.includes(`value="${email}"`)]).toEqual([422, true]);
  });
});

describe('a session', () => {
  it('ends after two idle hours', async () => {
    const { browser } = await signIn();
    clock = NOW.add({ minutes: 119 });
    expect((await browser.get('/office/units')).status).toBe(200);
    clock = clock.add({ minutes: 121 });
    expect((await browser.get('/office/units')).headers.get('location')).toContain('/sign-in?to=');
    clock = NOW;
  });

  it('ends after twelve hours however busy', async () => {
    const { browser } = await signIn();
    for (const hours of [1.5, 3, 4.5, 6, 7.5, 9, 10.5, 11.9]) {
      clock = NOW.add({ minutes: hours * 60 });
      expect((await browser.get('/office/units')).status).toBe(200);
    }
    clock = NOW.add({ hours: 12 });
    expect((await browser.get('/office/units')).status).toBe(303);
    clock = NOW;
  });

  it('ends with signing out, the token too', async () => {
    const { browser } = await signIn();
    const token = browser.cookies.get('session') ?? '';
    const answer = await browser.post('/sign-out', {});
    expect(answer.headers.get('location')).toBe('/sign-in');
    expect(browser.cookies.has('session')).toBe(false);
    browser.cookies.set('session', token);
    expect((await browser.get('/office/units')).status).toBe(303);
  });

  it('is kept as a hash alone', async () => {
    const { browser } = await signIn();
    const token = browser.cookies.get('session') ?? '';
    const rows = await readTenant(office.db, office.ours.id, ({ db }) =>
      db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash(token)).execute(),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('failures', () => {
  const status = async (password: string) => (await signIn({ password })).answer.status;

  it('lock the account at the fifth for a minute, the right password too, and then no more', async () => {
    clock = NOW.add({ hours: 24 });
    for (let count = 0; count < 5; count += 1) expect(await status('wrong password')).toBe(422);
    const { answer } = await signIn();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await answer.text()).toContain('09:01 น.');
    const entry = await lastAudit();
    expect(entry).toMatchObject({
      action: 'session.lock',
      subject: `account:${office.ours.accounts['ita-officer']}`,
      after: { failures: 5, minutes: 1 },
    });
    const before = entry?.sequence;
    await signIn();
    expect((await lastAudit())?.sequence).toBe(before);
    clock = clock.add({ minutes: 1 });
    expect(await status(PASSWORD)).toBe(303);
    expect(await status('wrong password')).toBe(422);
    expect(await status(PASSWORD)).toBe(303);
  });

  it('lock an address nobody has, so that the lock tells nothing', async () => {
    clock = NOW.add({ hours: 48 });
    const of = async () => (await signIn({ email: 'nobody@ours.test', password: 'x' })).answer.status;
    expect([await of(), await of(), await of(), await of(), await of(), await of()]).toEqual([
      422, 422, 422, 422, 422, 429,
    ]);
  });

  it('are all counted when they come at once', async () => {
    clock = NOW.add({ hours: 72 });
    const all = await Promise.all(Array.from({ length: 12 }, () => status('wrong password')));
    expect(all.filter((each) => each === 422)).toHaveLength(5);
    clock = NOW;
  });

  it('leave neither name nor address in the table', async () => {
    const rows = await withTenant(office.db, office.ours.id, ({ db }) =>
      db.selectFrom('sign_in_failure').select('subject').execute(),
    );
    expect(rows.every(({ subject }) => subject.length === 32)).toBe(true);
  });
});
