import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createMiddleware } from 'hono/factory';
import { mayHaveChanged } from './effect.ts';
import type { WebContext, WebEnv } from './page.ts';

/** How long a change made by another process may go unseen. */
const KEPT_MS = 5_000;
const MOST_BYTES = 32 * 1024 * 1024;
const LONGEST_PAGE = 1024 * 1024;
const LONGEST_ADDRESS = 300;
const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

type Bytes = Uint8Array<ArrayBuffer>;
type Handler = (c: WebContext) => Response | Promise<Response>;

interface KeptPage {
  readonly type: string;
  readonly etag: string;
  readonly plain: Bytes;
  readonly brotli: Bytes;
  readonly gzip: Bytes;
  readonly until: number;
}

/** Public pages as they were last printed, in memory: most strangers read what another read a moment ago. */
export function createPageCache(now: () => number = () => performance.now()) {
  const pages = new Map<string, KeptPage>();
  const changes = new Map<string, number>();
  let held = 0;

  const drop = (key: string) => {
    held -= sizeOf(pages.get(key));
    pages.delete(key);
  };
  const forget = (host: string) => {
    changes.set(host, (changes.get(host) ?? 0) + 1);
    for (const key of [...pages.keys()].filter((each) => each.startsWith(`${host} `))) drop(key);
  };
  const store = (key: string, page: KeptPage) => {
    drop(key);
    pages.set(key, page);
    held += sizeOf(page);
    for (const oldest of pages.keys()) {
      if (held <= MOST_BYTES) return;
      drop(oldest);
    }
  };

  /** Answers a stranger from memory where it can. Pages for the signed-in, and all but plain successes, are made anew. */
  const keep = (handler: Handler): Handler => {
    return async (c) => {
      const key = keyOf(c);
      if (key === null) return handler(c);
      const known = pages.get(key);
      if (known && known.until > now()) return answer(c, known);
      const host = c.get('arrival').hostname;
      const before = changes.get(host);
      const fresh = await handler(c);
      const page = await keptPage(fresh, now() + KEPT_MS);
      // What was written while this page was made may not be on it.
      if (page && changes.get(host) === before) store(key, page);
      return page ? answer(c, page) : fresh;
    };
  };

  /** After a write nothing of that host is answered from memory until it is made anew. */
  const forgetOnWrites = createMiddleware<WebEnv>(async (c, next) => {
    await next();
    if (mayHaveChanged(c)) forget(c.get('arrival').hostname);
  });
  return { keep, forgetOnWrites, held: () => held };
}

export type PageCache = ReturnType<typeof createPageCache>;

function keyOf(c: WebContext): string | null {
  if (c.get('reader') || !['GET', 'HEAD'].includes(c.req.method)) return null;
  const { pathname, search } = new URL(c.req.url);
  if (pathname.length + search.length > LONGEST_ADDRESS) return null;
  return `${c.get('arrival').hostname} ${c.get('arrival').secure} ${c.get('language')} ${pathname}${search}`;
}

/** Null for what is not to be kept: anything but a whole, plain success without a cookie or a policy of its own. */
async function keptPage(fresh: Response, until: number): Promise<KeptPage | null> {
  const type = fresh.headers.get('content-type') ?? '';
  const isOwn = fresh.headers.has('set-cookie') || fresh.headers.has('cache-control');
  const isPlain = fresh.status === 200 && !isOwn && /^(text|application)\//.test(type);
  if (!isPlain || fresh.headers.has('content-disposition')) return null;
  const plain = new Uint8Array(await fresh.clone().arrayBuffer());
  if (plain.length > LONGEST_PAGE) return null;
  return {
    ...{ type, plain, until },
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
    brotli: Uint8Array.from(brotliCompressSync(plain, QUICK_BROTLI)),
    gzip: Uint8Array.from(gzipSync(plain)),
  };
}

function answer(c: WebContext, { type, etag, plain, brotli, gzip }: KeptPage): Response {
  c.header('ETag', etag);
  c.header('Vary', 'Accept-Encoding', { append: true });
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  c.header('Content-Type', type);
  const accepted = c.req.header('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return c.body(brotli, 200, { 'Content-Encoding': 'br' });
  if (/\bgzip\b/.test(accepted)) return c.body(gzip, 200, { 'Content-Encoding': 'gzip' });
  return c.body(plain);
}

function sizeOf(page: KeptPage | undefined): number {
  return page ? page.plain.length + page.brotli.length + page.gzip.length : 0;
}
