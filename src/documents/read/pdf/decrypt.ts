import { createDecipheriv, createHash } from 'node:crypto';
import { fileKeyV5 } from './decrypt-v5.ts';
import { rc4 } from './rc4.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from './values.ts';

/** Decrypts the bytes of a stream of one object. */
export type Decrypt = (bytes: Buffer, object: number, generation: number) => Buffer | null;

type Resolve = (value: PdfValue | undefined) => PdfValue;

/** What fills up a password (ISO 32000-1, 7.6.3.3); the whole of an empty one. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * The way to read a file that is only locked against changes: its password for reading is empty. Null when it asks for
 * one, or is locked in a way that is not standard.
 */
export function emptyPassword(encryption: PdfDict, id: Buffer, resolve: Resolve): Decrypt | null {
  const entry = (key: string) => resolve(encryption.entries.get(key));
  const number = (key: string, other: number) => Number(entry(key) ?? other);
  const version = number('V', 0);
  if (nameOf(entry('Filter')) !== 'Standard') return null;
  const method = version >= 4 ? cryptMethod(encryption, resolve) : 'V2';
  if (version === 5) {
    const key = fileKeyV5(bytesOf(entry('U')), bytesOf(entry('UE')), number('R', 6));
    return key ? (bytes) => aes('aes-256-cbc', key, bytes) : null;
  }
  if (version < 1 || version > 4 || method === null) return null;
  const revision = number('R', 2);
  const length = version === 1 ? 5 : Math.min(Math.max(number('Length', 40) / 8, 5), 16);
  const key = fileKey(encryption, id, resolve, version === 4 ? 16 : length, revision);
  return opens(key, bytesOf(entry('U')), id, revision) ? byObject(key, method === 'AESV2') : null;
}

function bytesOf(value: PdfValue): Buffer {
  return Buffer.from(isKind(value, 'string') ? value.bytes : '', 'latin1');
}

function cryptMethod(encryption: PdfDict, resolve: Resolve): string | null {
  const filters = resolve(encryption.entries.get('CF'));
  const name = nameOf(resolve(encryption.entries.get('StmF')));
  const filter = isKind(filters, 'dict') ? resolve(filters.entries.get(name)) : null;
  return isKind(filter, 'dict') ? nameOf(resolve(filter.entries.get('CFM'))) : null;
}

/** Algorithm 2 of 7.6.3.3 for an empty password. */
function fileKey(
  encryption: PdfDict,
  id: Buffer,
  resolve: Resolve,
  length: number,
  revision: number,
): Buffer {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(Number(resolve(encryption.entries.get('P')) ?? 0) | 0);
  const owner = bytesOf(resolve(encryption.entries.get('O'))).subarray(0, 32);
  const open = revision >= 4 && resolve(encryption.entries.get('EncryptMetadata')) === false;
  let key = md5(PADDING, owner, rights, id, Buffer.alloc(open ? 4 : 0, 0xff)).subarray(0, length);
  for (let round = 0; revision >= 3 && round < 50; round++) key = md5(key).subarray(0, length);
  return key;
}

/** Algorithms 4 and 5: whether the key is the file's. */
function opens(key: Buffer, user: Buffer, id: Buffer, revision: number): boolean {
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32));
  let check: Buffer = md5(PADDING, id);
  for (let round = 0; round < 20; round++) check = rc4(Buffer.from(key.map((byte) => byte ^ round)), check);
  return check.equals(user.subarray(0, 16));
}

/** Algorithm 1: each object has a key of its own. */
function byObject(key: Buffer, isAes: boolean): Decrypt {
  return (bytes, object, generation) => {
    const place = Buffer.from([object, object >> 8, object >> 16, generation, generation >> 8]);
    const salt = Buffer.from(isAes ? 'sAlT' : '');
    const own = md5(key, place, salt).subarray(0, Math.min(key.length + 5, 16));
    return isAes ? aes('aes-128-cbc', own, bytes) : rc4(own, bytes);
  };
}

/** The first block is the initialisation vector. */
function aes(name: 'aes-128-cbc' | 'aes-256-cbc', key: Buffer, bytes: Buffer): Buffer | null {
  if (bytes.length < 32 || bytes.length % 16 !== 0) return null;
  try {
    const decipher = createDecipheriv(name, key, bytes.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
  } catch {
    return null;
  }
}

function md5(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
