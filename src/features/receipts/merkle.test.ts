import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merkleProof, merkleRoot, rootOfProof } from './merkle.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const hash = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (data: Uint8Array) => hash(Buffer.of(0), data);
const node = (left: Uint8Array, right: Uint8Array) => hash(Buffer.of(1), left, right);

/** The leaves of the tests of Certificate Transparency, which wrote RFC 6962, with the roots known from there. */
const known = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** RFC 6962, 2.1, word for word: split at the largest power of two below the number of leaves. */
function asWritten(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length <= 1) return leaves[0] ? leaf(leaves[0]) : hash();
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return node(asWritten(leaves.slice(0, split)), asWritten(leaves.slice(split)));
}

/** Another bit somewhere. */
const altered = (one: Uint8Array = new Uint8Array(32)) =>
  one.map((byte, at) => (at === 7 ? byte ^ 16 : byte));

const manyLeaves = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 70 });

describe('the root', () => {
  it('is that of the known trees of one to eight leaves', () => {
    expect(roots.map((_, at) => merkleRoot(known.slice(0, at + 1).map(hex)).toString('hex'))).toEqual(roots);
  });

  it('is what a hand would hash, and of no leaves the hash of nothing', () => {
    const [a, b, c] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2), Buffer.alloc(32, 3)];
    expect(merkleRoot([a, b, c])).toEqual(node(node(leaf(a), leaf(b)), leaf(c)));
    expect(merkleRoot([]).toString('hex')).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
  });

  it('is as the standard writes it, for any leaves', () => {
    fc.assert(
      fc.property(manyLeaves, (leaves) => {
        expect(merkleRoot(leaves)).toEqual(asWritten(leaves));
      }),
    );
  });

  it('is another when any leaf is left out, doubled or changed, and not that of two hashes taken for a leaf', () => {
    fc.assert(
      fc.property(manyLeaves, fc.nat(), (leaves, pick) => {
        const at = pick % leaves.length;
        const root = merkleRoot(leaves);
        expect(merkleRoot(leaves.toSpliced(at, 1))).not.toEqual(root);
        expect(merkleRoot(leaves.toSpliced(at, 0, leaves[at] ?? new Uint8Array()))).not.toEqual(root);
        expect(merkleRoot(leaves.with(at, altered(leaves[at])))).not.toEqual(root);
      }),
    );
    const [a, b] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(merkleRoot([Buffer.concat([leaf(a), leaf(b)])])).not.toEqual(merkleRoot([a, b]));
  });
});

describe('a proof', () => {
  it('leads from every leaf to the root, and from no other leaf', () => {
    fc.assert(
      fc.property(manyLeaves, fc.nat(), (leaves, pick) => {
        const at = pick % leaves.length;
        const proof = merkleProof(leaves, at);
        expect(rootOfProof(leaves[at] ?? new Uint8Array(), proof)).toEqual(merkleRoot(leaves));
        expect(rootOfProof(altered(leaves[at]), proof)).not.toEqual(merkleRoot(leaves));
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(leaves.length)));
      }),
    );
  });
});
