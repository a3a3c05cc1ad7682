import type { Client, PoolConfig } from 'pg';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { withClient } from './host.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { ensureAppRole } from './roles.ts';

export interface Migrated {
  /** The schema's number before and after. */
  readonly from: number;
  readonly to: number;
}

/** Any number nobody else locks; two programs that migrate at once wait for each other. */
const LOCK = 2_566_001;
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Brings the schema to `target` (the newest when not given), forward only, one transaction a migration. A schema newer
 * than this program, or a file changed after it was applied, is a sentence and nothing is done.
 */
export async function migrate(owner: PoolConfig, target?: number): Promise<Result<Migrated, Bilingual>> {
  const all = await readMigrations();
  return withClient(owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if (!(await mayUseAppRole(client))) return err(noAppRole);
    await client.query(journal);
    const applied = await appliedMigrations(client);
    const fault = mismatch(all, applied);
    if (fault) return err(fault);
    const to = Math.max(applied.length, target ?? all.length);
    for (const migration of all.slice(applied.length, to)) await apply(client, migration);
    return ok({ from: applied.length, to });
  });
}

async function mayUseAppRole(client: Client): Promise<boolean> {
  try {
    await ensureAppRole(client);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return false;
    throw error;
  }
}

const journal = `create table if not exists migration (
  number     integer primary key,
  name       text not null,
  checksum   text not null,
  applied_at timestamptz(3) not null default current_timestamp
)`;

export interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** What the journal holds; empty for a database no migration has touched. */
export async function appliedMigrations(client: Pick<Client, 'query'>): Promise<Applied[]> {
  const { rows } = await client.query("select to_regclass('migration') is not null as is_there");
  if (!rows[0].is_there) return [];
  return (await client.query('select number, name, checksum from migration order by number')).rows;
}

async function apply(client: Client, { number, name, checksum, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The sentence when a journal and this program's files do not belong together; null when they do. */
export function mismatch(known: readonly Migration[], applied: readonly Applied[]): Bilingual | null {
  for (const { number, name, checksum } of applied) {
    const own = known[number - 1];
    if (!own) return newerSchema(name, known.length);
    if (own.checksum !== checksum) return changedFile(name);
  }
  return null;
}

function newerSchema(name: string, known: number): Bilingual {
  return {
    th: `ฐานข้อมูลนี้ใช้โครงสร้าง ${name} ซึ่งใหม่กว่าโปรแกรมรุ่นนี้ (รู้จักถึง ${known}) · ใช้โปรแกรมรุ่นที่ใหม่กว่า`,
    en: `This database has the schema ${name}, newer than this program knows (up to ${known}). Use a newer version of Prongsai.`,
  };
}

function changedFile(name: string): Bilingual {
  return {
    th: `ไฟล์ ${name}.sql ไม่ตรงกับฉบับที่เคยใช้กับฐานข้อมูลนี้ · ติดตั้งโปรแกรมรุ่นทางการอีกครั้ง ห้ามแก้ไฟล์ที่ใช้ไปแล้ว`,
    en: `The file ${name}.sql differs from the one this database was made with. Install a released version again; an applied file may not change.`,
  };
}

const noAppRole: Bilingual = {
  th: 'บัญชีใน DATABASE_URL ไม่มีสิทธิ์สร้างบทบาทของโปรแกรม · ให้ผู้ดูแลสั่ง create role prongsai_app login; grant prongsai_app to <บัญชีนั้น>; แล้วสั่งใหม่',
  en: 'The role of DATABASE_URL may not make the app’s role. Have an administrator run: create role prongsai_app login; grant prongsai_app to <that role>; then run this again.',
};
