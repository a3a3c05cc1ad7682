import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';
import { temporalPlugin } from './temporal-plugin.ts';
import type { Tables } from './types.generated.ts';

export type Db = Kysely<Tables>;

export interface OpenDatabase {
  readonly db: Db;
  /** For what queries cannot say: COPY, session settings. */
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

type Parse = (text: string) => unknown;

const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [types.builtins.INT8, (text) => safeInteger(text)],
  [types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
]);

/**
 * A pool of connections. Times come and go as Temporal; bigint comes as number, since nothing counted here
 * passes 2⁵³.
 */
export function openDatabase(config: PoolConfig): OpenDatabase {
  const pool = new Pool({
    max: 20,
    connectionTimeoutMillis: 10_000,
    application_name: 'prongsai',
    types: {
      getTypeParser: (oid: number, format?: string) =>
        (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format as 'text'),
    },
    ...config,
  });
  // A lost idle connection leaves the pool by itself; whoever asks next learns whether the server is back.
  pool.on('error', () => undefined);
  // One lost in use tells its own query; unheard between two queries, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [temporalPlugin] });
  return { db, pool, close: () => db.destroy() };
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} passes 2^53`);
  return value;
}
