import type { PoolConfig } from 'pg';
import { withClient } from './host.ts';

/** Whether no agency has been set up in this database yet. The owner may list agencies; the app's role may not. */
export async function isNewDatabase(owner: PoolConfig): Promise<boolean> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query('select not exists (select from agency) as is_new');
    return rows[0].is_new;
  });
}
