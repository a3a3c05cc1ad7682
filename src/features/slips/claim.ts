import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { claimMark, codeHash, readCode, ticketOfCode } from './code.ts';
import { changeSlip, type LockedSlip, lockSlipsByCode } from './queries.ts';
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
  const refused = new Map([...asked.keys()].map((hash): [string, ClaimRefusal] => [hash, 'unknown']));
  const hashes = [...asked.values()].map((claim) => claim.codeHash);
  for (const slip of await lockSlipsByCode(tenant, surveyId, hashes)) {
    const hash = slip.codeHash.toString('hex');
    const { mark } = assertDefined(asked.get(hash), 'claim');
    const refusal = refusalOf(slip, mark);
    if (refusal) refused.set(hash, refusal);
    else refused.delete(hash);
    if (!refusal && !slip.usedFor)
      await changeSlip(tenant, surveyId, slip.id, { fetched: true, blinded_hash: mark });
  }
  return refused;
}

function refusalOf({ kind, cancelled, usedFor }: LockedSlip, mark: Buffer): ClaimRefusal | null {
  if (kind === 'named') return 'named';
  if (cancelled) return 'cancelled';
  return usedFor && !usedFor.equals(mark) ? 'used' : null;
}
