import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What a chained entry says; the hash covers all of it. */
export interface ChainedEntry {
  readonly agencyId: string;
  readonly sequence: number;
  /** In UTC with milliseconds: "2026-10-01T02:03:04.005Z". */
  readonly occurredAt: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly before: Json;
  readonly after: Json;
}

/** What stands before the first entry: 32 zero bytes. */
export const genesis: Uint8Array = new Uint8Array(32);

/**
 * SHA-256 over the previous hash and the entry's canonical JSON. A field that is null is left out, so that a field added
 * later leaves every older hash as it was.
 */
export function chainHash(previousHash: Uint8Array, entry: ChainedEntry): Buffer {
  const told = Object.entries(entry).filter(([, value]) => value !== null);
  return createHash('sha256')
    .update(previousHash)
    .update(canonicalJson(Object.fromEntries(told)))
    .digest();
}
