import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { MAX_PASSWORD_LENGTH, normalisePassword } from './password-text.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. Memory is in KiB. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** A stored string may ask for more than today's cost, but not for the machine: 64 MiB, 10 passes, 4 lanes. */
const BOUND: Cost = { memory: 65_536, passes: 10, parallelism: 4 };

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

interface Stored {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** An argon2id hash in PHC form, worked out off the main thread. Throws above 256 letters: the rules refuse those first. */
export async function hashPassword(plain: string): Promise<string> {
  if (plain.length > MAX_PASSWORD_LENGTH) throw new Error('password longer than its rules allow');
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(plain, salt, COST, HASH_BYTES);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether the password is the one of the hash. Give null where there is no account or it has no password: the answer is
 * false after the same work, so that time does not tell which accounts there are. A damaged hash counts as null.
 */
export async function verifyPassword(plain: string, phc: string | null): Promise<boolean> {
  if (plain.length > MAX_PASSWORD_LENGTH) return false;
  const stored = phc === null ? null : parsePhc(phc);
  const { cost, salt, hash } = stored ?? dummyHash();
  const derived = await derive(plain, salt, cost, hash.length);
  return timingSafeEqual(derived, hash) && stored !== null;
}

/** True when a hash was made at another cost than today's, or cannot be read: hash again at the next good sign-in. */
export function needsRehash(phc: string): boolean {
  const stored = parsePhc(phc);
  if (!stored) return true;
  const { memory, passes, parallelism } = stored.cost;
  return memory !== COST.memory || passes !== COST.passes || parallelism !== COST.parallelism;
}

function dummyHash(): Stored {
  return { cost: COST, salt: Buffer.alloc(SALT_BYTES), hash: Buffer.alloc(HASH_BYTES) };
}

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

function parsePhc(phc: string): Stored | null {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(phc) ?? [];
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const isAffordable =
    cost.memory <= BOUND.memory && cost.passes <= BOUND.passes && cost.parallelism <= BOUND.parallelism;
  const isPossible = cost.parallelism >= 1 && cost.passes >= 1 && cost.memory >= 8 * cost.parallelism;
  if (!isAffordable || !isPossible) return null;
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function derive(plain: string, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  const message = Buffer.from(normalisePassword(plain), 'utf8');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, tagLength, ...cost }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

/** PHC strings carry base64 without its padding. */
function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
