import type { Pool } from 'pg';

/** A row as whoever owns the database sees it: its place on the disk and its transaction, too. */
export type DumpedRow = Readonly<Record<string, unknown>> & { readonly place: string };

/** Whole tables, in the order in which they lie on the disk. */
export async function dumpTables(pool: Pool, like: string): Promise<Map<string, DumpedRow[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like $1 order by 1",
    [like],
  );
  const dump = new Map<string, DumpedRow[]>();
  for (const { name } of tables) {
    const { rows } = await pool.query(
      `select (ctid::text::point)[0] * 10000 + (ctid::text::point)[1] as place, xmin::text::bigint as transaction, * from ${name}`,
    );
    dump.set(name, rows);
  }
  return dump;
}

/** Of one way to put the answers in order: how many people it names rightly, and how far it goes along with the truth. */
export interface Guess {
  readonly by: string;
  readonly right: number;
  /** Spearman's rank correlation, −1 … 1. */
  readonly correlation: number;
}

/**
 * Puts the rows in every order that the dump offers (as they lie, and by each column, both ways) and says that the first
 * is the first who came, the second the second. `came` has what each person answered, in the order of their requests; no
 * two answered alike.
 */
export function guessByOrder(
  rows: readonly DumpedRow[],
  came: readonly string[],
  answerOf: (row: DumpedRow) => string,
): Guess[] {
  const columns = Object.keys(rows[0] ?? {});
  const orders = columns.flatMap((column) => {
    const ordered = rows.toSorted((one, other) => compare(one[column], other[column]));
    return [
      { by: column, ordered },
      { by: `${column} backwards`, ordered: ordered.toReversed() },
    ];
  });
  return [{ by: 'as they lie', ordered: [...rows] }, ...orders].map(({ by, ordered }) => {
    const guessed = ordered.map(answerOf);
    const ranks = came.map((answer) => guessed.indexOf(answer));
    return {
      by,
      right: ranks.filter((rank, index) => rank === index).length,
      correlation: spearman(ranks),
    };
  });
}

function compare(one: unknown, other: unknown): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? -1 : Number(a > b);
}

function keyOf(value: unknown): string {
  if (typeof value === 'number') return String(value).padStart(20, '0');
  if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return value.padStart(20, '0');
  return Buffer.isBuffer(value) ? value.toString('hex') : String(value);
}

function spearman(ranks: readonly number[]): number {
  const n = ranks.length;
  const squares = ranks.reduce((sum, rank, index) => sum + (rank - index) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
