import type { WebContext } from './page.ts';

/** Where a request comes from: the socket, or what the nearest trusted proxy names. Never logged, never stored. */
export function addressOf(c: WebContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || c.env?.incoming?.socket.remoteAddress || 'local';
}
