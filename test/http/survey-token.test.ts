import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { ticketOfToken } from '../../src/features/slips/acts.ts';
import { cancelCode } from '../../src/features/slips/make.ts';
import type { Reader } from '../../src/web/reader.ts';
import { type BlindToken, loadBlindToken } from '../support/blind-token.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { addInvitedSurvey, claimSlip, drawSlips, type InvitedSurvey } from '../support/slips.ts';
import { addTestSurvey } from '../support/survey.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
let page: BlindToken;
let iit: InvitedSurvey;
const lines: string[] = [];

beforeAll(async () => {
  office = await createTestOffice({ log: (line) => lines.push(line) });
  page = await loadBlindToken();
  for (const agency of [office.ours, office.theirs]) await openTestYear(office, agency);
  iit = await addInvitedSurvey(office, office.ours, { code: 'iit' });
});
afterAll(() => office.close());

/** A browser that keeps things, before our own server. */
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => ask(JSON.parse(body), path));
  return () => vi.unstubAllGlobals();
});

let asked = 0;
/** As a browser sends it: with the length of the body. Each from a network of its own unless told. */
function ask(body: unknown, path = '/s/iit/token', from?: string) {
  asked += 1;
  const sent = JSON.stringify(body);
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)) },
    'sec-fetch-site': 'same-origin',
  };
  const remoteAddress = from ?? `198.51.${asked >> 8}.${asked & 255}`;
  const init = { method: 'POST', headers, body: sent };
  const env = { incoming: { socket: { remoteAddress } } };
  return office.app.request(`http://ours.test${path}`, init, env as never);
}

const blinded = () => Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64url');
const draw = (count = 1) => drawSlips(office, office.ours, iit.survey, count);
const claim = (code: string) =>
  withTenant(office.db, office.ours.id, (tenant) => claimSlip(tenant, iit.survey, code));
const rows = () =>
  withTenant(office.db, office.ours.id, ({ db }) =>
    db.selectFrom('survey_invitation').selectAll().where('survey_id', '=', iit.survey.id).execute(),
  );
const fetchToken = (code: string) => page.fetchToken({ code, address: '/s/iit', publicKey: iit.publicKey });

describe('a slip and its token', () => {
  it('is exchanged by the page for a token that the collector takes, and for the same one again', async () => {
    const [code = ''] = await draw();
    const token = await fetchToken(code);
    // Typed as people type: small, in a row, with spaces.
    expect(await fetchToken(code.toLowerCase().replaceAll('-', ' '))).toBe(token);
    const [message = '', signature = ''] = token.split('.');
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const publicKey = bytes(iit.publicKey);
    const ticket = ticketOfToken(publicKey, { message: bytes(message), signature: bytes(signature) });
    expect(ticket).toHaveLength(32);
    const other = { message: randomBytes(64), signature: bytes(signature) };
    expect(ticketOfToken(publicKey, other)).toBeNull();
    expect(await claim(code)).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining('another browser') },
    });
  });

  it('is lost by no cut line: the answer is asked for again', async () => {
    const [code = ''] = await draw();
    const whole = globalThis.fetch;
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      await whole(...asked);
      throw new TypeError('cut');
    });
    await expect(fetchToken(code)).rejects.toThrow('ไม่มีอะไรสูญหาย');
    vi.stubGlobal('fetch', whole);
    expect((await fetchToken(code)).length).toBeGreaterThan(400);
  });

  it('is asked for again by itself when many come at once, with a calm sentence', async () => {
    const [code = ''] = await draw();
    const whole = globalThis.fetch;
    const later = globalThis.setTimeout;
    let busy = 2;
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      busy -= 1;
      if (busy < 0) vi.stubGlobal('setTimeout', later);
      return busy < 0 ? whole(...asked) : Response.json({}, { status: 429, headers: { 'retry-after': '3' } });
    });
    const waits: number[] = [];
    vi.stubGlobal('setTimeout', (done: () => void, ms: number) => {
      waits.push(ms);
      queueMicrotask(done);
    });
    const told: string[] = [];
    const onWait = (sentence: string) => told.push(sentence);
    const asked = { code, address: '/s/iit', publicKey: iit.publicKey, onWait };
    expect((await page.fetchToken(asked)).length).toBeGreaterThan(400);
    expect(told).toEqual([expect.stringContaining('ลองใหม่เอง'), expect.stringContaining('บัตรเชิญยังใช้ได้')]);
    expect(waits.filter((ms) => ms >= 3_000 && ms <= 6_000)).toHaveLength(2);
  });

  it('gives another device nothing, and says so', async () => {
    const [code = ''] = await draw();
    await fetchToken(code);
    await page.forgetToken({ code, address: '/s/iit' });
    await expect(fetchToken(code)).rejects.toMatchObject({
      said: { en: expect.stringContaining('another browser') },
    });
  });

  it('says on plain http that it cannot be exchanged there', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    await expect(fetchToken('x')).rejects.toThrow('https');
  });

  it('gives one token to two who come at once', async () => {
    const codes = await draw(6);
    for (const code of codes) {
      const requests = Array.from({ length: 4 }, () => ask({ code, blinded: blinded() }));
      const answers = await Promise.all(requests);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    }
  });

  it('is exchanged or answers by itself, never both, also at once', async () => {
    for (const code of await draw(6)) {
      const [answer, claimed] = await Promise.all([ask({ code, blinded: blinded() }), claim(code)]);
      expect([answer.status === 200, claimed.ok].filter(Boolean)).toHaveLength(1);
      const again = await claim(code);
      expect(again.ok).toBe(claimed.ok);
      if (claimed.ok && again.ok) expect(Buffer.from(again.value).equals(claimed.value)).toBe(true);
    }
  });

  it('keeps no code, no time and nothing that leads from one to another', async () => {
    const [code = ''] = await draw();
    const before = await rows();
    const claimed = await claim(code);
    const after = (await rows())
      .filter(({ fetched }) => fetched)
      .find(({ invitation_id: id }) => before.some((row) => row.invitation_id === id && !row.fetched));
    expect(Object.keys(after ?? {}).sort()).toEqual([
      ...['agency_id', 'blinded_hash', 'cancelled', 'code_hash', 'fetched', 'invitation_id', 'kind'],
      ...['mail', 'mailed', 'name', 'printed', 'survey_id'],
    ]);
    const ticket = claimed.ok ? Buffer.from(claimed.value).toString('hex') : '';
    const told = JSON.stringify(after, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value,
    );
    for (const secret of [ticket, code, code.replaceAll('-', '')]) expect(told).not.toContain(secret);
    expect(lines.join('')).not.toContain('/token');
  });
});

describe('a request for a token is refused', () => {
  it('for a wrong code, and after thirty without asking the database; others go on', async () => {
    const [code = ''] = await draw();
    const from = '203.0.113.9';
    const wrong = () => ask({ code: 'AAAA-AAAA-AAAA-AAAA-AAAA', blinded: blinded() }, '/s/iit/token', from);
    const statuses: number[] = [];
    for (let count = 0; count < 31; count += 1) statuses.push((await wrong()).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 404), 429]);
    expect((await ask({ code, blinded: blinded() })).status).toBe(200);
  });

  it('when a whole office behind one address has had its own, with a wait the page can keep', async () => {
    const from = '203.0.114.9';
    const statuses: number[] = [];
    for (let count = 0; count < 640; count += 1) statuses.push((await ask({}, '/s/iit/token', from)).status);
    // Two more a second are let in while they come.
    expect(statuses.slice(0, 600)).not.toContain(429);
    expect(statuses).toContain(429);
    while ((await ask({}, '/s/iit/token', from)).status !== 429);
    const answer = await ask({}, '/s/iit/token', from);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(2);
    expect(await answer.json()).toMatchObject({ error: { en: expect.stringContaining('still good') } });
  });

  it('when it is no request', async () => {
    const [code = ''] = await draw();
    const short = Buffer.alloc(255, 7).toString('base64url');
    for (const body of [
      {},
      null,
      [],
      'x',
      { code },
      { code, blinded: short },
      { code, blinded: blinded(), more: 1 },
    ]) {
      expect((await ask(body)).status, JSON.stringify(body)).toBe(400);
    }
    expect((await ask({ code, blinded: 'A'.repeat(20_000) })).status).toBe(400);
    // A number not below the modulus is signed for nobody, and does not use the slip up.
    expect((await ask({ code, blinded: Buffer.alloc(256, 255).toString('base64url') })).status).toBe(409);
    expect((await ask({ code, blinded: blinded() })).status).toBe(200);
  });

  it('for a cancelled slip, another survey’s, another agency’s, and one anybody may answer', async () => {
    const [code = '', cancelled = ''] = await draw(2);
    const person = { accountId: office.ours.accounts['ita-officer'] } as Reader;
    const { survey } = iit;
    await withTenant(office.db, office.ours.id, (tenant) =>
      cancelCode({ tenant, person, survey }, cancelled),
    );
    expect((await ask({ code: cancelled, blinded: blinded() })).status).toBe(409);
    expect(await claim(cancelled)).toMatchObject({
      ok: false,
      error: { en: expect.stringContaining('cancelled') },
    });
    await addTestSurvey(office, office.ours, { code: 'eit' });
    await addInvitedSurvey(office, office.ours, { code: 'own', instrument: null, access: 'invited' });
    expect((await ask({ code, blinded: blinded() }, '/s/eit/token')).status).toBe(404);
    expect((await ask({ code, blinded: blinded() }, '/s/own/token')).status).toBe(404);
    expect((await ask({ code, blinded: blinded() }, '/s/none/token')).status).toBe(404);
    const theirs = await addInvitedSurvey(office, office.theirs, { code: 'iit' });
    const foreign = await withTenant(office.db, office.theirs.id, (tenant) =>
      claimSlip(tenant, theirs.survey, code),
    );
    expect(foreign.ok).toBe(false);
    expect((await ask({ code, blinded: blinded() })).status).toBe(200);
  });

  it('while the survey is shut, with the reason and without using the slip up', async () => {
    const later = await createTestOffice({ now: () => Temporal.Instant.from('2023-04-01T02:00:00Z') });
    await openTestYear(later, later.ours);
    const { survey } = await addInvitedSurvey(later, later.ours, { code: 'iit' });
    const [code = ''] = await drawSlips(later, later.ours, survey, 1);
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const body = JSON.stringify({ code, blinded: blinded() });
    const answer = await later.app.request('http://ours.test/s/iit/token', { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { error: { en: expect.stringContaining('ended') } },
    ]);
    await later.close();
  });
});
