import type { Tenant } from '../../db/tenant.ts';
import type { ProbedLink } from '../../outside/probe-link.ts';

/** How an address answered when it was last asked. */
export interface KnownLink extends ProbedLink {
  readonly checkedAt: Temporal.Instant;
}

/** What is known of some addresses; those never asked are missing. */
export async function findLinks(
  { db, agencyId }: Tenant,
  urls: readonly string[],
): Promise<Map<string, KnownLink>> {
  if (urls.length === 0) return new Map();
  const rows = await db
    .selectFrom('link_probe')
    .select(['url', 'checked_at', 'outcome', 'status', 'final_url', 'reason'])
    .where('agency_id', '=', agencyId)
    .where('url', 'in', [...urls])
    .execute();
  return new Map(
    rows.map((row) => [
      row.url,
      {
        checkedAt: row.checked_at,
        outcome: row.outcome as ProbedLink['outcome'],
        status: row.status,
        finalUrl: row.final_url,
        reason: row.reason as ProbedLink['reason'],
      },
    ]),
  );
}

/** Keeps how an address answered, in place of what was known before. */
export async function keepLink(
  { db, agencyId }: Tenant,
  url: string,
  { outcome, status, finalUrl, reason }: ProbedLink,
  at: Temporal.Instant,
): Promise<void> {
  const found = { outcome, status, final_url: finalUrl, reason, checked_at: at };
  await db
    .insertInto('link_probe')
    .values({ agency_id: agencyId, url, ...found })
    .onConflict((conflict) => conflict.columns(['agency_id', 'url']).doUpdateSet(found))
    .execute();
}

/** Links of the open years' evidence, each once, that were never asked or not since `before`; longest ago first. */
export async function listStaleLinks(
  { db, agencyId }: Tenant,
  before: Temporal.Instant,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('disclosure_evidence as piece')
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.agency_id', '=', 'piece.agency_id')
        .onRef('cycle.fiscal_year', '=', 'piece.fiscal_year'),
    )
    .innerJoin('evidence_version as version', (join) =>
      join
        .onRef('version.agency_id', '=', 'piece.agency_id')
        .onRef('version.evidence_id', '=', 'piece.evidence_id'),
    )
    .leftJoin('link_probe as probe', (join) =>
      join.onRef('probe.agency_id', '=', 'version.agency_id').onRef('probe.url', '=', 'version.url'),
    )
    .select('version.url')
    .where('piece.agency_id', '=', agencyId)
    .where('piece.kind', '=', 'link')
    .where('piece.removed_at', 'is', null)
    .where('cycle.status', '=', 'open')
    .where((each) => each.or([each('probe.checked_at', 'is', null), each('probe.checked_at', '<', before)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence_version as newer')
            .select('newer.number')
            .whereRef('newer.agency_id', '=', 'version.agency_id')
            .whereRef('newer.evidence_id', '=', 'version.evidence_id')
            .whereRef('newer.number', '>', 'version.number'),
        ),
      ),
    )
    .groupBy('version.url')
    .orderBy(
      (each) => each.fn.min('probe.checked_at'),
      (order) => order.asc().nullsFirst(),
    )
    .limit(limit)
    .execute();
  return rows.flatMap(({ url }) => (url === null ? [] : [url]));
}
