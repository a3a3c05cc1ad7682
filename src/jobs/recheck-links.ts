import type { Db } from '../db/connect.ts';
import { readTenant, withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { keepLink, listStaleLinks } from '../features/links/queries.ts';
import type { LinkProbe } from '../outside/probe-link.ts';

export interface RecheckParts {
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  /** Not given: no link is asked. */
  readonly probe?: LinkProbe;
  readonly signal?: AbortSignal;
}

interface Asking extends RecheckParts {
  readonly probe: LinkProbe;
}

/** So many links in one round, and so many sites asked at the same time: other jobs wait a minute and a half at most. */
const AT_ONCE = 40;
const MOST_SITES = 4;
/** A link asked since then is left alone, so that each is asked about once a day however often the job runs. */
const FRESH = { hours: 20 };

/**
 * Asks the links of every agency's open years anew, each site one link at a time. What does not fit into a round is for
 * the next one: those never asked come first, then those asked longest ago.
 */
export async function recheckLinks(parts: RecheckParts): Promise<void> {
  const { db, now, probe, signal } = parts;
  if (!probe) return;
  let left = AT_ONCE;
  for (const agencyId of await listAgencyIds(db)) {
    if (signal?.aborted || left <= 0) return;
    const before = now().subtract(FRESH);
    const most = left;
    const urls = await readTenant(db, agencyId, (tenant) => listStaleLinks(tenant, before, most));
    left -= urls.length;
    await recheckOf({ ...parts, probe }, agencyId, urls);
  }
}

async function recheckOf(parts: Asking, agencyId: string, urls: readonly string[]): Promise<void> {
  const sites = [...Map.groupBy(urls, (url) => URL.parse(url)?.host ?? '').values()];
  const walk = async () => {
    for (let links = sites.shift(); links; links = sites.shift()) await ask(parts, agencyId, links);
  };
  await Promise.all(Array.from({ length: MOST_SITES }, walk));
}

async function ask({ db, now, probe, signal }: Asking, agencyId: string, urls: readonly string[]) {
  for (const url of urls) {
    if (signal?.aborted) return;
    const found = await probe(url, signal);
    // Given up halfway says nothing about the site.
    if (found.reason === 'stopped') return;
    await withTenant(db, agencyId, (tenant) => keepLink(tenant, url, found, now()));
  }
}
