import { createHash } from 'node:crypto';
import { blindSign } from '../../credentials/blind-signature.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Survey } from '../surveys/queries.ts';
import { readSigningKey } from './acts.ts';
import { claimMark, codeHash, readCode, ticketOfCode } from './code.ts';
import { changeSlip, type LockedSlip, lockSlipByCode } from './queries.ts';
import { slipRefusals as refusals } from './refusals.ts';

/**
 * What a drawn slip is spent as when it answers by itself, 32 bytes. The same slip may be sent again after a cut line,
 * and is the same ticket; it is exchanged no more. A slip with a name is refused: it would name the answer.
 */
export async function claimSlip(
  tenant: Tenant,
  { id: surveyId }: Pick<Survey, 'id'>,
  typed: string,
): Promise<Result<Uint8Array, Bilingual>> {
  const code = readCode(typed);
  const slip = code === null ? null : await lockSlipByCode(tenant, surveyId, codeHash(code));
  if (code === null || !slip) return err(refusals.unknown);
  if (slip.kind === 'named') return err(refusals.namedNeedsScripts);
  const used = await use(tenant, surveyId, slip, claimMark(code));
  return used.ok ? ok(ticketOfCode(surveyId, code)) : used;
}

export interface Exchange {
  readonly code: string;
  /** As long as the survey's modulus. */
  readonly blinded: Uint8Array;
}

/**
 * Signs a blinded message for whoever holds the code, once: the same message is signed again, another is not. `wrong`
 * where nobody holds such a code.
 */
export async function exchangeSlip(
  tenant: Tenant,
  { id: surveyId }: Pick<Survey, 'id'>,
  { code: typed, blinded }: Exchange,
  secretKey: Uint8Array,
): Promise<Result<Uint8Array, { readonly why: Bilingual; readonly wrong: boolean }>> {
  const code = readCode(typed);
  const slip = code === null ? null : await lockSlipByCode(tenant, surveyId, codeHash(code));
  if (!slip) return err({ why: refusals.unknown, wrong: true });
  const privateKey = await readSigningKey(tenant, surveyId, secretKey);
  const signature = privateKey && blindSign(privateKey, blinded);
  if (!signature) return err({ why: refusals.malformed, wrong: false });
  const used = await use(tenant, surveyId, slip, createHash('sha256').update(blinded).digest());
  return used.ok ? ok(signature) : err({ why: used.error, wrong: false });
}

/** Marks a locked slip as used for one thing, or finds that it was used for the same before. */
async function use(
  tenant: Tenant,
  surveyId: string,
  { id, cancelled, usedFor }: LockedSlip,
  purpose: Buffer,
): Promise<Result<true, Bilingual>> {
  if (cancelled) return err(refusals.cancelled);
  if (usedFor) return usedFor.equals(purpose) ? ok(true) : err(refusals.exchanged);
  await changeSlip(tenant, surveyId, id, { fetched: true, blinded_hash: purpose });
  return ok(true);
}
