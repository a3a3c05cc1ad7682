import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, PoolConfig } from 'pg';
import { ZipFile } from 'yazl';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { withClient } from '../host.ts';
import { appliedMigrations } from '../migrate.ts';
import { type Copied, copyOut } from './copy-out.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import { type BackedTable, listTables } from './tables.ts';

/** Times and numbers in the one form every server reads back. */
const plainForms = "set local datestyle = 'ISO'; set local timezone = 'UTC'; set local bytea_output = 'hex'";

/**
 * Writes everything the database holds into one zip: a snapshot of one moment, streamed, readable by this account only,
 * in place under its name only when it is whole. `version` is the program's own.
 */
export async function writeBackup(
  owner: PoolConfig,
  path: string,
  version: string,
): Promise<Result<Manifest, Bilingual>> {
  const beside = `${path}.part-${process.pid}`;
  try {
    return await withClient(owner, async (client) => {
      await client.query('begin isolation level repeatable read read only');
      await client.query(plainForms);
      const frame = await describe(client, version);
      if (!frame) return err(nothingThere);
      const manifest = await writeZip(client, frame, beside);
      await client.query('commit');
      await rename(beside, path);
      return ok(manifest);
    });
  } catch (error) {
    await rm(beside, { force: true });
    return err(notWritten(path, (error as Error).message));
  }
}

interface Frame {
  readonly manifest: Manifest;
  readonly tables: readonly BackedTable[];
  readonly agencies: readonly string[];
}

/** The manifest before its tables are known; null for a database without a schema. */
async function describe(client: Client, version: string): Promise<Frame | null> {
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) return null;
  const server = await client.query('show server_version');
  const found = await client.query('select agency_id from agency order by agency_id');
  const agencies = found.rows.map((row) => row.agency_id as string);
  const manifest: Manifest = {
    format: 'prongsai-backup',
    formatVersion: 1,
    createdAt: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
    prongsai: version,
    postgres: server.rows[0].server_version,
    migrations,
    agencies: agencies.length,
    tables: [],
  };
  return { manifest, tables: await listTables(client), agencies };
}

async function writeZip(client: Client, frame: Frame, path: string): Promise<Manifest> {
  // Opened before a query runs, so that a folder that cannot be written to stops nothing half-way.
  const target = await open(path, 'w', 0o600);
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error));
  const copied = frame.tables.map((table) => {
    const told: Copied = { rows: 0, sha256: '' };
    const file = `tables/${table.name}.copy`;
    zip.addReadStream(Readable.from(copyOut(client, table, frame.agencies, told)), file);
    return { table, file, told };
  });
  const manifest = () => ({
    ...frame.manifest,
    tables: copied.map(({ table: { name, columns }, file, told }) => ({
      name,
      file,
      columns: [...columns],
      ...told,
    })),
  });
  // A generator, so that it is asked only when every table has gone out and is counted.
  const last = function* () {
    yield Buffer.from(JSON.stringify(manifest(), null, 2));
  };
  zip.addReadStream(Readable.from(last()), MANIFEST_FILE);
  zip.end();
  await pipeline(output, target.createWriteStream({ flush: true }));
  return manifest();
}

const nothingThere: Bilingual = {
  th: 'ฐานข้อมูลนี้ยังไม่มีโครงสร้าง จึงไม่มีอะไรให้สำรอง · สั่ง prongsai migrate ก่อน',
  en: 'This database has no schema yet, so there is nothing to back up. Run prongsai migrate first.',
};

function notWritten(path: string, reason: string): Bilingual {
  return {
    th: `สำรองข้อมูลลง ${path} ไม่สำเร็จ (${reason}) · ไม่มีไฟล์ค้างไว้ ตรวจโฟลเดอร์และเนื้อที่ว่าง แล้วสั่งใหม่`,
    en: `The backup to ${path} failed (${reason}). No half file is left; check the folder and free space, then run it again.`,
  };
}
