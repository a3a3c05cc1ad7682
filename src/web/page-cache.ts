import { hash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { mayHaveChanged } from './effect.ts';
import { type Encoding, encodingOf } from './pack.ts';
import type { WebContext, WebEnv } from './page.ts';
import { createShelf, type KeptPage } from './page-shelf.ts';

/** How long a change made by another process may go unseen. */
const KEPT_MS = 5_000;
const LONGEST_PAGE = 1024 * 1024;
const LONGEST_ADDRESS = 300;

type Handler = (c: WebContext) => Response | Promise<Response>;

/** Public pages as they were last printed, in memory: most strangers read what another read a moment ago. */
export function createPageCache(now: () => number = () => performance.now()) {
  const shelf = createShelf();
  const changes = new Map<string, number>();
  const forget = (owner: string) => {
    changes.set(owner, (changes.get(owner) ?? 0) + 1);
    shelf.forget(owner);
  };

  const send = (c: WebContext, key: string, page: KeptPage) => {
    const encoding = encodingOf(c.req.header('accept-encoding'));
    if (encoding) shelf.pack(key, page, encoding);
    return answer(c, page, encoding);
  };

  /** Answers a stranger from memory where it can. Pages for the signed-in, and all but plain successes, are made anew. */
  const keep = (handler: Handler): Handler => {
    return async (c) => {
      const key = keyOf(c);
      if (key === null) return handler(c);
      const known = shelf.find(key);
      if (known && known.until > now()) return send(c, key, known);
      const owner = ownerOf(c);
      const before = changes.get(owner);
      const fresh = await handler(c);
      const printed = await keptPage(fresh, now() + KEPT_MS);
      // What was written while this page was made may not be on it.
      if (printed && changes.get(owner) === before) shelf.store(key, printed);
      return printed ? send(c, key, printed) : fresh;
    };
  };

  /** After a write nothing of that agency is answered from memory until it is made anew. */
  const forgetOnWrites = createMiddleware<WebEnv>(async (c, next) => {
    await next();
    if (!mayHaveChanged(c)) return;
    forget(ownerOf(c));
    // Before it was set up, an agency's pages were its host's.
    forget(c.get('arrival').hostname);
  });
  return { keep, forgetOnWrites, held: shelf.held };
}

export type PageCache = ReturnType<typeof createPageCache>;

/** Whose writes a page goes out of date by: those at any host of the agency. */
function ownerOf(c: WebContext): string {
  return c.get('agency')?.id ?? c.get('arrival').hostname;
}

function keyOf(c: WebContext): string | null {
  if (c.get('reader') || !['GET', 'HEAD'].includes(c.req.method)) return null;
  const { url } = c.req;
  const address = url.slice(url.indexOf('/', 'https://'.length));
  if (address.length > LONGEST_ADDRESS) return null;
  return `${ownerOf(c)} ${c.get('arrival').origin} ${c.get('language')} ${address}`;
}

/** Null for what is not to be kept: anything but a whole, plain success without a cookie or a policy of its own. */
async function keptPage(fresh: Response, until: number): Promise<KeptPage | null> {
  const type = fresh.headers.get('content-type') ?? '';
  const isOwn = fresh.headers.has('set-cookie') || fresh.headers.has('cache-control');
  const isPlain = fresh.status === 200 && !isOwn && /^(text|application)\//.test(type);
  if (!isPlain || fresh.headers.has('content-disposition')) return null;
  const plain = new Uint8Array(await fresh.clone().arrayBuffer());
  if (plain.length > LONGEST_PAGE) return null;
  const etag = `"${hash('sha256', plain, 'base64url').slice(0, 27)}"`;
  return { type, etag, plain, packed: new Map(), small: new Set(), until };
}

function answer(c: WebContext, page: KeptPage, encoding: Encoding | null): Response {
  c.header('ETag', page.etag);
  c.header('Vary', 'Accept-Encoding', { append: true });
  if (c.req.header('if-none-match') === page.etag) return c.body(null, 304);
  c.header('Content-Type', page.type);
  const packed = encoding && page.packed.get(encoding);
  return packed ? c.body(packed, 200, { 'Content-Encoding': encoding }) : c.body(page.plain);
}
