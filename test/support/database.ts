import { randomUUID } from 'node:crypto';
import type { PoolConfig } from 'pg';
import { inject } from 'vitest';
import type { AuditEntry } from '../../src/db/audit.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { type Db, type OpenDatabase, openDatabase } from '../../src/db/connect.ts';
import { withClient } from '../../src/db/host.ts';
import { APP_ROLE, OWNER_ROLE } from '../../src/db/roles.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { withDatabase } from './database-server.ts';

export interface TestDatabase {
  /** As the app connects. */
  readonly app: OpenDatabase;
  /** As migrations connect. */
  readonly owner: OpenDatabase;
  /** As a person with the superuser's password: can do anything, tampering too. */
  readonly admin: OpenDatabase;
  readonly ownerConfig: PoolConfig;
  readonly close: () => Promise<void>;
}

/** A database of its own for one test file, migrated unless `empty`. It goes when the run ends. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { admin, template, prefix } = inject('database');
  const name = `${prefix}_${randomUUID().slice(0, 8)}`;
  const from = empty ? 'template0' : template;
  await withClient(admin, (client) =>
    client.query(`create database ${name} owner ${OWNER_ROLE} template ${from} encoding utf8`),
  );
  const config = withDatabase(admin, name);
  const ownerConfig = { ...config, options: `-c role=${OWNER_ROLE}` };
  const opened = {
    app: openDatabase({ ...config, options: `-c role=${APP_ROLE}` }),
    owner: openDatabase(ownerConfig),
    admin: openDatabase(config),
  };
  const close = async () => {
    await Promise.all(Object.values(opened).map((each) => each.close()));
  };
  return { ...opened, ownerConfig, close };
}

export const founding: AuditEntry = { actor: 'system', action: 'agency.found', subject: 'agency' };

/** An invented agency with its settings and one audit entry; answers its id. */
export async function foundAgency(db: Db, name = 'อบต.ตัวอย่าง'): Promise<string> {
  const agencyId = randomUUID();
  await withTenant(db, agencyId, async (tenant) => {
    await tenant.db.insertInto('agency').values({ agency_id: agencyId, name }).execute();
    await tenant.db.insertInto('agency_settings').values({ agency_id: agencyId }).execute();
    await appendAudit(tenant, { ...founding, after: { name } });
  });
  return agencyId;
}

/** Everything an async generator gives. */
export async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of all) list.push(each);
  return list;
}
