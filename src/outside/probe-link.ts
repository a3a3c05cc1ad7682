import { lookup as lookupName } from 'node:dns/promises';
import { type Address, type FetchedPage, fetchPage } from './fetch-page.ts';
import { isPublicAddress } from './network-address.ts';
import { literalAddress, publicUrl, type UrlLimits } from './public-url.ts';
import { asksToSignIn, isSignInAddress } from './sign-in-page.ts';

/** Why a link was not reached or may not be asked. */
export type ProbeReason =
  | 'address'
  | 'name'
  | 'tls'
  | 'connection'
  | 'timeout'
  | 'stopped'
  | 'redirects'
  | 'answer'
  | 'server';

/** ok · dead: the site says there is no such page · login-wall · moved: open, at another address · unreachable · refused: not asked at all. */
export interface ProbedLink {
  readonly outcome: 'ok' | 'dead' | 'login-wall' | 'moved' | 'unreachable' | 'refused';
  readonly status: number | null;
  /** Where it ended, when that was asked. */
  readonly finalUrl: string | null;
  readonly reason: ProbeReason | null;
}

export interface LinkProbeOptions {
  readonly lookup?: (name: string) => Promise<readonly Address[]>;
  /** Tests only: any machine of the own network may be asked, or those at these addresses, on the ports in `ports`. */
  readonly allowPrivate?: boolean | readonly string[];
  readonly ports?: readonly number[];
  readonly timeoutMs?: number;
}

export type LinkProbe = (url: string, signal?: AbortSignal) => Promise<ProbedLink>;

const MOST_REDIRECTS = 5;
const TIMEOUT_MS = 8000;

/**
 * Makes a function that asks a stranger's link as a citizen without an account would, and never throws. Only public
 * http and https addresses are asked, on ports 80 and 443; every redirect is judged anew; the connection goes to the
 * very address that was judged, within 8 seconds in all.
 *
 * What it cannot know: a page that says "not found" with status 200; a sign-in drawn by a script; whether the content
 * is the right one; a site that shuts out machines or foreign networks but not citizens.
 */
export function createLinkProbe(options: LinkProbeOptions = {}): LinkProbe {
  const { lookup = (name) => lookupName(name, { all: true }), timeoutMs = TIMEOUT_MS } = options;
  const { allowPrivate = false, ports = [] } = options;
  const limits = { ports, allowPrivate: allowPrivate !== false };
  const exempt = (address: string) =>
    typeof allowPrivate === 'boolean' ? allowPrivate : allowPrivate.includes(address);
  const mayAsk = (address: string) => isPublicAddress(address) || exempt(address);
  return async (text, stop) => {
    const late = AbortSignal.timeout(timeoutMs);
    const signal = stop ? AbortSignal.any([late, stop]) : late;
    try {
      return await follow(text, { lookup, limits, mayAsk, signal });
    } catch (error) {
      return ended('unreachable', stop?.aborted ? 'stopped' : late.aborted ? 'timeout' : reasonOf(error));
    }
  };
}

interface Way {
  readonly lookup: (name: string) => Promise<readonly Address[]>;
  readonly limits: UrlLimits;
  readonly mayAsk: (address: string) => boolean;
  readonly signal: AbortSignal;
}

function ended(outcome: ProbedLink['outcome'], reason: ProbeReason | null): ProbedLink {
  return { outcome, status: null, finalUrl: null, reason };
}

async function follow(text: string, way: Way): Promise<ProbedLink> {
  const start = publicUrl(text.trim(), way.limits);
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const addresses = url && (await judgedAddresses(url, way));
    if (!start || !url || !addresses) return ended('refused', 'address');
    const page = await fetchPage(url, addresses, way.signal);
    if (!isRedirect(page)) return judge(page, url, start);
    url = publicUrl(page.location ?? '', way.limits, url);
    if (url && isSignInAddress(url)) {
      return { outcome: 'login-wall', status: page.status, finalUrl: url.href, reason: null };
    }
  }
  return ended('unreachable', 'redirects');
}

/** Where the URL's name leads; null when any of it is not public, so that no answer can mix both. */
async function judgedAddresses(
  url: URL,
  { lookup, mayAsk, signal }: Way,
): Promise<readonly Address[] | null> {
  const literal = literalAddress(url);
  const found = literal
    ? [{ address: literal, family: literal.includes(':') ? 6 : 4 }]
    : await unlessStopped(lookup(url.hostname), signal);
  const allowed = found.every(({ address }) => mayAsk(address));
  return allowed && found.length > 0 ? found.slice(0, 8) : null;
}

/** Resolving a name cannot be stopped, but waiting for it can. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return await Promise.race([work, stopped]);
}

function isRedirect({ status, location }: FetchedPage): boolean {
  return [301, 302, 303, 307, 308].includes(status) && location !== null;
}

function judge({ status, html }: FetchedPage, url: URL, start: URL): ProbedLink {
  const at = { status, finalUrl: url.href, reason: null };
  if ([401, 403, 407].includes(status)) return { ...at, outcome: 'login-wall' };
  if ([404, 410, 451].includes(status)) return { ...at, outcome: 'dead' };
  if (status >= 500) return { ...at, outcome: 'unreachable', reason: 'server' };
  if (status < 200 || status >= 300) return { ...at, outcome: 'unreachable', reason: 'answer' };
  if (asksToSignIn(url, html)) return { ...at, outcome: 'login-wall' };
  return { ...at, outcome: plain(url) === plain(start) ? 'ok' : 'moved' };
}

/** Scheme, "www." and a final slash do not make it another address. */
function plain({ hostname, pathname, search }: URL): string {
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

const NAME = /^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/;
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_MISMATCH)/;

function reasonOf(error: unknown): ProbeReason {
  const codes = [error, ...(error instanceof AggregateError ? error.errors : [])].map((one) =>
    one instanceof Error && 'code' in one ? String(one.code) : '',
  );
  if (codes.some((code) => NAME.test(code))) return 'name';
  if (codes.some((code) => TLS.test(code))) return 'tls';
  return codes.some((code) => code.startsWith('HPE_')) ? 'answer' : 'connection';
}
