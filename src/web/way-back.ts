import type { WebContext } from './page.ts';
import type { Reader } from './reader.ts';

/** The first page of the office: a person's own work. */
export const OFFICE = '/office';

/** "/office" or below it. */
export function isOffice(path: string): boolean {
  return path === OFFICE || path.startsWith(`${OFFICE}/`);
}

/**
 * Where a reader who was refused in the office came from, else the nearest page above the address asked for. A page that
 * was itself refused is not led back to, nor one of another site.
 */
export function wayBack(c: WebContext, reader: Reader): string {
  const pageAbove = c.get('pageAbove');
  if (!pageAbove) return OFFICE;
  const { pathname } = new URL(c.req.url);
  const from = URL.parse(c.req.header('referer') ?? '');
  const isHere = c.req.method === 'GET' && from?.pathname === pathname;
  if (from?.origin === c.get('arrival').origin && isOffice(from.pathname) && !isHere) {
    if (pageAbove(reader, from.pathname) === from.pathname) return from.pathname + from.search;
  }
  const above = pageAbove(reader, pathname.slice(0, pathname.lastIndexOf('/')));
  return above && isOffice(above) ? above : OFFICE;
}
