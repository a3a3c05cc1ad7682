import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { readTenant } from '../../src/db/tenant.ts';
import { listAudit } from '../../src/features/audit/queries.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { openTestBrowser } from '../support/people.ts';

let office: TestOffice;
let provider: IdentityProvider;
let app: ReturnType<typeof createApp>;
let clock = NOW;
beforeAll(async () => {
  [office, provider] = await Promise.all([createTestOffice(), startIdentityProvider()]);
  const { issuer, clientId, clientSecret } = provider;
  const oidc = { issuer, clientId, clientSecret, label: { th: 'บัญชีจังหวัด', en: 'Province account' } };
  const parts = { ...office.office, now: () => clock, oidc };
  const config = { writesPerMinute: 0, trustProxy: false };
  app = createApp({ config, service: office.office.service, office: parts });
});
afterAll(async () => {
  await provider.stop();
  await office.close();
});
beforeEach(() => {
  clock = NOW;
  provider.manner.claims = { email: 'unit-head@ours.test', email_verified: true };
});

/** Begins, lets the provider agree, and comes back. */
async function signIn(to = '/office/units', between: () => void = () => {}) {
  const browser = openTestBrowser(app, office.ours.host);
  const begun = await browser.get(`/sign-in/oidc?to=${encodeURIComponent(to)}`);
  const agreed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(agreed.headers.get('location') ?? '');
  between();
  return { browser, back, answer: await browser.get(back.pathname + back.search) };
}

describe('an identity provider', () => {
  it('refuses whom nobody invited, and makes no account', async () => {
    provider.manner.claims = { email: 'stranger@ours.test', email_verified: true };
    const { answer } = await signIn();
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('ไม่มีบัญชีของท่านในหน่วยงานนี้'),
    ]);
  });

  it('does not count an address it has not verified', async () => {
    provider.manner.claims = { email: 'unit-head@ours.test', email_verified: false };
    expect((await signIn()).answer.status).toBe(422);
  });

  it('is offered, signs in by a verified address, links, and knows the person by the link after', async () => {
    const page = await openTestBrowser(app, office.ours.host).get('/sign-in');
    expect(await page.text()).toContain('เข้าสู่ระบบด้วย บัญชีจังหวัด');
    const { answer, browser } = await signIn();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office/units']);
    expect((await browser.get('/office/units')).status).toBe(200);
    const audits = await readTenant(office.db, office.ours.id, (tenant) => listAudit(tenant, { limit: 2 }));
    expect(audits.map(({ action }) => action)).toEqual(['session.open', 'account.link']);
    provider.manner.claims = { email: 'ita-officer@ours.test', email_verified: true };
    await signIn();
    const [last] = await readTenant(office.db, office.ours.id, (tenant) => listAudit(tenant, { limit: 1 }));
    expect(last?.actor).toBe(`account:${office.ours.accounts['unit-head']}`);
  });

  it('is heard once, in the browser that began, within ten minutes', async () => {
    const { back, browser } = await signIn();
    expect((await browser.get(back.pathname + back.search)).status).toBe(422);
    const other = openTestBrowser(app, office.ours.host);
    expect((await other.get(back.pathname + back.search)).status).toBe(422);
    const late = await signIn('/office', () => {
      clock = NOW.add({ minutes: 11 });
    });
    expect(late.answer.status).toBe(422);
  });

  it('leads back into this site only', async () => {
    const { answer } = await signIn('https://evil.example/');
    expect(answer.headers.get('location')).toBe('/office');
  });
});
