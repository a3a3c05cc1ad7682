import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { setAgency } from '../tenant.ts';
import type { BackedTable } from './tables.ts';

export interface Copied {
  rows: number;
  sha256: string;
}

const LINE_END = 10;

/**
 * A table as COPY text, agency after agency, rows in the order of their key: the same data gives the same bytes.
 * `told` is filled in when the last byte has gone out.
 */
export async function* copyOut(
  client: ClientBase,
  table: BackedTable,
  agencies: readonly string[],
  told: Copied,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const columns = table.columns.join(', ');
  const scopes = table.ofAgency ? agencies : [null];
  for (const agencyId of scopes) {
    if (agencyId) await client.query(setAgency(agencyId));
    const own = agencyId ? `where agency_id = '${agencyId}'` : '';
    const rows = `select ${columns} from ${table.name} ${own} order by ${table.key.join(', ')}`;
    for await (const chunk of client.query(copyTo(`copy (${rows}) to stdout`))) {
      hash.update(chunk as Buffer);
      told.rows += countLines(chunk as Buffer);
      yield chunk as Buffer;
    }
  }
  told.sha256 = hash.digest('hex');
}

/** COPY text writes a line end inside a value as two letters, so line ends count rows. */
export function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines += 1;
  return lines;
}
