import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { type Found, findEntries } from './queries.ts';
import { MOST_QUERY, queryWords } from './rules.ts';
import { SearchPage } from './views.tsx';

const PER_PAGE = 10;
const LAST_PAGE = 100;

export function searchRoutes(parts: OfficeParts): Route[] {
  return [{ method: 'GET', path: '/search', permission: 'public', handler: (c) => showSearch(c, parts) }];
}

async function showSearch(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const asked = (c.req.query('q') ?? '').slice(0, MOST_QUERY).toWellFormed().replaceAll('\0', '').trim();
  const words = queryWords(asked);
  const current = pageOfResults(c.req.query('page'));
  const today = dayOf(now());
  const found = await readTenant(db, agency.id, (tenant) => search(tenant, words, today, current));
  const paging = { current, pages: Math.min(LAST_PAGE, Math.ceil(found.total / PER_PAGE)) };
  return c.html(
    <SearchPage {...{ page: pageOf(c), agencyName: agency.name, asked, words, found, paging }} />,
  );
}

function pageOfResults(asked = '1'): number {
  return /^[1-9]\d?$/.test(asked) ? Number(asked) : 1;
}

export interface Results extends Found {
  /** Nothing has every word; these have some. */
  readonly isLoose: boolean;
}

async function search(
  tenant: Tenant,
  words: readonly string[],
  today: Temporal.PlainDate,
  current: number,
): Promise<Results> {
  if (words.length === 0) return { total: 0, hits: [], isLoose: false };
  const stretch = { offset: (current - 1) * PER_PAGE, limit: PER_PAGE };
  const strict = await findEntries(tenant, { words, today, every: true }, stretch);
  if (strict.total > 0 || words.length === 1 || current > 1) return { ...strict, isLoose: false };
  return { ...(await findEntries(tenant, { words, today, every: false }, stretch)), isLoose: true };
}
