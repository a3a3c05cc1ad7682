import { createPaperWriter, createPool } from '../compose.ts';
import type { Config } from '../config.ts';
import { type DemoAccount, listDemoAccounts } from '../demo/accounts.ts';
import { seedDemo } from '../demo/seed.ts';
import type { Bilingual, Language } from '../lib/bilingual.ts';
import type { OfficeParts } from '../web/office-parts.ts';
import { roleNames } from '../web/reader.ts';
import type { OpenOffice } from './open-office.ts';

/** What the terminal says of the invented agency once the server listens at `url`; nothing where there is none. */
export type GreetDemo = (url: string) => readonly string[];

/** Fills a new database when asked for, and finds the accounts to try the office with: at this start and at later ones. */
export async function openDemo(
  config: Pick<Config, 'demo' | 'port' | 'publicUrl'>,
  { parts, isNew }: Pick<OpenOffice, 'parts' | 'isNew'>,
  language: Language,
): Promise<GreetDemo> {
  if (config.demo && isNew) await seed(parts, originOf(config));
  const accounts = await listDemoAccounts(parts);
  return (url) => (accounts.length === 0 ? [] : greeting(url, accounts, language));
}

/** Where the papers say that they can be checked: this machine, unless the site has an address of its own. */
function originOf({ publicUrl, port }: Pick<Config, 'port' | 'publicUrl'>): string {
  return publicUrl ?? `http://localhost:${port}`;
}

/** In a worker of its own that ends with it: the writers are large, and a first look may never need them again. */
async function seed(parts: OfficeParts, origin: string): Promise<void> {
  const pool = createPool(1);
  try {
    await seedDemo({ ...parts, origin, write: createPaperWriter(pool) });
  } finally {
    await pool.close();
  }
}

function greeting(url: string, accounts: readonly DemoAccount[], language: Language): readonly string[] {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    '',
    words.agency[language],
    `  ${url}/sign-in  ${words.signIn[language]}`,
    `  ${url}/check    ${words.check[language]}`,
    words.accounts[language],
    ...accounts.map(({ role, email, password }) =>
      ['', email.padEnd(width), password, roleNames[role][language]].join('  '),
    ),
    words.passwords[language],
  ];
}

const words = {
  agency: {
    th: 'ฐานข้อมูลนี้มีหน่วยงานสมมติไว้ทดลอง ทั้งหน่วยงาน คน และตัวเลขแต่งขึ้น',
    en: 'This database holds an invented agency to try things with: its people and figures are made up.',
  },
  signIn: { th: 'สำนักงาน', en: 'the office' },
  check: { th: 'ตรวจรายงาน', en: 'the checker' },
  accounts: { th: 'บัญชีตัวอย่าง (demo accounts)', en: 'demo accounts' },
  passwords: {
    th: 'รหัสผ่านคิดจากกุญแจของการติดตั้งนี้ ไม่ได้เก็บเป็นข้อความไว้ที่ใด จึงพิมพ์ซ้ำได้ทุกครั้งที่เริ่ม · อย่าเปิดให้เครือข่ายอื่นใช้',
    en: 'The passwords follow from this installation’s key and are stored nowhere in clear, so each start can print them. Do not open it to a network.',
  },
} as const satisfies Record<string, Bilingual>;
