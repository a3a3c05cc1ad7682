import { isIP } from 'node:net';

const LONGEST = 2000;

/** Names that never belong to a public site, whatever the resolver of this machine makes of them. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion)$/;

export interface UrlLimits {
  /** Ports that may be asked besides 80 and 443. */
  readonly ports: readonly number[];
  /** Local names may be asked; tests only. */
  readonly allowPrivate: boolean;
}

/**
 * An address a stranger gave, as a URL that may be asked; null when it may not: another scheme than http and https, a
 * name and password in it, another port, a local name. The parser has already undone decimal, octal and hexadecimal
 * notations and look-alike digits. Whether the name leads to a public machine is another question.
 */
export function publicUrl(text: string, limits: UrlLimits, base?: URL): URL | null {
  if (text.length > LONGEST) return null;
  const url = URL.parse(text, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  const port = url.port === '' ? null : Number(url.port);
  if (port !== null && port !== 80 && port !== 443 && !limits.ports.includes(port)) return null;
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  return limits.allowPrivate || literalAddress(url) !== null || isPublicName(url.hostname) ? url : null;
}

/** The address a URL names by itself, without brackets; null where it names a host. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

function isPublicName(name: string): boolean {
  return name.length <= 253 && name.includes('.') && !name.endsWith('.') && !LOCAL_NAME.test(name);
}
