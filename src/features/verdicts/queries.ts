import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import type { ItemKey } from '../disclosures/rules.ts';
import type { Judged, VerdictResult } from './rules.ts';

/** An assessor's judgement as it was recorded; an item that was judged again has more than one of a round. */
export interface Verdict extends Judged {
  readonly id: string;
  /** The edition that was judged. */
  readonly edition: number;
  readonly reason: string;
  readonly givenOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  /** What the agency answered; null when it did not. */
  readonly appeal: Appeal | null;
}

export interface Appeal {
  readonly text: string;
  readonly submittedAt: Temporal.Instant;
  readonly submittedByName: string | null;
}

/** Every verdict on an item, newest first. */
export async function listVerdicts(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('verdict')
    .leftJoin('appeal', (join) =>
      join
        .onRef('appeal.agency_id', '=', 'verdict.agency_id')
        .onRef('appeal.verdict_id', '=', 'verdict.verdict_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'appeal.agency_id')
        .onRef('account.account_id', '=', 'appeal.submitted_by'),
    )
    .selectAll('verdict')
    .select(['appeal.text', 'appeal.submitted_at', 'account.name as submitted_by_name'])
    .where('verdict.agency_id', '=', agencyId)
    .where('verdict.fiscal_year', '=', fiscalYear)
    .where('verdict.item', '=', item)
    .orderBy('verdict.recorded_at', 'desc')
    // Accepted in the moment it was recorded: the final one is the later.
    .orderBy('verdict.round')
    .execute();
  return rows.map((row) => ({
    id: row.verdict_id,
    edition: row.edition,
    round: row.round as Verdict['round'],
    result: row.result as VerdictResult,
    reason: row.reason,
    givenOn: row.given_on,
    appealBy: row.appeal_by,
    recordedAt: row.recorded_at,
    appeal:
      row.text !== null && row.submitted_at !== null
        ? { text: row.text, submittedAt: row.submitted_at, submittedByName: row.submitted_by_name }
        : null,
  }));
}

/** The newest result of each item of a year that has been judged; of one round alone where it is named. */
export async function listResults(
  { db, agencyId }: Tenant,
  fiscalYear: number,
  round?: Judged['round'],
): Promise<ReadonlyMap<string, VerdictResult>> {
  const rows = await db
    .selectFrom('verdict')
    .distinctOn('item')
    .select(['item', 'result'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .$if(round !== undefined, (query) => query.where('round', '=', round ?? ''))
    .orderBy('item')
    .orderBy('recorded_at', 'desc')
    .orderBy('round')
    .execute();
  return new Map(rows.map(({ item, result }) => [item, result as VerdictResult]));
}

export type NewVerdict = Judged & Pick<Verdict, 'edition' | 'reason' | 'givenOn'>;

interface By {
  readonly accountId: string;
  readonly at: Temporal.Instant;
}

/** Puts a verdict on record for good. */
export async function addVerdict(
  { db, agencyId }: Tenant,
  { fiscalYear, item }: ItemKey,
  { edition, round, result, reason, givenOn, appealBy }: NewVerdict,
  { accountId, at }: By,
): Promise<void> {
  await db
    .insertInto('verdict')
    .values({
      ...{ agency_id: agencyId, verdict_id: randomUUID(), fiscal_year: fiscalYear, item },
      ...{ edition, round, result, reason, given_on: givenOn, appeal_by: appealBy },
      recorded_at: at,
      recorded_by: accountId,
    })
    .execute();
}

/** Puts what the agency answers to a verdict on record for good. */
export async function addAppeal(
  { db, agencyId }: Tenant,
  verdictId: string,
  text: string,
  { accountId, at }: By,
): Promise<void> {
  await db
    .insertInto('appeal')
    .values({
      ...{ agency_id: agencyId, appeal_id: randomUUID(), verdict_id: verdictId, text },
      submitted_at: at,
      submitted_by: accountId,
    })
    .execute();
}
