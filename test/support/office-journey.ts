import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createApp } from '../../src/app.tsx';
import { createCheckerService } from '../../src/compose.ts';
import { createSetupCode } from '../../src/features/set-up/code.ts';
import type { Role } from '../../src/web/reader.ts';
import { openBrowser } from './browser.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createFakeTools } from './fake-tools.ts';
import { expectGoodAt, serveByName } from './journey.ts';
import { createTestOffice, NOW, type TestOffice } from './office.ts';
import { openTestYear } from './year.ts';

/** Where pictures of each page a journey opens are put, for people to look at; none when not set. */
const pictures = process.env.JOURNEY_PICTURES;

export interface EmptySite {
  readonly browser: Browser;
  readonly url: string;
  /** What the terminal printed at the first start. */
  readonly code: () => string;
  readonly database: TestDatabase;
  readonly close: () => Promise<void>;
}

/** The real app over an empty database, as after the first start; reports are read in a real worker. */
export async function openEmptySite(): Promise<EmptySite> {
  const database = await createTestDatabase();
  const { tools, settled } = createFakeTools();
  const service = createCheckerService();
  let code = '';
  const setupCode = createSetupCode((made) => {
    code = made;
  });
  const office = {
    ...{ db: database.app.db, now: () => NOW, secretKey: new Uint8Array(32).fill(7), publicUrl: null },
    ...{ ...tools, service, setupCode },
  };
  const app = createApp({ config: { writesPerMinute: 0, trustProxy: false }, service, office });
  const [browser, site] = await Promise.all([openBrowser(), serveByName(app)]);
  const close = async () => {
    await browser.close();
    await site.close();
    await settled();
    await service.close();
    await database.close();
  };
  return { browser, url: site.url, code: () => code, database, close };
}

export interface OpenSite {
  readonly browser: Browser;
  readonly url: string;
  readonly office: TestOffice;
  /** A window of its own for one person, signed in. */
  readonly enter: (as: Role, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The real app with an agency, its people, and fiscal year 2566, where the first unit owns O14 and O43. */
export async function openYearSite(): Promise<OpenSite> {
  const office = await createTestOffice();
  await office.db.insertInto('site').values({ host: 'localhost', answers_for: office.ours.id }).execute();
  await openTestYear(office, office.ours, { owned: ['O14', 'O43'] });
  const [browser, site] = await Promise.all([openBrowser(), serveByName(office.app)]);
  return {
    ...{ browser, url: site.url, office },
    enter: async (as, options = {}) => {
      const context = await browser.newContext(options);
      await context.addCookies([{ name: 'session', value: office.ours.tokens[as], url: site.url }]);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await site.close();
      await office.close();
    },
  };
}

export const pathOf = (page: Page) => new URL(page.url()).pathname;

let looked = 0;

/** What every page of a journey must be; with JOURNEY_PICTURES=folder a picture of it is left there. */
export async function look(page: Page, name: string): Promise<void> {
  if (pictures) {
    looked += 1;
    const number = String(looked).padStart(3, '0');
    await page.screenshot({ path: join(pictures, `${number}-${name}.png`), fullPage: true });
  }
  await expectGoodAt(page, name);
}
