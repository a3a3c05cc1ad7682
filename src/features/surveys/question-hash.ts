import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';

/** SHA-256 of the canonical JSON of plain data: a question set, the counts of a survey. */
export function jsonHash(plain: object): Buffer {
  return createHash('sha256')
    .update(canonicalJson(plain as Json))
    .digest();
}
