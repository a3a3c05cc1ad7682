import { createHash } from 'node:crypto';
import { type ChainedEntry, chainHash, genesis } from './audit-chain.ts';
import type { Db } from './connect.ts';
import { readEvidence } from './evidence.ts';
import { readTenant, type Tenant } from './tenant.ts';

/** The first thing in an agency that is not as it was written. */
export type Broken =
  | {
      readonly kind: 'audit';
      /** Of the entry that does not follow from the one before it. */
      readonly sequence: number;
      /** `gap`: entries are missing before it; `link`: it continues another entry; `content`: it was changed. */
      readonly fault: 'gap' | 'link' | 'content';
    }
  | { readonly kind: 'evidence'; readonly sha256: string };

export interface VerifiedAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly entries: number;
  readonly files: number;
  /** Hash of the last entry, in hexadecimal. Kept elsewhere, it proves later that the end was not cut off. */
  readonly head: string;
  /** Hashes of `expected` that stand in this chain. */
  readonly seen: readonly string[];
  readonly broken: Broken | null;
}

const PAGE = 500;

/** Walks every agency's chain and hashes every file again, one agency's snapshot at a time; memory stays bounded. */
export async function* verifyAll(
  owner: Db,
  expected: ReadonlySet<string> = new Set(),
): AsyncGenerator<VerifiedAgency> {
  const agencies = await owner
    .selectFrom('agency')
    .select(['agency_id', 'name'])
    .orderBy('agency_id')
    .execute();
  for (const { agency_id: agencyId, name } of agencies) {
    yield { name, ...(await readTenant(owner, agencyId, (tenant) => verifyAgency(tenant, expected))) };
  }
}

async function verifyAgency(
  tenant: Tenant,
  expected: ReadonlySet<string>,
): Promise<Omit<VerifiedAgency, 'name'>> {
  const chain = await verifyChain(tenant, expected);
  const evidence = await verifyEvidence(tenant);
  return {
    agencyId: tenant.agencyId,
    entries: chain.entries,
    files: evidence.files,
    head: chain.head.toString('hex'),
    seen: chain.seen,
    broken: chain.broken ?? evidence.broken,
  };
}

async function verifyChain(tenant: Tenant, expected: ReadonlySet<string>) {
  const seen: string[] = [];
  const note = (hash: string) => expected.has(hash) && seen.push(hash);
  return { ...(await follow(tenant, start, Number.POSITIVE_INFINITY, note)), seen };
}

/** A point of the chain: the sequence of an entry and its hash. */
interface Point {
  readonly sequence: number;
  readonly head: Buffer;
}

const start: Point = { sequence: 0, head: Buffer.from(genesis) };

export interface VerifiedPart {
  /** The sequence it ended with. */
  readonly last: number;
  /** Hash of that entry, in hexadecimal. */
  readonly head: string;
  readonly broken: Broken | null;
}

/**
 * Walks at most `most` entries of the agency's chain that come after the one with the sequence `after` (0: from the
 * beginning). Parts that meet prove as much as one walk: each begins with the hash that ended the one before.
 */
export async function verifyPart(tenant: Tenant, after: number, most: number): Promise<VerifiedPart> {
  const from = after === 0 ? start : await pointAt(tenant, after);
  if (from === null)
    return { last: after, head: '', broken: { kind: 'audit', sequence: after, fault: 'gap' } };
  const { entries, head, broken } = await follow(tenant, from, most);
  return { last: after + entries, head: head.toString('hex'), broken };
}

async function pointAt({ db, agencyId }: Tenant, sequence: number): Promise<Point | null> {
  const row = await db
    .selectFrom('audit_entry')
    .select('hash')
    .where('agency_id', '=', agencyId)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return row ? { sequence, head: row.hash } : null;
}

async function follow(tenant: Tenant, from: Point, most: number, note?: (hash: string) => unknown) {
  let entries = 0;
  let { head } = from;
  let broken: Broken | null = null;
  for await (const { entry, previousHash, hash } of walkChain(tenant, from.sequence)) {
    broken = judge(entry, previousHash, hash, { sequence: from.sequence + entries + 1, head });
    entries += 1;
    head = hash;
    note?.(hash.toString('hex'));
    if (broken || entries === most) break;
  }
  return { entries, head, broken };
}

function judge(
  entry: ChainedEntry,
  previousHash: Buffer,
  hash: Buffer,
  expected: { readonly sequence: number; readonly head: Buffer },
): Broken | null {
  const at = { kind: 'audit', sequence: entry.sequence } as const;
  if (entry.sequence !== expected.sequence) return { ...at, fault: 'gap' };
  if (!previousHash.equals(expected.head)) return { ...at, fault: 'link' };
  return hash.equals(chainHash(expected.head, entry)) ? null : { ...at, fault: 'content' };
}

async function* walkChain({ db, agencyId }: Tenant, from: number) {
  // Of the whole chain also what stands before its first entry: nothing may.
  for (let after = from === 0 ? -1 : from; ; ) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('agency_id', '=', agencyId)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE)
      .execute();
    for (const { agency_id, occurred_at, previous_hash: previousHash, hash, ...same } of rows) {
      const occurredAt = occurred_at.toString({ smallestUnit: 'millisecond' });
      yield { entry: { ...same, agencyId: agency_id, occurredAt }, previousHash, hash };
      after = same.sequence;
    }
    if (rows.length < PAGE) return;
  }
}

async function verifyEvidence(tenant: Tenant): Promise<{ files: number; broken: Broken | null }> {
  const blobs = await tenant.db
    .selectFrom('evidence_blob')
    .select(['sha256', 'size'])
    .where('agency_id', '=', tenant.agencyId)
    .orderBy('created_at')
    .execute();
  for (const [files, { sha256, size }] of blobs.entries()) {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of readEvidence(tenant, sha256)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    const whole = bytes === size && hash.digest().equals(sha256);
    if (!whole) return { files: files + 1, broken: { kind: 'evidence', sha256: sha256.toString('hex') } };
  }
  return { files: blobs.length, broken: null };
}
