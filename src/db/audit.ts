import { sql } from 'kysely';
import { type ChainedEntry, chainHash, genesis } from './audit-chain.ts';
import type { Json } from './canonical-json.ts';
import type { Tenant } from './tenant.ts';

export interface AuditEntry {
  /** Who: "account:…", or "system" for what no person did. Never a name: people change theirs. */
  readonly actor: string;
  /** A registered action, such as "settings.change". */
  readonly action: string;
  /** What it was done to: "settings", "disclosure:O9". */
  readonly subject: string;
  /** Why, in the person's own words, where the action asks for it. */
  readonly reason?: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Adds one entry to the agency's chain, in the transaction of the change. Entries of one agency wait for each other from
 * here to the commit, so append last.
 */
export async function appendAudit(tenant: Tenant, entry: AuditEntry): Promise<ChainedEntry> {
  const { db, agencyId } = tenant;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${agencyId}`}, 0))`.execute(db);
  const last = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'hash'])
    .where('agency_id', '=', agencyId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const chained = chain(agencyId, (last?.sequence ?? 0) + 1, entry);
  const previousHash = last?.hash ?? Buffer.from(genesis);
  await db.insertInto('audit_entry').values(toRow(chained, previousHash)).execute();
  return chained;
}

function chain(agencyId: string, sequence: number, entry: AuditEntry): ChainedEntry {
  const occurredAt = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  const { actor, action, subject, reason = null, before = null, after = null } = entry;
  return { agencyId, sequence, occurredAt, actor, action, subject, reason, before, after };
}

function toRow(entry: ChainedEntry, previousHash: Buffer) {
  const { agencyId, occurredAt, before, after, ...same } = entry;
  return {
    ...same,
    agency_id: agencyId,
    occurred_at: occurredAt,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
    previous_hash: previousHash,
    hash: chainHash(previousHash, entry),
  };
}
