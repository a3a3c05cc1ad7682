import { Client, type PoolConfig } from 'pg';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { SUPERUSER } from './embedded/initialise.ts';
import { startEmbedded } from './embedded/server.ts';
import type { DatabasePlace, NoDatabase } from './place.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE, prepareCluster } from './roles.ts';

export interface DatabaseHost {
  readonly owner: PoolConfig;
  readonly app: PoolConfig;
  /** Settles when an embedded server has ended, asked or not; never for a URL. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL 15, as `server_version_num` counts. */
const OLDEST = 150_000;

/** Makes the database reachable: starts the embedded one, or sees that the URL's one answers and is new enough. */
export async function hostDatabase(
  place: DatabasePlace,
  options: { share?: boolean } = {},
): Promise<Result<DatabaseHost, NoDatabase>> {
  return place.kind === 'embedded' ? hostEmbedded(place.folder, options) : hostUrl(place);
}

async function hostEmbedded(
  folder: string,
  options: { share?: boolean },
): Promise<Result<DatabaseHost, NoDatabase>> {
  const server = await startEmbedded(folder, options);
  if (!server.ok) return server;
  const { sockets: host, ended, stop } = server.value;
  if (server.value.pid !== null) {
    await withClient({ host, user: SUPERUSER, database: SUPERUSER }, prepareCluster);
  }
  const connection = { host, port: 5432, database: DATABASE };
  return ok({
    owner: { ...connection, user: OWNER_ROLE },
    app: { ...connection, user: APP_ROLE },
    ended,
    stop,
  });
}

async function hostUrl(place: DatabasePlace & { kind: 'url' }): Promise<Result<DatabaseHost, Bilingual>> {
  const owner = { connectionString: place.ownerUrl };
  const app = place.appUrl
    ? { connectionString: place.appUrl }
    : { connectionString: place.ownerUrl, options: `-c role=${APP_ROLE}` };
  try {
    const version = await withClient(owner, async (client) => {
      const { rows } = await client.query('show server_version_num');
      return Number(rows[0].server_version_num);
    });
    if (version < OLDEST) return err(tooOld(version));
  } catch (error) {
    return err(unreachable((error as Error).message));
  }
  return ok({ owner, app, ended: new Promise(() => {}), stop: async () => {} });
}

/** One connection for one piece of work. */
export async function withClient<T>(config: PoolConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...config });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function tooOld(version: number): Bilingual {
  const major = Math.floor(version / 10_000);
  return {
    th: `DATABASE_URL ชี้ไปยัง PostgreSQL ${major} แต่ต้องใช้รุ่น 15 ขึ้นไป · ปรับรุ่นเซิร์ฟเวอร์ หรือเอา DATABASE_URL ออกเพื่อใช้ฐานข้อมูลที่มากับโปรแกรม`,
    en: `DATABASE_URL points to PostgreSQL ${major}; version 15 or newer is needed. Upgrade that server, or remove DATABASE_URL to use the built-in database.`,
  };
}

function unreachable(reason: string): Bilingual {
  return {
    th: `ต่อกับฐานข้อมูลตาม DATABASE_URL ไม่ได้ (${reason}) · ตรวจที่อยู่ ชื่อผู้ใช้ รหัสผ่าน และว่าเซิร์ฟเวอร์ทำงานอยู่`,
    en: `The database of DATABASE_URL cannot be reached (${reason}). Check address, user and password, and that the server runs.`,
  };
}
