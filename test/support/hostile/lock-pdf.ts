import { createCipheriv, createHash } from 'node:crypto';
import { onePage, stream } from './raw-pdf.ts';

/** Ways a PDF is locked against changes: the password for reading is empty, the one for changing is not. */
export type LockKind = 'rc4-40' | 'rc4-128' | 'aes-128' | 'aes-256';

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const OWNER = Buffer.alloc(48, 0xab);
const RIGHTS = -44;

/** One page whose content stream is encrypted, by the algorithms of ISO 32000. `password`: of reading. */
export function lockedPage(content: string, kind: LockKind, password = ''): Uint8Array {
  const { key, entries } = kind === 'aes-256' ? lockV5(password) : lockBefore5(kind, password);
  const vector = Buffer.alloc(16, 7);
  const plain = Buffer.from(content, 'latin1');
  const own = kind === 'aes-256' ? key : objectKey(key, kind === 'aes-128');
  const packed = kind.startsWith('rc4')
    ? rc4(own, plain)
    : Buffer.concat([vector, encrypt(`${kind}-cbc`, own, vector, plain)]);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return onePage('', {
    trailer: `/Encrypt 20 0 R /ID [${hex(ID)} ${hex(ID)}] `,
    extra: new Map([
      [4, stream(packed.toString('latin1'), 'none')],
      [
        20,
        `<< /Filter /Standard /P ${RIGHTS} /O ${hex(entries.owner)} /U ${hex(entries.user)} ${entries.rest} >>`,
      ],
    ]),
  });
}

interface Lock {
  readonly key: Buffer;
  readonly entries: { readonly owner: Buffer; readonly user: Buffer; readonly rest: string };
}

function lockBefore5(kind: LockKind, password: string): Lock {
  const [length, revision] = kind === 'rc4-40' ? [5, 2] : [16, kind === 'aes-128' ? 4 : 3];
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(RIGHTS);
  const filled = Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
  const owner = OWNER.subarray(0, 32);
  let key = md5(filled, owner, rights, ID).subarray(0, length);
  for (let round = 0; revision >= 3 && round < 50; round++) key = md5(key).subarray(0, length);
  let user: Buffer = revision === 2 ? rc4(key, PAD) : md5(PAD, ID);
  for (let round = 0; revision >= 3 && round < 20; round++)
    user = rc4(Buffer.from(key.map((byte) => byte ^ round)), user);
  const filter = '/CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  const rest =
    kind === 'aes-128'
      ? `/V 4 /R 4 /Length 128 ${filter}`
      : `/V ${revision - 1} /R ${revision} /Length ${length * 8}`;
  return { key, entries: { owner, user: Buffer.concat([user, Buffer.alloc(32 - user.length)]), rest } };
}

function lockV5(password: string): Lock {
  const key = Buffer.from('00112233445566778899aabbccddeeff'.repeat(2), 'hex');
  const [check, make] = [Buffer.alloc(8, 1), Buffer.alloc(8, 2)];
  const wrapping = hash2B(password, make);
  const wrapped = encrypt('aes-256-cbc', wrapping, Buffer.alloc(16), key, false);
  const user = Buffer.concat([hash2B(password, check), check, make]);
  const rights = Buffer.concat([Buffer.alloc(4), Buffer.from('ffffffff546164620000aaaa', 'hex')]);
  rights.writeInt32LE(RIGHTS);
  const permissions = encrypt('aes-256-ecb', key, null, rights, false);
  const filter = '/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF';
  const rest = `/V 5 /R 6 /Length 256 /UE <${wrapped.toString('hex')}> /OE <${'ab'.repeat(32)}> /Perms <${permissions.toString('hex')}> ${filter}`;
  return { key, entries: { owner: OWNER, user, rest } };
}

/** ISO 32000-2, algorithm 2.B, for a password of reading. */
function hash2B(password: string, salt: Buffer): Buffer {
  const word = Buffer.from(password);
  let key = createHash('sha256').update(word).update(salt).digest();
  for (let round = 1, last = 0; round <= 64 || last > round - 1 - 32; round++) {
    const input = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([word, key])));
    const mixed = encrypt('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32), input, false);
    const rest = Number(BigInt(`0x${mixed.subarray(0, 16).toString('hex')}`) % 3n);
    key = createHash(['sha256', 'sha384', 'sha512'][rest] ?? '')
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

/** The key of object 4, generation 0. */
function objectKey(key: Buffer, isAes: boolean): Buffer {
  const salted = md5(key, Buffer.from([4, 0, 0, 0, 0]), Buffer.from(isAes ? 'sAlT' : ''));
  return salted.subarray(0, Math.min(key.length + 5, 16));
}

function encrypt(name: string, key: Buffer, vector: Buffer | null, bytes: Buffer, padded = true): Buffer {
  const cipher = createCipheriv(name, key, vector).setAutoPadding(padded);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) % 256;
      j = (j + (state[i] ?? 0)) % 256;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0);
    }),
  );
}
