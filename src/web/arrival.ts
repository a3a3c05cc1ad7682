import { createMiddleware } from 'hono/factory';
import { addressOf } from './address.ts';
import type { WebContext, WebEnv } from './page.ts';

/** How a request reached us, as the person's browser sees it: behind a trusted proxy, what that proxy tells. */
export interface Arrival {
  readonly secure: boolean;
  /** Lower case, without the port: "ita.example.go.th". */
  readonly hostname: string;
  /** "https://ita.example.go.th" */
  readonly origin: string;
  /** Network address. Never logged, never stored as it is. */
  readonly address: string;
}

export function readArrival(trustProxy: boolean) {
  return createMiddleware<WebEnv>(async (c, next) => {
    c.set('arrival', arrivalOf(c, trustProxy));
    await next();
  });
}

function arrivalOf(c: WebContext, trustProxy: boolean): Arrival {
  const url = new URL(c.req.url);
  const told = (name: string) => (trustProxy ? c.req.header(name)?.split(',').at(-1)?.trim() : undefined);
  const secure = (told('x-forwarded-proto') ?? url.protocol.replace(':', '')) === 'https';
  const host = told('x-forwarded-host') ?? url.host;
  const origin = `${secure ? 'https' : 'http'}://${host}`;
  const seen = URL.canParse(origin) ? new URL(origin) : url;
  return {
    secure,
    hostname: seen.hostname.toLowerCase(),
    origin: seen.origin,
    address: addressOf(c, trustProxy),
  };
}
