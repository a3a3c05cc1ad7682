import type { Db } from '../../db/connect.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { LinkProbe } from '../../outside/probe-link.ts';
import { keepLink, listStaleLinks } from './queries.ts';

export interface LinkParts {
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  readonly probe: LinkProbe;
}

/** Asks one address and keeps how it answered. Outside any transaction: a slow site holds no connection. */
export async function checkLink(
  { db, now, probe }: LinkParts,
  agencyId: string,
  url: string,
  signal?: AbortSignal,
): Promise<void> {
  const found = await probe(url, signal);
  // Given up halfway says nothing about the site.
  if (found.reason === 'stopped') return;
  await withTenant(db, agencyId, (tenant) => keepLink(tenant, url, found, now()));
}

/** So many links of an agency a day, and so many sites asked at the same time. */
const MOST_LINKS = 500;
const MOST_SITES = 4;
/** A link asked by a person in this time is not asked again. */
const FRESH = { hours: 20 };

/**
 * Asks the links of an agency's open years anew, one at a time of each site, and answers how many. What a stop leaves
 * is asked the next day: those asked longest ago come first.
 */
export async function recheckLinks(
  parts: LinkParts,
  agencyId: string,
  signal?: AbortSignal,
): Promise<number> {
  const before = parts.now().subtract(FRESH);
  const urls = await readTenant(parts.db, agencyId, (tenant) => listStaleLinks(tenant, before, MOST_LINKS));
  const sites = [...Map.groupBy(urls, (url) => URL.parse(url)?.host ?? '').values()];
  let asked = 0;
  const walk = async () => {
    for (let links = sites.shift(); links; links = sites.shift()) {
      for (const url of links) {
        if (signal?.aborted) return;
        await checkLink(parts, agencyId, url, signal);
        asked += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: MOST_SITES }, walk));
  return asked;
}
