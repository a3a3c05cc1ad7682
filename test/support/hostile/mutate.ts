/** Chance that repeats itself: the same seed gives the same numbers (mulberry32), from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Mutation = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const at = (length: number, random: Random) => Math.floor(random() * Math.max(length, 1));

const flip: Mutation = (bytes, _, random) => {
  const copy = Uint8Array.from(bytes);
  for (let count = 1 + at(12, random); count > 0; count--) {
    const place = at(copy.length, random);
    copy[place] = (copy[place] ?? 0) ^ (1 << at(8, random));
  }
  return copy;
};

const overwrite: Mutation = (bytes, _, random) => {
  const copy = Uint8Array.from(bytes);
  const from = at(copy.length, random);
  for (let place = from; place < Math.min(copy.length, from + 1 + at(40, random)); place++)
    copy[place] = at(256, random);
  return copy;
};

const cut: Mutation = (bytes, _, random) => bytes.subarray(0, at(bytes.length, random));

const remove: Mutation = (bytes, _, random) => {
  const from = at(bytes.length, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + at(200, random))]);
};

const repeat: Mutation = (bytes, _, random) => {
  const from = at(bytes.length, random);
  const part = bytes.subarray(from, from + 1 + at(60, random));
  const copies = Array.from({ length: 1 + at(200, random) }, () => part);
  return Buffer.concat([bytes.subarray(0, from), ...copies, bytes.subarray(from)]);
};

/** The beginning of one file and the end of another. */
const splice: Mutation = (bytes, other, random) =>
  Buffer.concat([bytes.subarray(0, at(bytes.length, random)), other.subarray(at(other.length, random))]);

const mutations = [flip, flip, overwrite, cut, remove, repeat, splice];

/** One to three changes made to a file; `other` is what it may be spliced with. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes;
  for (let count = 1 + at(3, random); count > 0; count--) {
    mutated = mutations[at(mutations.length, random)]?.(mutated, other, random) ?? mutated;
  }
  return mutated;
}
