import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import type { Manifest } from '../../src/db/backup/manifest.ts';
import { restoreBackup } from '../../src/db/backup/restore-backup.ts';
import { listTables } from '../../src/db/backup/tables.ts';
import { writeBackup } from '../../src/db/backup/write-backup.ts';
import { storeEvidence } from '../../src/db/evidence.ts';
import { withClient } from '../../src/db/host.ts';
import { migrate } from '../../src/db/migrate.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { type VerifiedAgency, verifyAll } from '../../src/db/verify.ts';
import {
  collect,
  createTestDatabase,
  foundAgency,
  founding,
  type TestDatabase,
} from '../support/database.ts';
import { fillAgency } from '../support/full-agency.ts';
import { createTestOffice, openTestOffice, type TestOffice } from '../support/office.ts';

let folder: string;
let full: TestDatabase;
let file: string;
const opened: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prongsai-backup-'));
  file = join(folder, 'office.zip');
  full = await createTestDatabase();
  opened.push(full);
  for (const name of ['อบต.หนึ่ง', 'ชื่อ "แปลก"\tมีแท็บ \\N '])
    await fill(await foundAgency(full.app.db, name.trim()));
  const written = await writeBackup(full.ownerConfig, file, '0.0.0');
  if (!written.ok) throw new Error(written.error.en);
});
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()));
  await rm(folder, { recursive: true, force: true });
});

async function fill(agencyId: string): Promise<void> {
  await withTenant(full.app.db, agencyId, async (tenant) => {
    for (const size of [0, 10, 300_000]) {
      const bytes = new Uint8Array(size).map((_, at) => (at * 31 + size) % 256);
      await storeEvidence(tenant, bytes, 'image/png');
    }
    await appendAudit(tenant, { ...founding, reason: 'หลายบรรทัด\nสอง\\N\t', after: { deep: [{ x: 1.5 }] } });
  });
}

async function empty(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true });
  opened.push(database);
  return database;
}

const tables = ['agency', 'agency_settings', 'audit_entry', 'evidence_blob', 'evidence_chunk'];

async function everything({ admin }: TestDatabase): Promise<string[]> {
  const all = await Promise.all(
    tables.map((table) => admin.pool.query(`select t::text as row from ${table} t order by t::text`)),
  );
  return all.flatMap(({ rows }) => rows.map(({ row }) => row as string));
}

/** The backup with one of its files changed. */
async function changed(name: string, change: (files: Record<string, Uint8Array>) => void): Promise<string> {
  const files = unzipSync(new Uint8Array(await readFile(file)));
  change(files);
  const path = join(folder, name);
  await writeFile(path, zipSync(files));
  return path;
}

function withManifest(files: Record<string, Uint8Array>, change: (manifest: Manifest) => void): void {
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Manifest;
  change(manifest);
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
}

describe('a backup', () => {
  it('restored elsewhere gives the same rows, laws and chains', async () => {
    const other = await empty();
    const restored = await restoreBackup(other.ownerConfig, file);
    expect(restored.ok && restored.value.agencies).toBe(2);
    const rows = await everything(other);
    expect(rows.length).toBeGreaterThan(12);
    expect(rows).toEqual(await everything(full));
    const chains: VerifiedAgency[] = await collect(verifyAll(other.owner.db));
    expect(chains).toEqual(await collect(verifyAll(full.owner.db)));
    expect(chains.map(({ broken }) => broken)).toEqual([null, null]);
    const laws =
      'select relname, relforcerowsecurity, relrowsecurity from pg_class where relnamespace = $1::regnamespace order by 1';
    const triggers =
      "select tgrelid::regclass::text as table, tgname from pg_trigger where tgenabled = 'O' and not tgisinternal order by 1, 2";
    for (const [text, values] of [
      [laws, ['public']],
      [triggers, []],
    ] as const)
      expect((await other.admin.pool.query(text, [...values])).rows).toEqual(
        (await full.admin.pool.query(text, [...values])).rows,
      );
  });

  it('goes on being used after a restore', async () => {
    const other = await empty();
    await restoreBackup(other.ownerConfig, file);
    const agencyId = await foundAgency(other.app.db, 'อบต.สาม');
    expect((await collect(verifyAll(other.owner.db))).map((each) => each.agencyId)).toContain(agencyId);
  });

  it('of the same data is the same data again, readable by this account only', async () => {
    const again = join(folder, 'again.zip');
    await writeBackup(full.ownerConfig, again, '0.0.0');
    const [first, second] = await Promise.all(
      [file, again].map(async (path) => unzipSync(new Uint8Array(await readFile(path)))),
    );
    for (const table of tables)
      expect(second?.[`tables/${table}.copy`]).toEqual(first?.[`tables/${table}.copy`]);
    expect((await stat(again)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('that cannot be written leaves nothing and says why', async () => {
    const written = await writeBackup(full.ownerConfig, join(folder, 'no', 'such.zip'), '0.0.0');
    expect(written.ok ? '' : written.error.en).toContain('ENOENT');
  });

  it('of a database without a schema is refused', async () => {
    const written = await writeBackup((await empty()).ownerConfig, join(folder, 'none.zip'), '0.0.0');
    expect(written.ok ? '' : written.error.en).toContain('no schema yet');
  });
});

describe('a backup of a whole office', () => {
  let office: TestOffice;
  let again: TestOffice;
  let published: string;
  beforeAll(async () => {
    office = await createTestOffice();
    const { db, ours, theirs } = office;
    published = (await fillAgency(db, ours, { mark: 'ของเรา', ownYear: 2567 })).ids.published;
    await fillAgency(db, theirs, { mark: 'ของเขา', ownYear: 2565 });
    const path = join(folder, 'whole.zip');
    const written = await writeBackup(office.database.ownerConfig, path, '0.0.0');
    const other = await createTestDatabase({ empty: true });
    const restored = await restoreBackup(other.ownerConfig, path);
    expect([written.ok, restored.ok]).toEqual([true, true]);
    again = openTestOffice(other, { ours, theirs });
  });
  afterAll(() => Promise.all([office, again].map((each) => each.close())));

  it('has rows of every table, the same in both', async () => {
    const all = await withClient(office.database.ownerConfig, listTables);
    for (const { name } of all) {
      const [rows, restored] = await Promise.all(
        [office, again].map(async ({ database: { admin } }) => {
          const read = await admin.pool.query(`select t::text as row from ${name} t order by t::text`);
          return read.rows;
        }),
      );
      expect(rows?.length, name).toBeGreaterThan(0);
      expect(restored, name).toEqual(rows);
    }
  });

  it.each(['/ita/2566', '/ita/2566/O14', '/ita/2566/O15', '/office/years/2566/disclosures/O14'])(
    'restored elsewhere is the same site: %s',
    async (path) => {
      for (const at of [office.ours, office.theirs]) {
        const [page, restored] = await Promise.all(
          [office, again].map((each) => each.get(path, { as: 'ita-officer', at })),
        );
        expect(page?.status).toBe(200);
        const bytes = await page?.bytes();
        expect(bytes?.length).toBeGreaterThan(1000);
        expect(await restored?.bytes()).toEqual(bytes);
      }
    },
  );

  it('hands out the same published file', async () => {
    const path = `/ita/2566/O14/files/${published}/${encodeURIComponent('ของเรา.csv')}`;
    const [file, restored] = await Promise.all([office, again].map((each) => each.get(path)));
    expect(file?.status).toBe(200);
    const bytes = await file?.bytes();
    expect(new TextDecoder().decode(bytes)).toContain('ของเรา');
    expect(await restored?.bytes()).toEqual(bytes);
  });
});

describe('a restore', () => {
  async function refusal(path: string, target?: TestDatabase): Promise<string> {
    const database = target ?? (await empty());
    const restored = await restoreBackup(database.ownerConfig, path);
    if (restored.ok) return 'restored';
    expect(restored.error.th).toMatch(/[ก-๙]/);
    if (target) return restored.error.en;
    const { rows } = await database.admin.pool.query("select to_regclass('agency') is null as none");
    if (!rows[0].none) expect(await everything(database)).toEqual([]);
    return restored.error.en;
  }

  it('refuses a database that holds data, whoever’s', async () => {
    expect(await refusal(file, full)).toContain('already holds data');
    const foreign = await empty();
    await foreign.owner.pool.query('create table public.theirs (id integer)').catch(() => undefined);
    await foreign.admin.pool.query('create table if not exists theirs (id integer)');
    expect(await refusal(file, foreign)).toContain('already holds data');
  });

  it('fills a migrated database that is still empty', async () => {
    const database = await empty();
    await migrate(database.ownerConfig);
    expect(await refusal(file, database)).toBe('restored');
  });

  it('refuses what is no backup, or is cut off anywhere', async () => {
    const { size } = await stat(file);
    for (const length of [0, 100, Math.floor(size / 2), size - 30]) {
      const path = join(folder, `cut-${length}.zip`);
      await copyFile(file, path);
      await truncate(path, length);
      const said = await refusal(path);
      expect(said).toContain('damaged');
      // The archive library's own words are no sentence of ours.
      expect(said).not.toMatch(/central directory|record|signature|unexpected|Z_/i);
    }
    expect(await refusal(join(folder, 'none.zip'))).toContain('not found');
  });

  it('refuses one flipped byte in a table, whatever it hits', async () => {
    const path = await changed('flipped.zip', (files) => {
      const chunk = files['tables/evidence_chunk.copy'];
      if (chunk) chunk[chunk.length - 10] = (chunk[chunk.length - 10] ?? 0) === 48 ? 49 : 48;
    });
    expect(await refusal(path)).toContain('tables/evidence_chunk.copy: other content');
  });

  it('refuses rows, tables or files that are missing', async () => {
    expect(
      await refusal(
        await changed('rows.zip', (files) => {
          files['tables/agency_settings.copy'] = new Uint8Array();
        }),
      ),
    ).toContain('agency_settings.copy: other content');
    expect(
      await refusal(
        await changed('file.zip', (files) => {
          delete files['tables/audit_entry.copy'];
        }),
      ),
    ).toContain('tables/audit_entry.copy is missing');
    expect(
      await refusal(
        await changed('tables.zip', (files) => withManifest(files, (manifest) => manifest.tables.pop())),
      ),
    ).toContain('its tables are not those of its schema');
  });

  it('refuses a newer schema, a changed migration and a name that is SQL', async () => {
    expect(
      await refusal(
        await changed('newer.zip', (files) =>
          withManifest(files, ({ migrations }) =>
            migrations.push({ number: 99, name: '0099-later', checksum: 'x' }),
          ),
        ),
      ),
    ).toContain('0099-later');
    expect(
      await refusal(
        await changed('other.zip', (files) =>
          withManifest(files, ({ migrations }) => Object.assign(migrations[0] ?? {}, { checksum: 'x' })),
        ),
      ),
    ).toContain('differs');
    expect(
      await refusal(
        await changed('sql.zip', (files) =>
          withManifest(files, ({ tables: all }) =>
            Object.assign(all[0] ?? {}, { name: 'agency; drop table agency' }),
          ),
        ),
      ),
    ).toContain('damaged');
  });
});
