import { assertDefined } from '../lib/assert.ts';
import { type Page, pageOf, type WebContext } from './page.ts';
import type { Reader, SiteAgency, Surroundings } from './reader.ts';

/** What a page of the office begins with: the route's permission has let this reader in. */
export interface Visit {
  readonly page: Page;
  readonly agency: SiteAgency;
  readonly reader: Reader;
  readonly surroundings: Surroundings;
}

/** Throws on a public route: there may be nobody. */
export function visitOf(c: WebContext): Visit {
  const agency = assertDefined(c.get('agency'), 'an agency behind the office');
  const reader = assertDefined(c.get('reader'), 'a reader behind the office');
  const surroundings = assertDefined(c.get('surroundings'), 'what surrounds the office');
  return { page: pageOf(c), agency, reader, surroundings };
}

/** Who did it, as the audit trail names a person. */
export function actorOf({ accountId }: Pick<Reader, 'accountId'>): string {
  return `account:${accountId}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id of the address; null when it cannot be one, so that it finds nothing instead of failing in the database. */
export function idParam(c: WebContext, name: string): string | null {
  const value = c.req.param(name);
  return value !== undefined && uuid.test(value) ? value : null;
}

/** A fiscal year of the address in B.E.; null when it cannot be one. */
export function yearParam(c: WebContext, name = 'year'): number | null {
  const value = c.req.param(name) ?? '';
  return /^2[4-6]\d\d$/.test(value) ? Number(value) : null;
}

/** The item of a year that an address names; null when it cannot be one. */
export function itemParam(c: WebContext): { readonly fiscalYear: number; readonly item: string } | null {
  const [fiscalYear, item] = [yearParam(c), c.req.param('item') ?? ''];
  return fiscalYear !== null && /^[A-Za-z0-9.-]{1,24}$/.test(item) ? { fiscalYear, item } : null;
}
