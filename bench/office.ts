// Fifty officers at once: the list of items, one item, and a save, on an agency with ten years of 43 items with five
// versions of evidence each. The server is a process of its own; its clients share the machine with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appendAudit } from '../src/db/audit.ts';
import { openDatabase } from '../src/db/connect.ts';
import { storeEvidence } from '../src/db/evidence.ts';
import { hostDatabase } from '../src/db/host.ts';
import { migrate } from '../src/db/migrate.ts';
import { type Tenant, withTenant } from '../src/db/tenant.ts';
import { loadFramework } from '../src/features/frameworks/queries.ts';

const OFFICERS = 50;
const YEARS = 10;
const VERSIONS = 5;
const ROUNDS = 8;
const NEWEST = 2566;

const parent = await mkdtemp(join(tmpdir(), 'prongsai-bench-'));
await chmod(parent, 0o711);
const folder = join(parent, 'data');
const tokens = Array.from({ length: OFFICERS }, () => randomBytes(32).toString('base64url'));
const loaded = loadFramework(`nacc-${NEWEST}`);
if (!loaded.ok) throw new Error('framework');
const items = loaded.value.items.map(({ code }) => code);

async function seed(): Promise<void> {
  const host = await hostDatabase({ kind: 'embedded', folder });
  if (!host.ok) throw new Error(host.error.en);
  await migrate(host.value.owner);
  const { db, close } = openDatabase(host.value.app);
  const agencyId = randomUUID();
  await db.insertInto('site').values({ host: '*', answers_for: agencyId }).execute();
  await withTenant(db, agencyId, async (tenant) => {
    const unitId = await seedPeople(tenant);
    for (let year = NEWEST; year > NEWEST - YEARS; year -= 1) await seedYear(tenant, year, unitId);
    await appendAudit(tenant, { actor: 'system', action: 'agency.found', subject: 'agency' });
  });
  await close();
  await host.value.stop();
}

async function seedPeople({ db, agencyId: agency_id }: Tenant): Promise<string> {
  const unit_id = randomUUID();
  await db.insertInto('agency').values({ agency_id, name: 'อบต.ตัวอย่าง' }).execute();
  await db.insertInto('agency_settings').values({ agency_id }).execute();
  await db.insertInto('agency_profile').values({ agency_id, kind: 'sao' }).execute();
  await db.insertInto('unit').values({ agency_id, unit_id, name: 'สำนักปลัด' }).execute();
  for (const [at, token] of tokens.entries()) {
    const account_id = randomUUID();
    const email = `officer${at}@example.test`;
    await db
      .insertInto('account')
      .values({ agency_id, account_id, email, name: `เจ้าหน้าที่ ${at}`, status: 'active' })
      .execute();
    const role = { role: 'unit-officer', unit_id };
    await db
      .insertInto('account_role')
      .values({ agency_id, account_id, account_role_id: randomUUID(), ...role })
      .execute();
    const token_hash = createHash('sha256').update(token).digest();
    const expires_at = Temporal.Now.instant().add({ hours: 10 });
    await db
      .insertInto('session')
      .values({ agency_id, account_id, session_id: randomUUID(), token_hash, expires_at })
      .execute();
  }
  return unit_id;
}

async function seedYear(tenant: Tenant, fiscal_year: number, unit_id: string): Promise<void> {
  const { db, agencyId: agency_id } = tenant;
  const year = { agency_id, fiscal_year };
  await db
    .insertInto('cycle')
    .values({ ...year, framework: `nacc-${NEWEST}` })
    .execute();
  for (const item of items) {
    await db
      .insertInto('disclosure')
      .values({ ...year, item, unit_id, status: 'draft', explanation: 'คำอธิบาย' })
      .execute();
    const evidence_id = randomUUID();
    await db
      .insertInto('disclosure_evidence')
      .values({ ...year, item, evidence_id, kind: 'file', title: 'แผนงาน' })
      .execute();
    for (let number = 1; number <= VERSIONS; number += 1) {
      const { sha256 } = await storeEvidence(tenant, randomBytes(20_000), 'application/pdf');
      const file = { sha256, file_name: `plan-${number}.pdf` };
      await db
        .insertInto('evidence_version')
        .values({ agency_id, evidence_id, number, ...file })
        .execute();
    }
  }
}

async function serve(): Promise<{ server: ChildProcess; url: string }> {
  const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, 'serve'], {
    env: { ...process.env, PRONGSAI_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /→ (http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error('the server did not start')));
  });
  return { server, url };
}

/** Milliseconds of one request; a status other than expected ends the run. */
async function timed(url: string, token: string, expected: number, form?: URLSearchParams) {
  const headers = { cookie: `session=${token}`, 'sec-fetch-site': 'same-origin' };
  const begin = performance.now();
  const answer = await fetch(url, {
    headers,
    redirect: 'manual',
    ...(form && { method: 'POST', body: form }),
  });
  const page = await answer.text();
  if (answer.status !== expected) throw new Error(`${url} answered ${answer.status}`);
  return { ms: performance.now() - begin, page };
}

function tell(what: string, times: readonly number[], seconds: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(0).padStart(5);
  const rate = (times.length / seconds).toFixed(0).padStart(5);
  console.log(`${what.padEnd(34)} p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  ${rate}/s`);
}

/** All officers at once, each a row of requests one after another. */
async function together(work: (officer: number) => Promise<number[]>): Promise<[number[], number]> {
  const begin = performance.now();
  const times = await Promise.all(tokens.map((_, officer) => work(officer)));
  return [times.flat(), (performance.now() - begin) / 1000];
}

const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
const begin = performance.now();
await seed();
console.log(
  `seeded ${YEARS} years × ${items.length} items × ${VERSIONS} versions in ${((performance.now() - begin) / 1000).toFixed(1)} s`,
);
const { server, url } = await serve();
const list = `${url}/office/years/${NEWEST}/disclosures`;
for (const token of tokens.slice(0, 5)) await timed(list, token, 200);

tell(
  `list of ${items.length} items, ${OFFICERS} officers`,
  ...(await together(async (officer) => {
    const times: number[] = [];
    for (const _ of rounds) times.push((await timed(list, tokens[officer] ?? '', 200)).ms);
    return times;
  })),
);
const saves: number[] = [];
const [reads, seconds] = await together(async (officer) => {
  // Each an item of its own: what is measured is the save, not the refusal of a second one.
  const address = `${url}/office/years/${NEWEST - (officer % YEARS)}/disclosures/${items[Math.floor(officer / YEARS)]}`;
  const times: number[] = [];
  for (const round of rounds) {
    const { ms, page } = await timed(address, tokens[officer] ?? '', 200);
    times.push(ms);
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    const form = new URLSearchParams({ explanation: `คำอธิบายครั้งที่ ${round + 2} ของ ${officer}`, version });
    saves.push((await timed(`${address}/draft`, tokens[officer] ?? '', 303, form)).ms);
  }
  return times;
});
tell('one item, between saves', reads, seconds);
tell('save of a draft', saves, seconds);
server.kill('SIGTERM');
await once(server, 'exit');
await rm(parent, { recursive: true, force: true });
