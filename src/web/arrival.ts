import { createMiddleware } from 'hono/factory';
import { addressOf } from './address.ts';
import type { WebEnv } from './page.ts';

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

type Origin = Omit<Arrival, 'address'>;

/** Few names are asked for, again and again: looking one up takes less time than reading it. */
const [MOST_KNOWN, LONGEST_KNOWN] = [1_000, 300];

export function readArrival(trustProxy: boolean) {
  const known = new Map<string, Origin>();
  const originOf = (...told: Told): Origin => {
    const key = told.join(' ');
    const found = known.get(key) ?? readOrigin(...told);
    if (known.size >= MOST_KNOWN) known.clear();
    if (key.length <= LONGEST_KNOWN) known.set(key, found);
    return found;
  };
  return createMiddleware<WebEnv>(async (c, next) => {
    const told = (name: string) => (trustProxy ? c.req.header(name)?.split(',').at(-1)?.trim() : undefined);
    const { url } = c.req;
    const asked = url.slice(0, url.indexOf('/', 'https://'.length));
    const origin = originOf(asked, told('x-forwarded-proto'), told('x-forwarded-host'));
    c.set('arrival', { ...origin, address: addressOf(c, trustProxy) });
    await next();
  });
}

/** The origin that was asked, and what the proxy says of the scheme and the host. */
type Told = readonly [asked: string, proto: string | undefined, host: string | undefined];

function readOrigin(...[asked, proto, host]: Told): Origin {
  const url = new URL(asked);
  const secure = (proto ?? url.protocol.replace(':', '')) === 'https';
  const origin = `${secure ? 'https' : 'http'}://${host ?? url.host}`;
  const seen = URL.canParse(origin) ? new URL(origin) : url;
  return { secure, hostname: seen.hostname.toLowerCase(), origin: seen.origin };
}
