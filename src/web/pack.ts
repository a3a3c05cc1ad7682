import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Encoding = 'br' | 'gzip';

const brotliAs = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
const [quick, small] = [
  { br: brotliAs(1), gzip: { level: 1 } },
  { br: brotliAs(6), gzip: { level: 9 } },
];
const later = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** The best of the two a browser takes; null where it says neither. */
export function encodingOf(accepted = ''): Encoding | null {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

/** For a page that may be asked for once: takes less than a tenth of a millisecond, and a third more bytes than `packSmall`. */
export function packQuickly(bytes: Bytes, encoding: Encoding): Bytes {
  return Uint8Array.from(
    encoding === 'br' ? brotliCompressSync(bytes, quick.br) : gzipSync(bytes, quick.gzip),
  );
}

/** For a page that is asked for again and again; another thread does the work. */
export async function packSmall(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  return Uint8Array.from(await later[encoding](bytes, small[encoding]));
}
