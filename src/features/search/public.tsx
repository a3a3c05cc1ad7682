import { recalling } from '../../db/recall.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { soughtIn } from './marks.ts';
import { listOwnPages, type OwnPage } from './own-pages.ts';
import { type Found, findEntries } from './queries.ts';
import { hasWords, MOST_QUERY, otherNamesOf, queryWords } from './rules.ts';
import { SearchPage } from './views.tsx';

const PER_PAGE = 10;
const LAST_PAGE = 100;

export function searchRoutes(parts: OfficeParts): Route[] {
  return [{ method: 'GET', path: '/search', permission: 'public', handler: searchPage(parts) }];
}

const others = otherNamesOf(loadAgencyKinds());

function searchPage({ db, now }: OfficeParts): Route['handler'] {
  const recallOwn = recalling(db, listOwnPages);
  return async (c) => {
    const agency = c.get('agency');
    if (!agency) return notFound(c);
    const asked = (c.req.query('q') ?? '').slice(0, MOST_QUERY).toWellFormed().replaceAll('\0', '').trim();
    const current = pageOfResults(c.req.query('page'));
    const today = dayOf(now());
    const asking = { words: queryWords(asked), today, current, own: await recallOwn(agency.id, today) };
    const found = await readTenant(db, agency.id, (tenant) => search(tenant, asking));
    const paging = { current, pages: Math.min(LAST_PAGE, Math.ceil(found.listed / PER_PAGE)) };
    const words = soughtIn(asked, others);
    return c.html(
      <SearchPage {...{ page: pageOf(c), agencyName: agency.name, asked, words, found, paging }} />,
    );
  };
}

function pageOfResults(asked = '1'): number {
  return /^[1-9]\d?$/.test(asked) ? Number(asked) : 1;
}

export interface Results extends Found {
  /** Nothing has every word; these have some. */
  readonly isLoose: boolean;
  /** Of the total, those that are spread over pages; the site's own pages stand on the first. */
  readonly listed: number;
}

interface Asking {
  readonly words: readonly string[];
  readonly today: Temporal.PlainDate;
  readonly current: number;
  readonly own: readonly OwnPage[];
}

async function search(tenant: Tenant, asking: Asking): Promise<Results> {
  if (asking.words.length === 0) return { total: 0, listed: 0, hits: [], isLoose: false };
  const strict = await searchFor(tenant, asking, true);
  if (strict.total > 0 || asking.words.length === 1) return { ...strict, isLoose: false };
  return { ...(await searchFor(tenant, asking, false)), isLoose: true };
}

async function searchFor(tenant: Tenant, { words, today, current, own }: Asking, every: boolean) {
  const stretch = { offset: (current - 1) * PER_PAGE, limit: PER_PAGE };
  const found = await findEntries(tenant, { words, today, every, others }, stretch);
  const pages = own.filter((page) => hasWords(page.words, words, { every, others }));
  const first = current === 1 ? pages : [];
  return { total: found.total + pages.length, listed: found.total, hits: [...first, ...found.hits] };
}
