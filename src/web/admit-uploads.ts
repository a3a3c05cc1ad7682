import { createMiddleware } from 'hono/factory';
import type { Bilingual } from '../lib/bilingual.ts';
import { busyWords } from './busy.ts';
import { refuse } from './error-pages.tsx';
import type { WebContext, WebEnv } from './page.ts';
import { senderOf } from './rate-limit.ts';

const MEGABYTE = 1024 * 1024;
/**
 * Bytes of all bodies held at once, of strangers and of those signed in each, so that slow strangers cannot keep an
 * office from its work; and how many uploads of one sender are under way.
 */
const MOST_HELD = 64 * MEGABYTE;
const MOST_EACH = 2;
/** The longest body any route reads; one that does not say its length counts as this. */
const LONGEST = 32 * MEGABYTE;
const SMALL = 16 * 1024;

const oneAfterAnother: Bilingual = {
  th: 'ไฟล์ที่ส่งก่อนหน้านี้ยังทำไม่เสร็จ · รอให้เสร็จก่อน แล้วส่งอีกครั้ง',
  en: 'Files sent before are still being worked on. Wait for them, then send it again.',
};

export type NoEntry = 'busy' | 'one-after-another';

/** A count of what is under way, in memory only. Who is let in must leave again; null, a small form, always is. */
export function createDoor() {
  const under = new Map<string, number>();
  const bytesHeld = { address: 0, account: 0 };
  const roomOf = (sender: string | null) => (sender?.startsWith('account:') ? 'account' : 'address');
  return {
    enter: (sender: string | null, bytes: number): NoEntry | null => {
      const count = (sender && under.get(sender)) || 0;
      if (count >= MOST_EACH) return 'one-after-another';
      if (sender && bytesHeld[roomOf(sender)] + bytes > MOST_HELD) return 'busy';
      if (sender) under.set(sender, count + 1);
      bytesHeld[roomOf(sender)] += bytes;
      return null;
    },
    leave: (sender: string | null, bytes: number): void => {
      bytesHeld[roomOf(sender)] -= bytes;
      if (!sender) return;
      const count = (under.get(sender) ?? 0) - 1;
      if (count > 0) under.set(sender, count);
      else under.delete(sender);
    },
    held: () => ({
      count: under.values().reduce((all, each) => all + each, 0),
      bytes: bytesHeld.address + bytesHeld.account,
    }),
  };
}

export type Door = ReturnType<typeof createDoor>;

/**
 * Lets an upload in before its body is read, and counts it until it is answered: what is read, waits and is worked on
 * stays within bounds however many are sent at once.
 */
export function admitUploads(door: Door) {
  return createMiddleware<WebEnv>(async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const bytes = heldBytes(c.req.header('content-length'));
    const sender = isSmallForm(c, bytes) ? null : nameOf(c);
    const refused = door.enter(sender, bytes);
    if (refused) {
      c.header('Retry-After', '10');
      return refused === 'busy' ? refuse(c, 503, busyWords) : refuse(c, 429, oneAfterAnother);
    }
    try {
      await next();
    } finally {
      door.leave(sender, bytes);
    }
  });
}

/** A form of a few fields is no upload: an office's people may sign in, or answer, all at once behind one address. */
function isSmallForm(c: WebContext, bytes: number): boolean {
  const type = c.req.header('content-type') ?? '';
  return bytes <= SMALL && /^application\/(x-www-form-urlencoded|json)\b/.test(type);
}

function nameOf(c: WebContext): string {
  const { kind, key } = senderOf(c);
  return `${kind}:${key}`;
}

/** A body declared longer than any may be is refused unread, so it holds nothing. */
function heldBytes(declared: string | undefined): number {
  if (declared === undefined) return LONGEST;
  const bytes = Number(declared);
  return bytes <= LONGEST ? bytes : 0;
}
