import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disposition } from '../../src/web/send-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { givePassword, openTestBrowser, PASSWORD } from '../support/people.ts';

let office: TestOffice;
let email: string;
beforeAll(async () => {
  office = await createTestOffice();
  email = await givePassword(office, office.ours, 'ita-officer');
});
afterAll(() => office.close());

const officer = { as: 'ita-officer' } as const;

describe('a sign-in', () => {
  it('never takes over a session that was planted before it', async () => {
    const browser = openTestBrowser(office.app, office.ours.host);
    browser.cookies.set('session', 'a'.repeat(43));
    const answer = await browser.post('/sign-in', { email, password: PASSWORD, to: '/office/units' });
    expect(answer.status).toBe(303);
    const line = answer.headers.getSetCookie().find((each) => each.startsWith('session='));
    expect(line).toMatch(/^session=[\w-]{43};/);
    expect(line).not.toContain('a'.repeat(43));
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(line).toContain(flag);
    expect(line).not.toContain('Domain');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
  ])('leads nowhere but here: %j', async (to) => {
    const browser = openTestBrowser(office.app, office.ours.host);
    const answer = await browser.post('/sign-in', { email, password: PASSWORD, to });
    const location = new URL(answer.headers.get('location') ?? '', 'http://here.test');
    expect([answer.status, location.host]).toEqual([303, 'here.test']);
  });

  it('counts by the socket, whatever address the request makes up', async () => {
    const rows = async () => {
      const { pool } = office.database.admin;
      return (await pool.query('select count(*)::int as count from sign_in_failure')).rows[0].count as number;
    };
    const before = await rows();
    for (const name of ['one', 'two', 'three']) {
      const fields = { email: `${name}@ours.test`, password: 'wrong wrong wrong', to: '' };
      const headers = { 'x-forwarded-for': `203.0.113.${name.length}`, 'x-real-ip': '203.0.113.9' };
      expect((await office.post('/sign-in', fields, { headers })).status).toBe(422);
    }
    // Three names, and at most one address.
    expect((await rows()) - before).toBeLessThanOrEqual(4);
  });
});

describe('signing out', () => {
  it('clears what the browser kept of the pages', async () => {
    const browser = openTestBrowser(office.app, office.ours.host);
    await browser.post('/sign-in', { email, password: PASSWORD });
    const answer = await browser.post('/sign-out', {});
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
  });
});

describe('a form', () => {
  it('of thousands of fields, or of megabytes, is refused unread', async () => {
    const many = new URLSearchParams(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, 'x']));
    expect((await office.post('/office/units', many, officer)).status).toBe(400);
    const long = new URLSearchParams({ name: 'x'.repeat(2 * 1024 * 1024) });
    expect((await office.post('/office/units', long, officer)).status).toBe(413);
  });

  it('takes the fields it asks for and no others', async () => {
    const { ours, theirs } = office;
    const fields = { name: 'กองใหม่', nameEn: '', telephone: '' };
    const forged = {
      agency_id: theirs.id,
      agencyId: theirs.id,
      unit_id: theirs.unitId,
      version: '99',
      sort: '0',
    };
    expect((await office.post('/office/units', { ...fields, ...forged }, officer)).status).toBe(303);
    const { rows } = await office.database.admin.pool.query("select * from unit where name = 'กองใหม่'");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ agency_id: ours.id, version: 1 });
    expect(rows[0].unit_id).not.toBe(theirs.unitId);
  });

  it.each(['__proto__', 'constructor', 'toString'])('has no harm in a field named %s', async (name) => {
    const body = new URLSearchParams({ name: `กอง ${name}`, nameEn: '', telephone: '', [name]: 'x' });
    expect((await office.post('/office/units', body, officer)).status).toBe(303);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('typed to be slow is answered at once', async () => {
    const slow = [
      `${' '.repeat(200_000)}x`,
      '1/'.repeat(50_000),
      '๑'.repeat(80_000),
      `${'31 มี.ค. '.repeat(8_000)}!`,
    ];
    for (const closedOn of slow) {
      const start = performance.now();
      const fields = { closedOn, version: '1' };
      const answer = await office.post(`/office/units/${office.ours.unitId}/closing`, fields, officer);
      expect([closedOn.length, answer.status]).toEqual([closedOn.length, 422]);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});

it.each(['a"\r\nSet-Cookie: x=1.pdf', 'ก\u0000\u2028.pdf', "a';rm -rf.pdf", '\ud800.pdf'])(
  'puts no file name into a header but as a name: %j',
  (name) => {
    const value = disposition('attachment', name);
    expect(value).toMatch(/^attachment; filename="[\w.-]*"; filename\*=UTF-8''[\w.~!$&+^`|%-]*$/);
    expect(() => new Headers({ 'content-disposition': value })).not.toThrow();
  },
);
