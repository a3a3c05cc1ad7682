import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { isQuiet } from './effect.ts';
import type { Log } from './log.ts';
import type { WebContext, WebEnv } from './page.ts';

/** The id of who has signed in; null for a stranger, and where nobody can. */
export function accountOf(c: WebContext): string | null {
  return c.get('reader')?.accountId ?? null;
}

/** What is counted of a request that was answered. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/**
 * One line of JSON a request that is not quiet, and one count for the metrics. It names the route, not the address asked for, so that
 * nothing a person typed, no file name and no network address can reach the log. Of a quiet one there is neither: whoever
 * reads the metrics every few seconds would learn when each answer came.
 */
export function accessLog(
  log: Log,
  count: (answered: Answered) => void,
  isQuietRow: (row: string) => boolean = () => false,
) {
  return createMiddleware<WebEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    const route = patternOf(c);
    // By its row as well: what a middleware refuses before the row is reached tells an hour, too.
    if (isQuiet(c) || isQuietRow(`${c.req.method} ${route}`)) return;
    const ms = performance.now() - start;
    const answered = { method: c.req.method, route, status: c.res.status };
    const account = accountOf(c);
    log('info', { id: c.get('requestId'), ...answered, ms: Math.round(ms), ...(account && { account }) });
    count({ ...answered, ms });
  });
}

/** The row the address belongs to, also when a middleware before it answered; what belongs to none is "/*". */
function patternOf(c: WebContext): string {
  return matchedRoutes(c).findLast(({ path }) => path !== '/*')?.path ?? '/*';
}

/** A bug: its kind and where it stands in the code. The message stays out, as it may quote a person's text. */
export function logBug(log: Log, id: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const bug = error instanceof Error ? error.name : typeof error;
  log('error', { id, bug, at: frames.map((frame) => frame.trim()) });
}
