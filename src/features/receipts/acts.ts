import type { Tenant } from '../../db/tenant.ts';
import { recordAudit } from '../audit/queries.ts';
import { subjectOf } from '../surveys/rules.ts';
import { merkleRoot } from './merkle.ts';
import { countWaiting, insertBatch, listBatches, listWaiting, shareRunning } from './queries.ts';
import { batchSizes, LEAST_TOGETHER } from './rules.ts';

export interface Published {
  readonly batches: number;
  readonly receipts: number;
}

/**
 * Publishes all receipts of a survey that wait, however few: part of the act that unseals it. The caller records it and
 * holds the survey's row, so that no second publishing goes on beside it.
 */
export async function publishReceipts(
  tenant: Tenant,
  { id }: { readonly id: string },
  today: Temporal.PlainDate,
): Promise<Published> {
  const before = (await listBatches(tenant, id)).at(-1)?.number ?? 0;
  let [batches, receipts] = [0, 0];
  for (const size of batchSizes(await countWaiting(tenant, id))) {
    const leaves = await listWaiting(tenant, id, size);
    if (leaves.length === 0) break;
    batches += 1;
    receipts += leaves.length;
    const batch = { number: before + batches, root: merkleRoot(leaves), receipts: leaves.length };
    await insertBatch(tenant, id, { ...batch, publishedOn: today }, leaves);
  }
  return { batches, receipts };
}

/** Once a day for each running survey of the agency for which enough receipts wait. */
export async function publishDueReceipts(tenant: Tenant, today: Temporal.PlainDate): Promise<void> {
  for (const id of await shareRunning(tenant)) {
    const newest = (await listBatches(tenant, id)).at(-1);
    if (newest?.publishedOn.equals(today) || (await countWaiting(tenant, id)) < LEAST_TOGETHER) continue;
    const after = await publishReceipts(tenant, { id }, today);
    const entry = { actor: 'system', action: 'survey.receipts', subject: subjectOf(id) } as const;
    await recordAudit(tenant, { ...entry, after: { ...after } });
  }
}
