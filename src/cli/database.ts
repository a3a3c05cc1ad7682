import { loadConfig } from '../config.ts';
import { type DatabaseHost, hostDatabase } from '../db/host.ts';
import type { Terminal } from './terminal.ts';

/**
 * The database for as long as one command needs it: the one being served from the same data folder, or one started and
 * stopped here. Answers the work's exit code, or 2 with the reason there is no database.
 */
export async function withDatabase(
  terminal: Terminal,
  work: (host: DatabaseHost) => Promise<number>,
): Promise<number> {
  const config = loadConfig();
  if (!config.ok) return terminal.refuse(config.error);
  const host = await hostDatabase(config.value.database, { share: true });
  if (!host.ok) return terminal.refuse(host.error);
  try {
    return await work(host.value);
  } finally {
    await host.value.stop();
  }
}
