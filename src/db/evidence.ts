import { createHash } from 'node:crypto';
import type { Tenant } from './tenant.ts';

export interface StoredEvidence {
  /** SHA-256 of the bytes: the name they are kept under. */
  readonly sha256: Buffer;
  /** False when this agency had the same bytes before; nothing was written then. */
  readonly isNew: boolean;
}

/** Bytes of a row: large enough to be few, small enough to stream. */
const CHUNK_SIZE = 256 * 1024;

/** Keeps a file by its content. The caller has judged size and type, and appends the audit entry that says why. */
export async function storeEvidence(
  { db, agencyId }: Tenant,
  bytes: Uint8Array,
  mediaType: string,
): Promise<StoredEvidence> {
  const sha256 = createHash('sha256').update(bytes).digest();
  const inserted = await db
    .insertInto('evidence_blob')
    .values({ agency_id: agencyId, sha256, size: bytes.length, media_type: mediaType })
    .onConflict((conflict) => conflict.columns(['agency_id', 'sha256']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return { sha256, isNew: false };
  for (let position = 0; position * CHUNK_SIZE < bytes.length; position += 1) {
    const chunk = Buffer.from(bytes.subarray(position * CHUNK_SIZE, (position + 1) * CHUNK_SIZE));
    await db
      .insertInto('evidence_chunk')
      .values({ agency_id: agencyId, sha256, position, bytes: chunk })
      .execute();
  }
  return { sha256, isNew: true };
}

/** The bytes in order, a quarter of a megabyte in memory at a time. Empty for a hash this agency does not have. */
export async function* readEvidence(tenant: Tenant, sha256: Buffer): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const bytes = await readEvidenceChunk(tenant, sha256, position);
    if (bytes === null) return;
    yield bytes;
  }
}

/**
 * One part of the bytes, counted from 0; null behind the last. They never change, so that parts may be read in a
 * transaction each: whoever waits for a slow reader between them holds no connection.
 */
export async function readEvidenceChunk(
  { db, agencyId }: Tenant,
  sha256: Buffer,
  position: number,
): Promise<Buffer | null> {
  const chunk = await db
    .selectFrom('evidence_chunk')
    .select('bytes')
    .where('agency_id', '=', agencyId)
    .where('sha256', '=', sha256)
    .where('position', '=', position)
    .executeTakeFirst();
  return chunk?.bytes ?? null;
}
