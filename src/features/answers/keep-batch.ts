import { createHash } from 'node:crypto';
import type { Db } from '../../db/connect.ts';
import { type Tenant, withTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { spendTickets } from '../receipts/queries.ts';
import { claimSlips } from '../slips/acts.ts';
import { modes, shutOf } from '../surveys/rules.ts';
import { openOpeningKey } from './opening-key.ts';
import { addToDay, insertSealed, type SealedRow, shareSurvey } from './queries.ts';
import { type Opening, sealAnswer, sealText } from './sealing.ts';
import type { Kept, Lost, Submission } from './submission.ts';

export interface KeepParts {
  readonly db: Db;
  readonly secretKey: Uint8Array;
  readonly now: () => Temporal.Instant;
}

/** What is shown of a ticket that was spent: its SHA-256. */
export function receiptOf(ticket: Uint8Array): Buffer {
  return createHash('sha256').update(ticket).digest();
}

/**
 * Keeps submissions, all to one survey, in one transaction: all of them or none. Answers for each, in the order given, whether
 * it is kept; throws when the database does not say so, and then nobody knows.
 */
export function keepBatch(
  { db, ...parts }: KeepParts,
  batch: readonly Submission[],
): Promise<Result<Kept, Lost>[]> {
  const { agencyId } = assertDefined(batch[0], 'a submission');
  return withTenant(db, agencyId, (tenant) => keepWithin(tenant, parts, batch));
}

/** As `keepBatch`, in a transaction that goes on: nothing is durable before it ends. */
export async function keepWithin(
  tenant: Tenant,
  { secretKey, now }: Omit<KeepParts, 'db'>,
  batch: readonly Submission[],
): Promise<Result<Kept, Lost>[]> {
  const { surveyId } = assertDefined(batch[0], 'a submission');
  const survey = await shareSurvey(tenant, surveyId);
  const today = now().toZonedDateTimeISO('Asia/Bangkok').toPlainDate();
  const lost = survey ? shutOf(survey, today) : 'missing';
  if (!survey || lost) return batch.map(() => err(lost ?? 'missing'));
  const opening = { surveyId, opening: survey.opening };
  const key = survey.sealedKey === null ? null : openOpeningKey(survey.sealedKey, opening, secretKey);
  if (!key) throw new Error('the key of this opening is missing, or of another installation');
  return spendAndSeal({ tenant, opening, key, openTexts: survey.openTexts, today }, batch);
}

interface Keeping {
  readonly tenant: Tenant;
  readonly opening: Opening;
  readonly key: Uint8Array;
  readonly openTexts: readonly string[];
  readonly today: Temporal.PlainDate;
}

async function spendAndSeal(keeping: Keeping, batch: readonly Submission[]): Promise<Result<Kept, Lost>[]> {
  const { tenant, opening, today } = keeping;
  const claims = batch.flatMap(({ claim }) => (claim ? [claim] : []));
  const refused = await claimSlips(tenant, opening.surveyId, claims);
  const refusalOf = ({ claim }: Submission) => claim && refused.get(claim.codeHash.toString('hex'));
  // Of two with the same ticket in one batch the first is kept.
  const first = new Map<string, Submission>();
  const receipts = batch.map((submission) => receiptOf(submission.ticket).toString('hex'));
  for (const [at, submission] of batch.entries()) {
    const receipt = receipts[at] ?? '';
    if (!refusalOf(submission) && !first.has(receipt)) first.set(receipt, submission);
  }
  const leaves = [...first.keys()].map((receipt) => Buffer.from(receipt, 'hex'));
  const spent = await spendTickets(tenant, opening.surveyId, leaves);
  const fresh = [...first].filter(([receipt]) => spent.has(receipt)).map(([, submission]) => submission);
  if (fresh.length > 0) {
    await insertSealed(
      tenant,
      opening,
      fresh.flatMap((each) => sealedRows(keeping, each)),
    );
    for (const mode of modes) {
      const answers = fresh.filter((each) => each.mode === mode).length;
      if (answers > 0) await addToDay(tenant, opening.surveyId, { day: today, mode, answers });
    }
  }
  return batch.map((submission, at) => {
    const [receipt, refusal] = [receipts[at] ?? '', refusalOf(submission)];
    if (refusal) return err(refusal);
    return ok(spent.has(receipt) && first.get(receipt) === submission ? 'kept' : 'kept-before');
  });
}

/** One row for the options and one an open question, whether or not something was written. */
function sealedRows({ key, opening, openTexts }: Keeping, submission: Submission): SealedRow[] {
  const written = new Map(submission.texts.map(({ question, body }) => [question, body]));
  return [
    { part: 'answer', sealed: sealAnswer(key, opening, submission) },
    ...openTexts.map((question) => {
      const sealed = sealText(key, opening, { question, body: written.get(question) ?? '' });
      return { part: 'text' as const, sealed };
    }),
  ];
}
