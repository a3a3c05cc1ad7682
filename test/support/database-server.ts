import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { SUPERUSER } from '../../src/db/embedded/initialise.ts';
import { startEmbedded } from '../../src/db/embedded/server.ts';
import { withClient } from '../../src/db/host.ts';
import { migrate } from '../../src/db/migrate.ts';
import { OWNER_ROLE, prepareCluster } from '../../src/db/roles.ts';

export interface TestServer {
  /** May make databases and act as any role. */
  readonly admin: PoolConfig;
  /** A migrated, empty database to copy. */
  readonly template: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly database: TestServer;
  }
}

/** One server a run: embedded, or the one TEST_DATABASE_URL names (its role must be a superuser). */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { admin, stop } = await serve(process.env.TEST_DATABASE_URL);
  const prefix = `prongsai_test_${randomUUID().slice(0, 8)}`;
  const template = `${prefix}_template`;
  await withClient(admin, async (client) => {
    await prepareCluster(client);
    await client.query(`create database ${template} owner ${OWNER_ROLE} template template0 encoding utf8`);
  });
  const migrated = await migrate({ ...withDatabase(admin, template), options: `-c role=${OWNER_ROLE}` });
  if (!migrated.ok) throw new Error(migrated.error.en);
  project.provide('database', { admin, template, prefix });
  return async () => {
    await dropAll(admin, prefix);
    await stop();
  };
}

async function serve(url: string | undefined): Promise<{ admin: PoolConfig; stop: () => Promise<void> }> {
  if (url) return { admin: { connectionString: url }, stop: async () => {} };
  const parent = await openFolder();
  const server = await startEmbedded(join(parent, 'data'));
  if (!server.ok) throw new Error(server.error.en);
  const stop = async () => {
    await server.value.stop();
    await rm(parent, { recursive: true, force: true });
  };
  return { admin: { host: server.value.sockets, user: SUPERUSER, database: SUPERUSER }, stop };
}

/** A folder for this test alone that the server's account may pass through when the tests run as root. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-db-'));
  await chmod(folder, 0o711);
  return folder;
}

/** The same server, another database; a URL carries the name in its path. */
export function withDatabase(admin: PoolConfig, database: string): PoolConfig {
  if (!admin.connectionString) return { ...admin, database };
  const url = new URL(admin.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

async function dropAll(admin: PoolConfig, prefix: string): Promise<void> {
  await withClient(admin, async (client) => {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  });
}
