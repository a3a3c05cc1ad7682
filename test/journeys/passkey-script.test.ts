import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  authenticationOptions,
  type Passkey,
  registrationOptions,
  verifyAuthentication,
  verifyRegistration,
} from '../../src/credentials/passkey.ts';
import { readAuthentication, readRegistration } from '../../src/credentials/passkey-response.ts';
import { newToken } from '../../src/credentials/token.ts';
import { securityHeaders } from '../../src/web/security-headers.ts';
import { openBrowser } from '../support/browser.ts';

const script = readFileSync(new URL('../../public/passkey.js', import.meta.url), 'utf8');
const handle = Buffer.from('account-1');
const rpId = 'localhost';

let browser: Browser;
let page: Page;
let server: ReturnType<typeof createAdaptorServer>;
let origin: string;
let challenge: string;
let stored: Passkey | undefined;
let optionsStatus: 200 | 503;

const form = (kind: string) => `
  <form method="post" action="/${kind}" data-passkey="${kind}" data-options-url="/${kind}/options"
    data-failed="ทำไม่สำเร็จ" data-known="มีอยู่แล้ว">
    <input type="hidden" name="response"><button hidden>${kind}</button></form>`;

/** The smallest site that does what the identity pages do, under the same policy. */
function site(): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.get('/passkey.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript' }));
  app.get('/', (c) =>
    c.html(`<!doctype html><title>x</title><link rel="icon" href="data:,"><body>${form('register')}
      ${form('authenticate')}<script type="module" src="/passkey.js"></script>`),
  );
  app.post('/register/options', async (c) => {
    challenge = newToken();
    const user = { handle, name: 'pranee@example.go.th', displayName: 'ปราณี' };
    const known = stored ? [stored] : [];
    return c.json(
      await registrationOptions({ rpId, rpName: 'ทดสอบ', challenge, user, known }),
      optionsStatus,
    );
  });
  app.post('/authenticate/options', async (c) => {
    challenge = newToken();
    return c.json(await authenticationOptions({ rpId, challenge }));
  });
  app.post('/register', async (c) => {
    const answer = readRegistration(String((await c.req.formData()).get('response')));
    const made = answer.ok ? await verifyRegistration({ rpId, origin, challenge }, answer.value) : answer;
    if (made.ok) stored = made.value;
    return c.text(made.ok ? 'registered' : made.error.en);
  });
  app.post('/authenticate', async (c) => {
    const answer = readAuthentication(String((await c.req.formData()).get('response')));
    if (!answer.ok || !stored) return c.text('nothing to compare');
    const passkey = { ...stored, handle };
    const judged = await verifyAuthentication({ rpId, origin, challenge }, answer.value, passkey);
    return c.text(judged.ok ? 'signed in' : judged.error.en);
  });
  return app;
}

beforeAll(async () => {
  browser = await openBrowser();
  server = createAdaptorServer({ fetch: site().fetch });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  [stored, optionsStatus] = [undefined, 200];
  page = await browser.newPage();
});
afterEach(() => page.close());

async function giveDevice(isUserVerified: boolean): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
    },
  });
}

const press = (kind: string) => page.getByRole('button', { name: kind }).click();

const oldBrowser = `delete PublicKeyCredential.parseCreationOptionsFromJSON;
  delete PublicKeyCredential.parseRequestOptionsFromJSON; delete PublicKeyCredential.prototype.toJSON;`;

describe.each([
  ['a browser of today', ''],
  ['an older browser', oldBrowser],
])('in %s', (_, change) => {
  it('makes a passkey and signs in with it, without naming an account', async () => {
    await page.addInitScript(change);
    await giveDevice(true);
    await page.goto(origin);
    await press('register');
    await page.getByText('registered').waitFor();
    expect(stored?.transports).toEqual(['internal']);
    await page.goto(origin);
    await press('authenticate');
    await page.getByText('signed in').waitFor();
  });
});

describe('when it does not work', () => {
  it('says so calmly and can be tried again', async () => {
    await giveDevice(true);
    await page.goto(origin);
    optionsStatus = 503;
    await press('register');
    await page.getByRole('alert').getByText('ทำไม่สำเร็จ').waitFor();
    optionsStatus = 200;
    await press('register');
    await page.getByText('registered').waitFor();
    await page.goto(origin);
    await press('register');
    await page.getByRole('alert').getByText('มีอยู่แล้ว').waitFor();
  });

  it('says so when the person is not recognised', async () => {
    await giveDevice(false);
    await page.goto(origin);
    await press('register');
    await page.getByRole('alert').getByText('ทำไม่สำเร็จ').waitFor();
  });

  it('shows no button to a browser without passkeys', async () => {
    await page.addInitScript('delete window.PublicKeyCredential');
    await page.goto(origin);
    await page.locator('script').waitFor({ state: 'attached' });
    expect(await page.locator('button:visible').count()).toBe(0);
  });
});
