import type { Db } from '../../db/connect.ts';
import { readTenant } from '../../db/tenant.ts';
import { type Batch, listLeaves } from './queries.ts';

/**
 * All published receipts of a survey as plain text: a line of each batch that begins with "#", then a receipt a line. A
 * batch is read when the reader takes it, in a transaction of its own: a slow reader holds no connection.
 */
export function printList(
  db: Db,
  { agencyId, surveyId }: { readonly agencyId: string; readonly surveyId: string },
  batches: readonly Batch[],
): ReadableStream<Uint8Array> {
  const waiting = [...batches];
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const batch = waiting.shift();
    if (!batch) return controller.close();
    const leaves = await readTenant(db, agencyId, (tenant) => listLeaves(tenant, surveyId, batch.number));
    const lines = [headOf(batch), ...leaves.map((leaf) => leaf.toString('hex'))];
    controller.enqueue(Buffer.from(`${lines.join('\n')}\n`));
  };
  // Nothing is read ahead: an answer to HEAD is never read at all.
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

function headOf({ number, publishedOn, receipts, root }: Batch): string {
  return `# batch ${number} published ${publishedOn} receipts ${receipts} root ${root.toString('hex')}`;
}
