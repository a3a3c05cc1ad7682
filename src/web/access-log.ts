import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { WebEnv } from './page.ts';

export type WriteLog = (line: string) => void;

/**
 * One line of JSON a request. It names the route, not the address asked for, so that nothing a person typed,
 * no file name and no network address can reach the log.
 */
export function accessLog(write: WriteLog) {
  return createMiddleware<WebEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    write(
      JSON.stringify({
        time: new Date().toISOString(),
        id: c.get('requestId'),
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round(performance.now() - start),
      }),
    );
  });
}

/** A bug: its kind and where it stands in the code. The message stays out, as it may quote a person's text. */
export function logBug(write: WriteLog, id: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const name = error instanceof Error ? error.name : typeof error;
  write(JSON.stringify({ time: new Date().toISOString(), id, bug: name, at: frames.map((f) => f.trim()) }));
}
