import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type OpenDatabase, openDatabase } from '../db/connect.ts';
import { layoutOf } from '../db/embedded/layout.ts';
import { type DatabaseHost, hostDatabase } from '../db/host.ts';
import { isNewDatabase } from '../db/is-new.ts';
import { migrate } from '../db/migrate.ts';
import type { NoDatabase } from '../db/place.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Gauges } from '../web/metrics.ts';
import type { OfficeParts } from '../web/office-parts.ts';
import { lacksSecretKey, loadSecretKey } from './secret-key.ts';

export interface OpenOffice {
  readonly parts: OfficeParts;
  /** No agency has been set up in it yet. */
  readonly isNew: boolean;
  /** What the person who starts the server should know. */
  readonly notes: readonly Bilingual[];
  readonly connections: NonNullable<Gauges['database']>;
  /** Settles when the built-in database has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Everything is told to close by now: the connections first, then the database. */
  readonly close: () => Promise<void>;
}

/** A database of the newest schema, opened as the app's role. What was started is stopped again when it cannot be. */
export async function openOffice(config: Config): Promise<Result<OpenOffice, NoDatabase>> {
  const lacking = lacksSecretKey(config);
  if (lacking) return err(lacking);
  const host = await hostDatabase(config.database);
  if (!host.ok) return host;
  try {
    const office = await openHosted(config, host.value);
    if (!office.ok) await host.value.stop();
    return office;
  } catch (error) {
    await host.value.stop();
    throw error;
  }
}

async function openHosted(config: Config, host: DatabaseHost): Promise<Result<OpenOffice, Bilingual>> {
  const migrated = await migrate(host.owner);
  if (!migrated.ok) return migrated;
  const isNew = await isNewDatabase(host.owner);
  const secret = await loadSecretKey(config);
  if (!secret.ok) return secret;
  const { key: secretKey, madeIn } = secret.value;
  const database = openDatabase(host.app);
  return ok({
    parts: { db: database.db, now: () => Temporal.Now.instant(), secretKey, publicUrl: config.publicUrl },
    isNew,
    notes: madeIn !== null && !isNew ? [newKey(madeIn)] : [],
    connections: () => connectionsOf(database),
    ended: host.ended,
    close: async () => {
      await closeInTime(database);
      await host.stop();
    },
  });
}

function connectionsOf({ pool }: OpenDatabase) {
  return { inUse: pool.totalCount - pool.idleCount, waiting: pool.waitingCount };
}

/** Longest wait for queries under way; the database itself then ends them. */
const PATIENCE_MS = 5_000;

async function closeInTime({ close }: OpenDatabase): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, PATIENCE_MS);
  await Promise.race([close(), late.promise]);
  clearTimeout(timer);
}

/**
 * Whether the checker may be served without a database: no place was named for one, none can be made here, and none
 * was. An office that has one must not look empty because it could not be started.
 */
export async function mayServeAlone(config: Config, why: NoDatabase): Promise<boolean> {
  if (!config.mayServeAlone || why.isInUse || config.database.kind !== 'embedded') return false;
  const version = join(layoutOf(config.database.folder).cluster, 'PG_VERSION');
  const code = await access(version).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? '',
  );
  // A folder that is closed to this account never held a database of this account.
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES';
}

function newKey(path: string): Bilingual {
  return {
    th: `สร้างกุญแจใหม่ที่ ${path} · ถ้าฐานข้อมูลนี้ย้ายมาจากเครื่องอื่น ให้นำ secret.key ของเครื่องนั้นมาแทนแล้วเริ่มใหม่`,
    en: `A new key was made: ${path}. If this database came from another machine, put that machine's secret.key in its place and start again.`,
  };
}
