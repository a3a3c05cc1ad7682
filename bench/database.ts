// How long the embedded database takes to be made, started and stopped, and what it holds in memory.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendAudit } from '../src/db/audit.ts';
import { openDatabase } from '../src/db/connect.ts';
import { hostDatabase } from '../src/db/host.ts';
import { migrate } from '../src/db/migrate.ts';
import { withTenant } from '../src/db/tenant.ts';
import { verifyAll } from '../src/db/verify.ts';

const ENTRIES = 2_000;
const AT_ONCE = 50;

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${what.padEnd(46)}${(performance.now() - start).toFixed(0).padStart(7)} ms`);
  return result;
}

const parent = await mkdtemp(join(tmpdir(), 'prongsai-bench-'));
await chmod(parent, 0o711);
const place = { kind: 'embedded', folder: join(parent, 'data') } as const;

async function host() {
  const started = await hostDatabase(place);
  if (!started.ok) throw new Error(started.error.en);
  return started.value;
}

const first = await timed('first start (copy if root, initdb, start)', host);
await timed('migrate', () => migrate(first.owner));
await timed('stop', () => first.stop());
const second = await timed('second start', host);
const app = openDatabase(second.app);
const agencyId = randomUUID();
const entry = { actor: 'system', action: 'agency.found', subject: 'agency' };
await withTenant(app.db, agencyId, async (tenant) => {
  await tenant.db.insertInto('agency').values({ agency_id: agencyId, name: 'อบต.ตัวอย่าง' }).execute();
  await appendAudit(tenant, entry);
});
const add = () => withTenant(app.db, agencyId, (tenant) => appendAudit(tenant, entry));
const start = performance.now();
for (let done = 0; done < ENTRIES; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, add));
console.log(
  `audited transactions a second, one agency, ${AT_ONCE} at once`.padEnd(46) +
    ((ENTRIES / (performance.now() - start)) * 1_000).toFixed(0).padStart(7),
);
const owner = openDatabase(second.owner);
await timed(`verify ${ENTRIES} entries`, async () => {
  for await (const { broken } of verifyAll(owner.db)) if (broken) throw new Error('broken');
});
if (process.platform === 'linux')
  console.log(
    `${'memory of the server (proportional set size)'.padEnd(46)}${serverMegabytes().padStart(7)} MB`,
  );
await Promise.all([app.close(), owner.close()]);
await timed('stop', () => second.stop());
await rm(parent, { recursive: true, force: true });

/** The postmaster and its children; pages they share are counted once. */
function serverMegabytes(): string {
  const script = `first=$(head -1 '${place.folder}/postgres/postmaster.pid')
    for p in $first $(cat /proc/$first/task/*/children); do grep -h ^Pss: /proc/$p/smaps_rollup; done |
    awk '{ sum += $2 } END { printf "%.0f", sum / 1024 }'`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' });
}
