import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { totpCode, totpStep } from '../../src/credentials/totp.ts';
import { createSetupCode } from '../../src/features/set-up/code.ts';
import { openBrowser } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createFakeTools } from '../support/fake-tools.ts';
import { expectGoodPage, follow, serveByName } from '../support/journey.ts';
import { NOW } from '../support/office.ts';

const password = 'ลำดวนร่วงหล่นริมบึงยามสาย';
let browser: Browser;
let database: TestDatabase;
let site: Awaited<ReturnType<typeof serveByName>>;
let code: string;
let clock = NOW;

beforeAll(async () => {
  database = await createTestDatabase();
  const { tools } = createFakeTools();
  const setupCode = createSetupCode((made) => {
    code = made;
  });
  const secretKey = new Uint8Array(32).fill(7);
  const office = { db: database.app.db, now: () => clock, secretKey, publicUrl: null, ...tools, setupCode };
  const config = { writesPerMinute: 0, trustProxy: false };
  [browser, site] = await Promise.all([
    openBrowser(),
    serveByName(createApp({ config, service: tools.service, office })),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await database?.close();
});

/** Presses the form's own button and waits for the page that answers. */
async function send(page: Page, form: string): Promise<void> {
  await follow(page, () => page.click(`${form} button[type=submit]`));
}

const at = (page: Page) => new URL(page.url()).pathname;

describe('from an empty database', { timeout: 90_000 }, () => {
  let link: string;
  let recovery: string;

  it('the first person sets up the agency and invites another', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/sign-in`);
    expect(at(page)).toBe('/set-up');
    await expectGoodPage(page, 'set-up');
    await page.fill('#f-code', 'wrong');
    await send(page, 'main form');
    await expectGoodPage(page, 'set-up with faults');
    const fields = {
      ...{ code, name: 'องค์การบริหารส่วนตำบลพระบาท', district: 'เมืองลำปาง', subdistrict: 'พระบาท' },
      ...{ personName: 'ปิ่น สมมุติชน', email: 'pin@example.go.th', password, repeat: password },
    };
    for (const [name, value] of Object.entries(fields)) await page.fill(`#f-${name}`, value);
    await page.selectOption('#f-kind', 'sao');
    await page.selectOption('#f-province', 'ลำปาง');
    await send(page, 'main form');
    expect(at(page)).toBe('/office');

    await page.goto(`${site.url}/office/accounts`);
    await expectGoodPage(page, 'people');
    await page.goto(`${site.url}/office/accounts/new`);
    await expectGoodPage(page, 'invite');
    await page.fill('#f-name', 'แก้ว สมมุติชน');
    await page.fill('#f-email', 'kaew@example.go.th');
    await page.getByLabel('เจ้าหน้าที่ส่วนงาน · กองคลัง').check();
    await send(page, 'main form');
    await expectGoodPage(page, 'link');
    link = await page.inputValue('#f-link');
    await page.goto(`${site.url}/office/accounts`);
    await page.getByRole('link', { name: 'แก้ว สมมุติชน' }).click();
    await expectGoodPage(page, 'person');
    await page.goto(`${page.url()}/suspension`);
    await expectGoodPage(page, 'suspension');
    await page.close();
  });

  it('who was invited joins, adds an app and a passkey, and signs in by it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await page.goto(link);
    await expectGoodPage(page, 'invitation');
    await page.fill('#f-password', password);
    await page.fill('#f-repeat', password);
    await send(page, 'main form');
    expect(at(page)).toBe('/office');
    await page.goto(link);
    await expectGoodPage(page, 'used link');

    await page.goto(`${site.url}/office/me`);
    await expectGoodPage(page, 'me');
    await page.goto(`${site.url}/office/me/second-step`);
    await expectGoodPage(page, 'second steps, none');
    await page.fill('#totp-password', password);
    await send(page, '#totp form');
    await expectGoodPage(page, 'pairing');
    const secret = ((await page.textContent('main p code')) ?? '').replaceAll(' ', '');
    await page.fill('#f-code', totpCode(secret, totpStep(clock)));
    await send(page, 'main form');
    await expectGoodPage(page, 'recovery codes');
    expect(await page.locator('.recovery-codes li').count()).toBe(10);
    recovery = (await page.textContent('.recovery-codes li >> nth=0')) ?? '';

    await page.goto(`${site.url}/office/me/second-step`);
    await page.fill('#f-name', 'โทรศัพท์ของฉัน');
    await page.fill('#f-password', password);
    await send(page, '#passkeys form');
    await page.waitForSelector('form[data-passkey] button:visible');
    await expectGoodPage(page, 'making a passkey');
    await send(page, 'form[data-passkey]');
    expect(at(page)).toBe('/office/me/second-step');
    expect(await page.textContent('#passkeys table')).toContain('โทรศัพท์ของฉัน');
    await expectGoodPage(page, 'second steps, all');

    await page.goto(`${site.url}/office/me/sessions`);
    await expectGoodPage(page, 'sessions');
    await page.click('.bar-fold summary:has(.bar-name)');
    await send(page, 'form[action="/sign-out"]');
    expect(at(page)).toBe('/sign-in');
    await expectGoodPage(page, 'signed out');
    await page.waitForSelector('form[data-passkey] button:visible');
    await send(page, 'form[data-passkey]');
    expect(at(page)).toBe('/office');
    await context.close();
  });

  it('without the phone a recovery code lets in once, after the password', async () => {
    clock = clock.add({ minutes: 1 });
    const enter = async (page: Page) => {
      await page.goto(`${site.url}/sign-in?to=${encodeURIComponent('/office/me/second-step')}`);
      await page.fill('#f-email', 'kaew@example.go.th');
      await page.fill('#f-password', password);
      await send(page, 'form[action="/sign-in"]');
      expect(at(page)).toBe('/sign-in/second');
      await page.fill('#f-code', recovery);
      await send(page, 'form[action="/sign-in/second"]');
    };
    const page = await (await browser.newContext()).newPage();
    await enter(page);
    expect(at(page)).toBe('/office/me/second-step');
    expect(await page.textContent('#codes')).toContain('เหลือ 9');
    const again = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(again);
    expect(await again.textContent('.failure')).toContain('รหัสนี้ไม่ถูกต้องหรือใช้ไปแล้ว');
    await page.close();
    await again.close();
  });
});
