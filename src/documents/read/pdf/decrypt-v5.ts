import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/**
 * The key of a file locked with AES-256 (ISO 32000-2, 7.6.4.3) for an empty password; null when it is not empty.
 * `user` is the U entry: hash, salt to check by, salt to make the key with.
 */
export function fileKeyV5(user: Buffer, wrapped: Buffer, revision: number): Buffer | null {
  if (user.length < 48 || wrapped.length < 32) return null;
  if (!hash(user.subarray(32, 40), revision).equals(user.subarray(0, 32))) return null;
  const key = hash(user.subarray(40, 48), revision);
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()]);
}

/** Algorithm 2.B; revision 5 stops after the first digest. */
function hash(salt: Buffer, revision: number): Buffer {
  let key = createHash('sha256').update(salt).digest();
  if (revision < 6) return key;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const input = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const mixed = Buffer.concat([cipher.update(input), cipher.final()]);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][rest] ?? 'sha256')
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}
