import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, type Result } from '../../lib/result.ts';
import type { PublicPaper } from '../documents/acts.ts';
import type { PaperFormat } from '../documents/rules.ts';
import type { WritePublic } from './parts.ts';

interface Bounds {
  readonly mostBytes: number;
  /** Papers that may wait to be written while another is. */
  readonly mostWaiting: number;
}

const usual: Bounds = { mostBytes: 32 * 1024 * 1024, mostWaiting: 4 };

type Written = Result<Uint8Array, Bilingual>;

/**
 * Papers as they were written last, in memory, by the hash of what they say. Each is written once however many ask for
 * it, and one at a time: strangers leave the other workers to the officers.
 */
export function createPaperShelf(write: WritePublic, { mostBytes, mostWaiting }: Bounds = usual) {
  const kept = new Map<string, Uint8Array>();
  const underWay = new Map<string, Promise<Written>>();
  let last: Promise<unknown> = Promise.resolve();
  let held = 0;

  const keep = (key: string, bytes: Uint8Array) => {
    if (bytes.length > mostBytes) return;
    kept.set(key, bytes);
    held += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (held <= mostBytes) return;
      kept.delete(oldest);
      held -= length;
    }
  };

  const begin = (key: string, paper: PublicPaper, format: PaperFormat): Promise<Written> => {
    const done = last
      .then(() => write(paper, format))
      .then((written) => {
        if (written.ok) keep(key, written.value);
        return written;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, done);
    last = done.catch(() => undefined);
    return done;
  };

  return async (key: string, paper: PublicPaper, format: PaperFormat): Promise<Written> => {
    const known = kept.get(key);
    if (known) {
      // The one that nobody has asked for longest goes first.
      kept.delete(key);
      kept.set(key, known);
      return { ok: true, value: known };
    }
    const same = underWay.get(key);
    if (same) return same;
    return underWay.size > mostWaiting ? err(busy) : begin(key, paper, format);
  };
}

/** Names what a file says: the same content in the same format has one. */
export function keyOf(paper: PublicPaper, format: string): string {
  return createHash('sha256')
    .update(`${format}\n${canonicalJson(paper as unknown as Json)}`)
    .digest('hex');
}

const busy: Bilingual = {
  th: 'ขณะนี้มีผู้ดาวน์โหลดหลายรายพร้อมกัน · รอสักครู่แล้วกดดาวน์โหลดอีกครั้ง',
  en: 'Many people are downloading at this moment. Wait a little and ask for the file again.',
};
