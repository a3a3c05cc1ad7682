import type { Db } from '../../db/connect.ts';
import { withTenant } from '../../db/tenant.ts';
import type { LinkProbe } from '../../outside/probe-link.ts';
import { keepLink } from './queries.ts';

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
