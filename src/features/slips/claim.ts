import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { claimMark, codeHash, readCode, ticketOfCode } from './code.ts';
import { slipRefusals } from './refusals.ts';

/** What a drawn slip that answers by itself is claimed with, in the transaction that keeps its answer. */
export interface Claim {
  readonly codeHash: Buffer;
  /** Stands at the slip from then on: the same slip sent again is known by it. */
  readonly mark: Buffer;
}

/** Why a slip cannot be claimed. `named`: it would name the answer. `used`: it was exchanged for a token. */
export type ClaimRefusal = 'unknown' | 'named' | 'cancelled' | 'used';

export const claimRefusals: Readonly<Record<ClaimRefusal, Bilingual>> = {
  unknown: slipRefusals.unknown,
  named: slipRefusals.namedNeedsScripts,
  cancelled: slipRefusals.cancelled,
  used: slipRefusals.exchanged,
};

/** What a typed code is spent as, 32 bytes, and claimed with; null when it cannot be a code. Asks no database. */
export function slipOf(surveyId: string, typed: string): { ticket: Uint8Array; claim: Claim } | null {
  const code = readCode(typed);
  if (code === null) return null;
  return {
    ticket: ticketOfCode(surveyId, code),
    claim: { codeHash: codeHash(code), mark: claimMark(code) },
  };
}

/**
 * Claims drawn slips for as long as the transaction lasts, and for good once it is committed: an answer that fails leaves
 * its slip unused. The same slip may be claimed again after a cut line; it is exchanged no more. Answers those that cannot
 * be claimed, by the hash of their code in hex.
 */
export async function claimSlips(
  tenant: Tenant,
  surveyId: string,
  claims: readonly Claim[],
): Promise<Map<string, ClaimRefusal>> {
  const asked = new Map(claims.map((claim) => [claim.codeHash.toString('hex'), claim]));
  if (asked.size === 0) return new Map();
  const found = await lockSlips(tenant, surveyId, [...asked.values()]);
  const refused = new Map([...asked.keys()].map((hash): [string, ClaimRefusal] => [hash, 'unknown']));
  const fresh: { id: string; mark: Buffer }[] = [];
  for (const { id, code_hash, kind, cancelled, blinded_hash } of found) {
    const hash = code_hash.toString('hex');
    const mark = asked.get(hash)?.mark;
    refused.delete(hash);
    if (kind === 'named') refused.set(hash, 'named');
    else if (cancelled) refused.set(hash, 'cancelled');
    else if (blinded_hash && !mark?.equals(blinded_hash)) refused.set(hash, 'used');
    else if (mark && !blinded_hash) fresh.push({ id, mark });
  }
  if (fresh.length > 0) await markSlips(tenant, surveyId, fresh);
  return refused;
}

/** In the order of their hashes, so that no two who claim several wait for each other. */
function lockSlips({ db, agencyId }: Tenant, surveyId: string, claims: readonly Claim[]) {
  const hashes = claims.map((claim) => claim.codeHash);
  return db
    .selectFrom('survey_invitation')
    .select(['invitation_id as id', 'code_hash', 'kind', 'cancelled', 'blinded_hash'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('code_hash', 'in', hashes)
    .orderBy('code_hash')
    .forUpdate()
    .execute();
}

async function markSlips(
  { db, agencyId }: Tenant,
  surveyId: string,
  slips: readonly { readonly id: string; readonly mark: Buffer }[],
): Promise<void> {
  await sql`
    update survey_invitation set fetched = true, blinded_hash = claim.mark
    from unnest(${slips.map(({ id }) => id)}::uuid[], ${slips.map(({ mark }) => mark)}::bytea[]) as claim (id, mark)
    where agency_id = ${agencyId} and survey_id = ${surveyId} and invitation_id = claim.id`.execute(db);
}
