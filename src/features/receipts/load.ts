import type { Tenant } from '../../db/tenant.ts';
import { findResult } from '../answers/queries.ts';
import { findSigningKey } from '../slips/queries.ts';
import { fingerprintOf } from '../slips/rules.ts';
import { findSurveyByCode, type Survey } from '../surveys/queries.ts';
import { merkleProof, type ProofStep } from './merkle.ts';
import {
  type Batch,
  countSealedAnswers,
  countWaiting,
  findBatchOf,
  listBatches,
  listLeaves,
} from './queries.ts';
import { readReceipt } from './rules.ts';
import type { Balance } from './words.ts';

export interface ReceiptsOf {
  readonly survey: Pick<Survey, 'id' | 'code' | 'title' | 'titleEn'>;
  /** Of the key that signs the tokens of an invited survey; null: there is none. */
  readonly fingerprint: string | null;
  readonly batches: readonly Batch[];
  /** In the published batches. */
  readonly published: number;
  /** Of a closed survey; null while answers are taken. */
  readonly balance: (Balance & { readonly isEqual: boolean }) | null;
}

/** What is public of a survey's receipts; null where there is no survey, or one that was never opened. */
export async function loadReceipts(tenant: Tenant, code: string): Promise<ReceiptsOf | null> {
  const survey = await findPublicSurvey(tenant, code);
  if (!survey) return null;
  const batches = await listBatches(tenant, survey.id);
  const published = batches.reduce((sum, { receipts }) => sum + receipts, 0);
  const balance = survey.status === 'closed' ? await balanceOf(tenant, survey, published) : null;
  const key = await findSigningKey(tenant, survey.id);
  return { survey, fingerprint: key && fingerprintOf(key.publicKey), batches, published, balance };
}

async function findPublicSurvey(tenant: Tenant, code: string): Promise<Survey | null> {
  const survey = await findSurveyByCode(tenant, code);
  return survey && survey.status !== 'draft' ? survey : null;
}

async function balanceOf(tenant: Tenant, { id }: Survey, published: number) {
  const receipts = published + (await countWaiting(tenant, id));
  const result = await findResult(tenant, id);
  const [counted, damaged] = [result?.answers ?? 0, result?.content.damaged ?? 0];
  const sealed = await countSealedAnswers(tenant, id);
  return { receipts, counted, sealed, damaged, isEqual: receipts === counted + sealed + damaged };
}

export type Looked =
  | { readonly kind: 'wrong' | 'unknown' | 'waiting' }
  | { readonly kind: 'published'; readonly batch: Batch; readonly proof: readonly ProofStep[] };

/** Where a receipt stands, as somebody typed it. */
export async function lookUp(tenant: Tenant, code: string, typed: string): Promise<Looked> {
  const leaf = readReceipt(typed);
  if (!leaf) return { kind: 'wrong' };
  const survey = await findPublicSurvey(tenant, code);
  const number = survey ? await findBatchOf(tenant, survey.id, leaf) : undefined;
  if (!survey || number === undefined) return { kind: 'unknown' };
  const batch = (await listBatches(tenant, survey.id)).find((each) => each.number === number);
  if (!batch) return { kind: 'waiting' };
  const leaves = await listLeaves(tenant, survey.id, batch.number);
  const place = leaves.findIndex((each) => each.equals(leaf));
  return { kind: 'published', batch, proof: merkleProof(leaves, place) };
}
