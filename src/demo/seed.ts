import { randomUUID } from 'node:crypto';
import { hashPassword } from '../credentials/password.ts';
import type { Db } from '../db/connect.ts';
import { type Tenant, withTenant } from '../db/tenant.ts';
import { setSite } from '../features/agencies/queries.ts';
import { loadFramework } from '../features/frameworks/queries.ts';
import { createCalendar, type DemoCalendar } from './calendar.ts';
import { type Demo, loadDemo } from './data.ts';
import type { DemoAgency } from './data-agency.ts';
import { type DemoFiles, type WritePaper, writeFiles } from './files.ts';
import { foundDemoAgency } from './found-agency.ts';
import { must } from './must.ts';
import { openYears } from './open-years.ts';
import { demoPassword } from './passwords.ts';
import type { NewPerson } from './people.ts';
import { tellInOrder } from './story.ts';
import { itemHappenings } from './story-items.ts';
import { measureHappenings } from './story-measures.ts';
import type { Keeping } from './story-memo.ts';
import { surveyHappenings } from './story-surveys.ts';

export interface SeedParts {
  readonly db: Db;
  /** Of the installation: the passwords of the demo accounts follow from it. */
  readonly secretKey: Uint8Array;
  readonly write: WritePaper;
  /** "https://ita.example.go.th": where the invented agency's papers say that they can be checked. */
  readonly origin: string;
}

/**
 * Fills a database without an agency with the invented one: a year's work done by its own people through the same acts
 * as everybody's, so that all of it is on record. One transaction: all of it or nothing. Answers false, and changes
 * nothing, where an agency answers already.
 */
export async function seedDemo({ db, secretKey, write, origin }: SeedParts): Promise<boolean> {
  const demo = loadDemo();
  const { start, fiscalYear } = must(loadFramework(demo.agency.framework), demo.agency.framework);
  const calendar = createCalendar(start, fiscalYear, Temporal.Now.plainDateISO('Asia/Bangkok'));
  // Before the transaction, which holds locks: the slow part is writing files and hashing passwords.
  const [files, persons] = await Promise.all([
    writeFiles(demo, calendar, write),
    hashAll(demo.agency.accounts, secretKey),
  ]);
  return withTenant(db, randomUUID(), async (tenant) => {
    if (!(await setSite(tenant.db, '*', tenant.agencyId))) return false;
    await tellAll(tenant, demo, { persons, files, calendar, secretKey, keeping: { write, origin } });
    return true;
  });
}

/** One after another: each takes its share of memory. */
async function hashAll(accounts: DemoAgency['accounts'], secretKey: Uint8Array): Promise<NewPerson[]> {
  const persons: NewPerson[] = [];
  for (const account of accounts) {
    persons.push({ account, passwordHash: await hashPassword(demoPassword(secretKey, account.email)) });
  }
  return persons;
}

interface Prepared {
  readonly persons: readonly NewPerson[];
  readonly files: DemoFiles;
  readonly calendar: DemoCalendar;
  readonly secretKey: Uint8Array;
  readonly keeping: Keeping;
}

async function tellAll(tenant: Tenant, demo: Demo, prepared: Prepared): Promise<void> {
  const { persons, files, calendar, keeping, secretKey } = prepared;
  const founded = await foundDemoAgency(tenant, demo.agency, persons, calendar);
  const surveysOf = (year: number, when: 'last' | 'this') =>
    surveyHappenings(
      { ...founded, tenant, fiscalYear: year, calendar, secretKey },
      demo.surveys.filter((each) => each.year === when),
    );
  const askLast = (year: number) => tellInOrder(surveysOf(year, 'last'));
  const { fiscalYear } = await openYears(tenant, demo.agency, { founded, calendar, keeping, askLast });
  const telling = { ...founded, tenant, fiscalYear, calendar, files };
  await tellInOrder([
    ...itemHappenings(telling, demo.items),
    ...measureHappenings(telling, demo.measures),
    ...surveysOf(fiscalYear, 'this'),
  ]);
}
