import type { Client } from 'pg';

/** Owns the tables and migrates; no superuser, so row-level security holds for it too. */
export const OWNER_ROLE = 'prongsai_owner';
/** Reads and writes rows of one agency at a time; owns no table. */
export const APP_ROLE = 'prongsai_app';
export const DATABASE = 'prongsai';

/** The roles and the database of an embedded cluster; safe to repeat. `client` is the superuser's. */
export async function prepareCluster(client: Client): Promise<void> {
  for (const role of [OWNER_ROLE, APP_ROLE]) await ensureRole(client, role);
  await client.query(`grant ${APP_ROLE} to ${OWNER_ROLE}`);
  const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (found.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
}

async function ensureRole(client: Client, role: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${role} login`);
}

/**
 * On a server of one's own the owner makes the app's role, and joins it so that it can give up its rights for it.
 * An administrator may have done both before.
 */
export async function ensureAppRole(client: Client): Promise<void> {
  await ensureRole(client, APP_ROLE);
  const member = await client.query(`select pg_has_role(current_user, '${APP_ROLE}', 'member') as is_member`);
  if (!member.rows[0].is_member) await client.query(`grant ${APP_ROLE} to current_user`);
}
