import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { WebEnv } from './page.ts';

/** An id of our own making for each request: shown on the error page, written in the log, never taken from outside. */
export const nameRequest = createMiddleware<WebEnv>(async (c, next) => {
  c.set('requestId', randomUUID());
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
});
