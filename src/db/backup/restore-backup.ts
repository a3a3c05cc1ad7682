import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, PoolConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { withClient } from '../host.ts';
import { appliedMigrations, migrate, mismatch } from '../migrate.ts';
import { readMigrations } from '../migration-files.ts';
import { countLines } from './copy-out.ts';
import { damage, damaged } from './damage.ts';
import type { Manifest } from './manifest.ts';
import { type OpenBackup, openBackup } from './open-backup.ts';
import { type BackedTable, listTables } from './tables.ts';

/**
 * Fills an empty database with a backup, in one transaction: all of it or nothing. A backup of an older schema is loaded
 * into that schema and then brought forward.
 */
export async function restoreBackup(owner: PoolConfig, path: string): Promise<Result<Manifest, Bilingual>> {
  const opened = await openBackup(path);
  if (!opened.ok) return opened;
  const { manifest, close } = opened.value;
  try {
    const refusal = await whyNot(owner, manifest);
    if (refusal) return err(refusal);
    const shaped = await migrate(owner, manifest.migrations.length);
    if (!shaped.ok) return shaped;
    await withClient(owner, (client) => load(client, opened.value));
    const newest = await migrate(owner);
    return newest.ok ? ok(manifest) : newest;
  } catch (error) {
    return err(damaged(path, error));
  } finally {
    close();
  }
}

/** Why this backup may not go into this database; null when it may. */
async function whyNot(owner: PoolConfig, { migrations }: Manifest): Promise<Bilingual | null> {
  const fault = mismatch(await readMigrations(), migrations);
  if (fault) return fault;
  return withClient(owner, async (client) => {
    const applied = await appliedMigrations(client);
    if (applied.length === 0) return (await hasTables(client)) ? notEmpty : null;
    if (await hasRows(client)) return notEmpty;
    return applied.length > migrations.length ? otherSchema(applied.length, migrations.length) : null;
  });
}

async function hasTables(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    "select from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v') limit 1",
  );
  return rowCount !== 0;
}

/** Every row of an agency refers to the agency, which the owner may list. */
async function hasRows(client: Client): Promise<boolean> {
  const tables = await listTables(client);
  const visible = tables.filter(({ name, ofAgency }) => name === 'agency' || !ofAgency);
  for (const { name } of visible) {
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount !== 0) return true;
  }
  return false;
}

async function load(client: Client, backup: OpenBackup): Promise<void> {
  await client.query('begin');
  await client.query("set local datestyle = 'ISO'");
  const known = await listTables(client);
  const names = backup.manifest.tables.map(({ name }) => name);
  if (names.join() !== known.map(({ name }) => name).join())
    throw damage('other tables', {
      th: 'ตารางไม่ตรงกับโครงสร้างของไฟล์เอง',
      en: 'its tables are not those of its schema',
    });
  for (const [index, told] of backup.manifest.tables.entries()) {
    const table = known[index];
    if (table) await loadTable(client, table, told, backup);
  }
  await client.query('commit');
}

/** COPY knows no row-level security, and the rows bring their audit entries along: both laws rest until it is loaded. */
async function loadTable(
  client: Client,
  { name, columns, ofAgency }: BackedTable,
  told: Manifest['tables'][number],
  backup: OpenBackup,
): Promise<void> {
  if (told.columns.join() !== columns.join())
    throw damage('other columns', { th: `คอลัมน์ของ ${name} ไม่ตรง`, en: `${name}: other columns` });
  if (ofAgency) await client.query(`alter table ${name} no force row level security`);
  await client.query(`alter table ${name} disable trigger user`);
  const hash = createHash('sha256');
  let rows = 0;
  const watch = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      rows += countLines(chunk);
      done(null, chunk);
    },
  });
  const source = await backup.read(told.file);
  const into = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  await pipeline(source, watch, into);
  if (rows !== told.rows || hash.digest('hex') !== told.sha256)
    throw damage('other content', {
      th: `เนื้อหาของ ${told.file} ไม่ตรงกับที่บันทึกไว้`,
      en: `${told.file}: other content`,
    });
  await client.query(`alter table ${name} enable trigger user`);
  if (ofAgency) await client.query(`alter table ${name} force row level security`);
}

const notEmpty: Bilingual = {
  th: 'ฐานข้อมูลนี้มีข้อมูลอยู่แล้ว จึงไม่เขียนทับ · ตั้ง PRONGSAI_DATA เป็นโฟลเดอร์ใหม่ หรือ DATABASE_URL เป็นฐานข้อมูลว่าง แล้วสั่งใหม่',
  en: 'This database already holds data and is not overwritten. Set PRONGSAI_DATA to a new folder, or DATABASE_URL to an empty database, then run it again.',
};

function otherSchema(here: number, there: number): Bilingual {
  return {
    th: `ฐานข้อมูลนี้ว่าง แต่โครงสร้างรุ่น ${here} ใหม่กว่าของไฟล์สำรอง (${there}) · ใช้โฟลเดอร์ข้อมูลหรือฐานข้อมูลใหม่ ระบบจะปรับรุ่นให้เอง`,
    en: `This database is empty, but its schema (${here}) is newer than the backup's (${there}). Use a new data folder or database; the data is then brought forward by itself.`,
  };
}
