import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.tsx';
import { computeScorecard } from '../src/core/scoring/compute.ts';
import { hashPassword } from '../src/credentials/password.ts';
import { readEvidence } from '../src/db/evidence.ts';
import { readTenant, type Tenant, withTenant } from '../src/db/tenant.ts';
import { verifyAll } from '../src/db/verify.ts';
import { listDemoAccounts } from '../src/demo/accounts.ts';
import { loadDemo } from '../src/demo/data.ts';
import { answerDrawer } from '../src/demo/draw-answers.ts';
import { seedDemo } from '../src/demo/seed.ts';
import { acceptFile } from '../src/documents/intake/accept-file.ts';
import { readFile } from '../src/documents/intake/read-file.ts';
import { findSite } from '../src/features/agencies/queries.ts';
import { recordAudit } from '../src/features/audit/queries.ts';
import { loadAnnounced } from '../src/features/cycles/queries.ts';
import { listDisclosures } from '../src/features/disclosures/queries.ts';
import { statuses } from '../src/features/disclosures/rules.ts';
import { writePaper } from '../src/features/documents/write-paper.ts';
import { loadFramework, loadGeography } from '../src/features/frameworks/queries.ts';
import { findAccountByEmail, setPassword } from '../src/features/identity/queries.ts';
import { listMeasures } from '../src/features/measures/queries.ts';
import { countAnswers, listSurveys } from '../src/features/surveys/queries.ts';
import { satisfactionSet } from '../src/features/surveys/ready-sets.ts';
import { assertDefined } from '../src/lib/assert.ts';
import type { WebEnv } from '../src/web/page.ts';
import { roles } from '../src/web/reader.ts';
import { collect, createTestDatabase, type TestDatabase } from './support/database.ts';
import { createFakeTools } from './support/fake-tools.ts';

const secretKey = new Uint8Array(32).fill(9);
const sample = new URL('../../shared/samples/report-2566.md', import.meta.url);
const folder = new URL('../data/demo/office/', import.meta.url);
const origin = 'http://demo.test';
const story = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

let database: TestDatabase;
let agencyId: string;
let app: Hono<WebEnv>;
beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database.app;
  // Two at once, as two servers that start on one database: one seeds, the other finds it done.
  const seeds = [0, 1].map(() => seedDemo({ db, secretKey, write: writePaper, origin }));
  expect((await Promise.all(seeds)).sort()).toEqual([false, true]);
  agencyId = assertDefined(await findSite(db, '*'), 'the demo agency').id;
  const { tools } = createFakeTools();
  const office = { db, now: () => Temporal.Now.instant(), secretKey, publicUrl: null, ...tools };
  const config = { writesPerMinute: 0, trustProxy: false };
  app = createApp({ config, service: tools.service, office });
}, 30_000);
afterAll(() => database.close());

const reading = <T>(work: (tenant: Tenant) => Promise<T>) => readTenant(database.app.db, agencyId, work);
const chain = async () => (await collect(verifyAll(database.owner.db)))[0];

async function signIn(email: string, password: string): Promise<Response> {
  return app.request('http://localhost/sign-in', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password }),
  });
}

describe('the demo agency', () => {
  it('is on record from the founding on, unbroken, by its own people', async () => {
    const verified = assertDefined(await chain(), 'the chain');
    expect(verified.broken).toBeNull();
    expect(verified.entries).toBeGreaterThan(200);
    expect(verified.files).toBeGreaterThan(10);
    const actors = await reading(({ db }) =>
      db.selectFrom('audit_entry').select('actor').distinct().execute(),
    );
    // The program alone writes the files of an approved paper.
    expect(actors.filter(({ actor }) => !actor.startsWith('account:'))).toEqual([{ actor: 'system' }]);
    expect(actors.length).toBeGreaterThanOrEqual(6);
  });

  it('has an item in every state, measures in every state and a withdrawn item', async () => {
    const items = await reading((tenant) => listDisclosures(tenant, 2566));
    expect(items).toHaveLength(43);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(statuses));
    const touched = items.filter(({ status }) => status !== 'empty').length;
    expect([touched >= 20, touched <= 30]).toEqual([true, true]);
    const measures = await reading((tenant) => listMeasures(tenant, 2566));
    expect(new Set(measures.map(({ status }) => status))).toEqual(
      new Set(['not-begun', 'doing', 'done', 'verified']),
    );
    const pages = await Promise.all(
      ['O4', 'O14', 'O31', 'O39', 'O6'].map((item) => app.request(`http://localhost/ita/2566/${item}`)),
    );
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 410, 404]);
    // What the page says of the item; the foot of every page has the agency's own address.
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec((await pages[1]?.text()) ?? '') ?? [];
    expect(main).toContain('O14');
    expect(main).not.toContain('อีเมล');
  });

  it('had the scores of last year that its ten indicators give: 82.24, 87.88, 100.00, 91.04', async () => {
    const announced = await reading((tenant) => loadAnnounced(tenant, [2565]));
    const scores = assertDefined(announced.get(2565), 'scores of 2565');
    const framework = loadFramework('nacc-2565');
    if (!framework.ok) throw new Error('nacc-2565');
    const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
    const indicators = Object.fromEntries(numbers.map((no) => [no, scores.get(String(no)) ?? null]));
    const { total } = computeScorecard(framework.value, { indicators });
    const printed = [...total.children, total].map(({ id, print }) => [id, print]);
    expect(printed).toEqual(['IIT', 'EIT', 'OIT', 'total'].map((id) => [id, scores.get(id)]));
    expect(printed.map(([, print]) => print)).toEqual(['82.24', '87.88', '100.00', '91.04']);
  });

  it('has published the scores of two years gone by, on the front page and in the history', async () => {
    const page = async (path: string) => (await app.request(`http://localhost${path}`)).text();
    expect(await page('/')).toContain('91.04');
    const history = await page('/results');
    for (const words of ['/results/2564', '85.20', '/results/2565', '91.04'])
      expect(history).toContain(words);
    expect(await page('/results/2565')).toMatch(/<code class="hash">[0-9a-f]{64}</);
  });

  it('asked staff and public last year, asks the public now, and hides what few said', async () => {
    const surveys = await reading(async (tenant) => [
      ...(await listSurveys(tenant, 2565)),
      ...(await listSurveys(tenant, 2566)),
    ]);
    expect(surveys.map(({ code, status }) => [code, status])).toEqual([
      ['iit-2565', 'closed'],
      ['eit-2565', 'closed'],
      ['iit-2566', 'draft'],
      ['eit-2566', 'open'],
      ['land-tax-2566', 'closed'],
    ]);
    const counts = await reading(async (tenant) => [
      ...(await countAnswers(tenant, 2565)).values(),
      ...(await countAnswers(tenant, 2566)).values(),
    ]);
    expect(counts.sort((one, other) => one - other)).toEqual([41, 42, 73, 121]);
    const page = async (path: string) => (await app.request(`http://localhost${path}`)).text();
    expect(await page('/')).toContain('/s/eit-2566');
    expect(await page('/s/eit-2566')).toContain('name="E1.a"');
    for (const code of ['iit-2565', 'eit-2565', 'land-tax-2566']) {
      const results = await page(`/s/${code}/results`);
      expect(results).toMatch(/\d\d\.\d\d<[\s\S]*± \d/);
      expect(results).toContain('น้อยกว่าที่แสดงได้');
    }
    expect(await page('/s/eit-2565/receipts')).toContain('จำนวนตรงกัน');
    expect(await page('/s/eit-2566/receipts')).toContain('ชุดที่ 2');
  });

  it('has the same invented answers under every seed of an installation', async () => {
    const set = satisfactionSet();
    const drawn = [1, 1, 2].map((seed) => answerDrawer(set, { seed, thinks: { own: 81 } })().join());
    expect([drawn[0] === drawn[1], drawn[0] === drawn[2]]).toEqual([true, false]);
  });

  it('has a memo with both opinions that anybody can check at its printed address', async () => {
    const approved = await reading(({ db }) =>
      db.selectFrom('paper_approval').select(['code', 'content']).executeTakeFirstOrThrow(),
    );
    const { address, fiscalYear } = approved.content as { address: string; fiscalYear: number };
    expect([address, fiscalYear]).toEqual([`${origin}/verify/${approved.code}`, 2565]);
    const proof = await (await app.request(address)).text();
    for (const words of ['นายสมมติ ตรวจทานดี', 'นางนามสมมุติ เปิดเผยงาม', 'หน่วยงานออกเอกสารนี้จริง'])
      expect(proof).toContain(words);
    const files = await reading(({ db }) => db.selectFrom('paper_file').select('format').execute());
    expect(files.map(({ format }) => format).sort()).toEqual(['docx', 'pdf']);
    const unread = await reading(({ db }) =>
      db.selectFrom('notice').select('href').where('read_at', 'is', null).execute(),
    );
    expect(unread.filter(({ href }) => href.includes('/papers'))).toEqual([]);
  });

  it('is invented: no place, no person and no word of the real report', async () => {
    const people = await reading(async ({ db }) => [
      ...(await db.selectFrom('account').select('name').execute()),
      ...(await db.selectFrom('appointment').select('person_name as name').execute()),
    ]);
    expect(people.length).toBeGreaterThan(12);
    const invented = /^(นาย|นางสาว|นาง)(สมมติ|ตัวอย่าง|ทดลอง|จำลอง|นามสมมุติ|สาธก) \S+$/;
    expect(people.filter(({ name }) => !invented.test(name))).toEqual([]);
    const places = loadGeography().provinces.flatMap(({ districts }) =>
      districts.flatMap(({ subdistricts }) => subdistricts),
    );
    expect(places).not.toContain(loadDemo().agency.agency.subdistrict);
    expect(
      story
        .join('')
        .match(/https?:\/\/[^/"\s]+/g)
        ?.filter((url) => !url.endsWith('.example')),
    ).toEqual([]);
  });

  it.skipIf(!existsSync(sample))('shares no name with the sample report', () => {
    const report = readFileSync(sample, 'utf8');
    const names = report.match(/\((?:นาย|นางสาว|นาง)[^)\s]+ [^)]+\)/g) ?? [];
    expect(names.length).toBeGreaterThan(1);
    const real = [...names.map((name) => name.slice(1, -1)), 'กุดผึ้ง'];
    expect(real.filter((name) => story.some((text) => text.includes(name)))).toEqual([]);
  });

  it('has files that the intake takes as they are, and text to read in each', async () => {
    const files = await reading(async (tenant) => {
      const rows = await tenant.db
        .selectFrom('evidence_version')
        .innerJoin('evidence_blob', 'evidence_blob.sha256', 'evidence_version.sha256')
        .select(['evidence_version.sha256', 'file_name', 'media_type'])
        .execute();
      return Promise.all(
        rows.map(async ({ sha256, file_name, media_type }) => ({
          name: file_name ?? '',
          mediaType: media_type,
          bytes: Buffer.concat(await collect(readEvidence(tenant, assertDefined(sha256, 'a hash')))),
        })),
      );
    });
    expect(new Set(files.map(({ name }) => name.split('.').at(-1)))).toEqual(
      new Set(['pdf', 'docx', 'xlsx', 'csv']),
    );
    for (const { name, mediaType, bytes } of files) {
      const taken = await acceptFile({ bytes, fileName: name, mostBytes: 25_000_000 });
      expect(taken).toMatchObject({ ok: true, value: { mediaType, fileName: name } });
      const read = await readFile(bytes, mediaType);
      expect(read.ok && read.value.text).toMatch(/[ก-ฮ]{3}/);
      expect(read.ok && read.value.text).not.toMatch(/\{(P|year|last|later)/);
    }
  }, 20_000);

  it('is seeded once: another time changes nothing', async () => {
    const before = await chain();
    expect(await seedDemo({ db: database.app.db, secretKey, write: writePaper, origin })).toBe(false);
    expect(await chain()).toEqual(before);
  });
});

describe('the demo accounts', () => {
  it('are one a role, printed the same at every start, and sign in', async () => {
    const accounts = await listDemoAccounts({ db: database.app.db, secretKey });
    expect(accounts.map(({ role }) => role).sort()).toEqual([...roles].sort());
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(roles.length);
    expect(await listDemoAccounts({ db: database.app.db, secretKey })).toEqual(accounts);
    for (const { email, password } of accounts) {
      expect(password).toMatch(/^([A-Z4679]{4}-){3}[A-Z4679]{4}$/);
      const answer = await signIn(email, password);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office']);
      const cookie = /session=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
      const list = await app.request('http://localhost/office/years/2566/disclosures', {
        headers: { cookie },
      });
      expect(list.status).toBe(200);
    }
    expect((await signIn('ita@donfasai.example', 'AAAA-AAAA-AAAA-AAAA')).status).not.toBe(303);
  });

  it('are nowhere in clear, unknown under another key, and not told once changed', async () => {
    const { db } = database.app;
    const all = await listDemoAccounts({ db, secretKey });
    const { email, password } = assertDefined(all[0], 'an account');
    const dump = await reading(async (tenant) =>
      JSON.stringify(await tenant.db.selectFrom('audit_entry').selectAll().execute()),
    );
    expect(dump).not.toContain(password);
    expect(await listDemoAccounts({ db, secretKey: new Uint8Array(32) })).toEqual([]);
    const hash = await hashPassword('ไม่ใช่รหัสเดิมแล้วนะ');
    await withTenant(db, agencyId, async (tenant) => {
      const { accountId } = assertDefined(await findAccountByEmail(tenant, email), email);
      await setPassword(tenant, { accountId, hash });
      const actor = `account:${accountId}`;
      await recordAudit(tenant, { actor, action: 'account.password', subject: actor });
    });
    expect(await listDemoAccounts({ db, secretKey })).toEqual(all.slice(1));
  });
});

describe('a seeding that fails', () => {
  it('leaves nothing behind', async () => {
    const empty = await createTestDatabase();
    const { db } = empty.app;
    let papers = 0;
    const write = () => {
      papers += 1;
      return papers > 3 ? Promise.reject(new Error('no paper')) : Promise.resolve(new Uint8Array(1));
    };
    await expect(seedDemo({ db, secretKey, write, origin })).rejects.toThrow('no paper');
    expect(await findSite(db, '*')).toBeNull();
    // Breaks in the middle of the story, when half of it is told.
    await empty.owner.db.schema.alterTable('verdict').renameTo('gone').execute();
    await expect(seedDemo({ db, secretKey, write: async () => new Uint8Array(9), origin })).rejects.toThrow(
      'verdict',
    );
    expect(await findSite(db, '*')).toBeNull();
    expect(await listDemoAccounts({ db, secretKey })).toEqual([]);
    await empty.close();
  }, 20_000);
});
