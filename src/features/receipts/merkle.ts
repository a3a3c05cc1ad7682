import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** One step from a leaf to the root: the hash beside it, and on which side it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: Buffer;
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The rows of the tree from the leaves up; the last has one hash. RFC 6962: one without a partner goes up as it is. */
function rowsOf(leaves: readonly Uint8Array[]): Buffer[][] {
  let row = leaves.map((leaf) => sha256(LEAF, leaf));
  const rows = [row];
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at] as Buffer, row[at + 1]];
      above.push(right ? sha256(NODE, left, right) : left);
    }
    row = above;
    rows.push(row);
  }
  return rows;
}

/**
 * The Merkle tree hash of RFC 6962 (SHA-256; 0x00 before a leaf, 0x01 before two hashes), over leaves in the order given.
 * Of no leaves: the hash of nothing.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  return rowsOf(leaves).at(-1)?.[0] ?? sha256();
}

/** What leads from the leaf at a place to the root, from below; empty where there is one leaf alone. */
export function merkleProof(leaves: readonly Uint8Array[], place: number): ProofStep[] {
  let at = place;
  return rowsOf(leaves).flatMap((row) => {
    const isRight = at % 2 === 1;
    const hash = row[isRight ? at - 1 : at + 1];
    at >>= 1;
    return hash ? [{ side: isRight ? ('left' as const) : ('right' as const), hash }] : [];
  });
}

/** The root a proof leads to from a leaf. */
export function rootOfProof(leaf: Uint8Array, proof: readonly ProofStep[]): Buffer {
  return proof.reduce(
    (below, { side, hash }) => (side === 'left' ? sha256(NODE, hash, below) : sha256(NODE, below, hash)),
    sha256(LEAF, leaf),
  );
}
