import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createApp } from '../../src/app.tsx';
import { newToken, tokenHash } from '../../src/credentials/token.ts';
import { appendAudit } from '../../src/db/audit.ts';
import type { Db } from '../../src/db/connect.ts';
import { type Tenant, withTenant } from '../../src/db/tenant.ts';
import { usualGate } from '../../src/features/answering/gate.ts';
import { type Collector, createCollector } from '../../src/features/answers/acts.ts';
import type { Office } from '../../src/office.ts';
import type { Mail } from '../../src/outside/mail.ts';
import { wholeOffice } from '../../src/web/network-gate.ts';
import type { WebEnv } from '../../src/web/page.ts';
import { type Role, roleNames, roles, unitRoles } from '../../src/web/reader.ts';
import type { Body } from './app.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createFakeTools } from './fake-tools.ts';

/** The day every test of the office lives in, unless it says otherwise: within fiscal year 2566. */
export const NOW = Temporal.Instant.from('2023-03-15T02:00:00Z');

/** One agency of a test: two units, one account a role (unit roles hold the first unit), a session each. */
export interface TestAgency {
  readonly id: string;
  readonly host: string;
  readonly unitId: string;
  readonly otherUnitId: string;
  readonly accounts: Readonly<Record<Role, string>>;
  readonly tokens: Readonly<Record<Role, string>>;
}

export interface Asking {
  /** Who asks; nobody when not given. */
  readonly as?: Role;
  /** Which agency's site, and whose accounts; the first when not given. */
  readonly at?: TestAgency;
  readonly headers?: Record<string, string>;
}

export interface TestOffice {
  readonly app: Hono<WebEnv>;
  readonly db: Db;
  readonly database: TestDatabase;
  readonly ours: TestAgency;
  readonly theirs: TestAgency;
  /** What the app was built with: files are judged in this process, links answer "ok", nothing scans. */
  readonly office: Office;
  /** What was handed to the mail server, in order. */
  readonly mails: readonly Mail[];
  readonly get: (path: string, asking?: Asking) => Promise<Response>;
  /** Posts as our own page would. A plain object becomes a form. */
  readonly post: (path: string, body: Body | Record<string, string>, asking?: Asking) => Promise<Response>;
  readonly close: () => Promise<void>;
}

interface Telling {
  readonly now?: () => Temporal.Instant;
  /** Is given every line of the log. */
  readonly log?: (line: string) => void;
  /** In place of the real one. */
  readonly collector?: Collector;
  /** What surveys ask of strangers; lets hundreds in without work where not given. */
  readonly surveyGate?: Office['surveyGate'];
}

/** The whole app over a database of its own with two invented agencies. */
export async function createTestOffice(telling: Telling = {}): Promise<TestOffice> {
  const database = await createTestDatabase();
  const { db } = database.app;
  const ours = await foundTestAgency(db, 'อบต.ทุ่งตัวอย่าง', 'ours.test');
  const theirs = await foundTestAgency(db, 'อบต.หนองสมมติ', 'theirs.test');
  return openTestOffice(database, { ours, theirs }, telling);
}

/** Tests send from one address and do no work. */
const roomy = { ...usualGate, worked: wholeOffice, plain: wholeOffice };

/** The whole app over a database that holds these two agencies already. */
export function openTestOffice(
  database: TestDatabase,
  { ours, theirs }: Pick<TestOffice, 'ours' | 'theirs'>,
  { now = () => NOW, log = () => {}, surveyGate = roomy, ...telling }: Telling = {},
): TestOffice {
  const { db } = database.app;
  const { tools, mails, settled } = createFakeTools();
  const secretKey = new Uint8Array(32).fill(7);
  const collector = telling.collector ?? createCollector({ db, secretKey, now });
  const own = { db, now, secretKey, publicUrl: null, collector, surveyGate };
  const office = { ...tools, ...own };
  const config = { writesPerMinute: 0, trustProxy: false };
  const app = createApp({ config, service: tools.service, office, log });
  const ask = async (path: string, { as, at = ours, headers = {} }: Asking, init: RequestInit = {}) => {
    const cookie: Record<string, string> = as ? { cookie: `session=${at.tokens[as]}` } : {};
    const request = new Request(`http://${at.host}${path}`, { ...init, headers: { ...cookie, ...headers } });
    return app.request(init.body ? await declareLength(request) : request);
  };
  return {
    ...{ app, db, database, ours, theirs, office, mails },
    get: (path, asking = {}) => ask(path, asking),
    post: (path, body, asking = {}) => {
      const headers = { 'sec-fetch-site': 'same-origin', ...asking.headers };
      const isPlain = Object.getPrototypeOf(body) === Object.prototype;
      const sent = isPlain ? new URLSearchParams(body as Record<string, string>) : (body as Body);
      return ask(path, { ...asking, headers }, { method: 'POST', body: sent });
    },
    close: async () => {
      await collector.close();
      await settled();
      await database.close();
    },
  };
}

/** As browsers do; a body of unsaid length counts as the longest there may be while it is worked on. */
async function declareLength(request: Request): Promise<Request> {
  if (request.headers.has('content-length')) return request;
  const { byteLength } = await request.clone().arrayBuffer();
  request.headers.set('content-length', String(byteLength));
  return request;
}

/** An agency with its site, two units, an account a role and their sessions. */
export async function foundTestAgency(db: Db, name: string, host: string): Promise<TestAgency> {
  const [id, unitId, otherUnitId] = [randomUUID(), randomUUID(), randomUUID()];
  const idOf = () => Object.fromEntries(roles.map((role) => [role, randomUUID()])) as Record<Role, string>;
  const tokenOf = () => Object.fromEntries(roles.map((role) => [role, newToken()])) as Record<Role, string>;
  const agency = { id, host, unitId, otherUnitId, accounts: idOf(), tokens: tokenOf() };
  await db.insertInto('site').values({ host, answers_for: id }).execute();
  await withTenant(db, id, async (tenant) => {
    await tenant.db.insertInto('agency').values({ agency_id: id, name }).execute();
    await tenant.db.insertInto('agency_settings').values({ agency_id: id }).execute();
    await tenant.db
      .insertInto('agency_profile')
      .values({ agency_id: id, kind: 'sao', subdistrict: 'ทุ่งตัวอย่าง', district: 'เมือง', province: 'ลำปาง' })
      .execute();
    for (const [unit_id, unitName, sort] of [
      [unitId, 'สำนักปลัด', 1],
      [otherUnitId, 'กองคลัง', 2],
    ] as const) {
      await tenant.db.insertInto('unit').values({ agency_id: id, unit_id, name: unitName, sort }).execute();
    }
    for (const role of roles) await addPerson(tenant, agency, role);
    await appendAudit(tenant, {
      actor: 'system',
      action: 'agency.found',
      subject: 'agency',
      after: { name },
    });
  });
  return agency;
}

async function addPerson({ db, agencyId: agency_id }: Tenant, agency: TestAgency, role: Role): Promise<void> {
  const account_id = agency.accounts[role];
  const ofUnit = unitRoles.some((each) => each === role);
  await db
    .insertInto('account')
    .values({
      agency_id,
      account_id,
      email: `${role}@${agency.host}`,
      name: `สมมติ ${roleNames[role].th}`,
      status: 'active',
    })
    .execute();
  await db
    .insertInto('account_role')
    .values({
      agency_id,
      account_id,
      account_role_id: randomUUID(),
      role,
      unit_id: ofUnit ? agency.unitId : null,
    })
    .execute();
  await db
    .insertInto('session')
    .values({
      agency_id,
      account_id,
      session_id: randomUUID(),
      token_hash: tokenHash(agency.tokens[role]),
      created_at: NOW,
      // A person of a test is never idle, however far the test turns the clock.
      seen_at: NOW.add({ hours: 24 * 3650 }),
      expires_at: NOW.add({ hours: 24 * 3650 }),
    })
    .execute();
}
