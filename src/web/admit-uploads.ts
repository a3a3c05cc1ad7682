import { createMiddleware } from 'hono/factory';
import type { Bilingual } from '../lib/bilingual.ts';
import { addressOf } from './address.ts';
import { busyWords } from './busy.ts';
import { refuse } from './error-pages.tsx';
import type { WebEnv } from './page.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes of all bodies held at once, and how many uploads of one address are under way. */
const MOST_HELD = 64 * MEGABYTE;
const MOST_EACH = 2;
/** The longest body any route reads; one that does not say its length counts as this. */
const LONGEST = 32 * MEGABYTE;

const oneAfterAnother: Bilingual = {
  th: 'ไฟล์ที่ส่งจากที่อยู่นี้ก่อนหน้ายังตรวจไม่เสร็จ · รอให้เสร็จก่อน แล้วส่งอีกครั้ง',
  en: 'Files sent from this address before are still being worked on. Wait for them, then send it again.',
};

export type NoEntry = 'busy' | 'one-after-another';

/** A count of what is under way, in memory only. Who is let in must leave again. */
export function createDoor() {
  const under = new Map<string, number>();
  let held = 0;
  return {
    enter: (address: string, bytes: number): NoEntry | null => {
      const count = under.get(address) ?? 0;
      if (count >= MOST_EACH) return 'one-after-another';
      if (held + bytes > MOST_HELD) return 'busy';
      under.set(address, count + 1);
      held += bytes;
      return null;
    },
    leave: (address: string, bytes: number): void => {
      const count = (under.get(address) ?? 0) - 1;
      if (count > 0) under.set(address, count);
      else under.delete(address);
      held -= bytes;
    },
  };
}

/**
 * Lets an upload in before its body is read, and counts it until it is answered: what is read, waits and is worked on
 * stays within bounds however many are sent at once.
 */
export function admitUploads(trustProxy: boolean) {
  const door = createDoor();
  return createMiddleware<WebEnv>(async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const address = addressOf(c, trustProxy);
    const bytes = heldBytes(c.req.header('content-length'));
    const refused = door.enter(address, bytes);
    if (refused) {
      c.header('Retry-After', '10');
      return refused === 'busy' ? refuse(c, 503, busyWords) : refuse(c, 429, oneAfterAnother);
    }
    try {
      await next();
    } finally {
      door.leave(address, bytes);
    }
  });
}

/** A body declared longer than any may be is refused unread, so it holds nothing. */
function heldBytes(declared: string | undefined): number {
  if (declared === undefined) return LONGEST;
  const bytes = Number(declared);
  return bytes <= LONGEST ? bytes : 0;
}
