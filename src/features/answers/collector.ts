import { err, type Result } from '../../lib/result.ts';
import { type KeepParts, keepBatch } from './keep-batch.ts';
import { createLanes } from './lanes.ts';
import type { Collector, Kept, Lost, Submission } from './submission.ts';

export interface CollectorParts extends KeepParts {
  /** Told what a batch failed of; those who sent it are asked to send again. */
  readonly onFailure?: (error: unknown) => void;
}

/** So many go into one commit at most, so many surveys commit at the same time, and so many wait. */
const BOUNDS = { together: 500, atOnce: 4 };
const MOST_WAITING = 20_000;

/**
 * Keeps answers durably, many in one commit: one that comes alone is written at once, and what comes while a commit is under
 * way goes into the next one together. Nothing is acknowledged before its commit.
 */
export function createCollector({ onFailure = () => {}, ...parts }: CollectorParts): Collector {
  let [waiting, isClosed] = [0, false];
  const { promise: drained, resolve: tellDrained } = Promise.withResolvers<void>();
  const keep = createLanes(async (batch: readonly Submission[]): Promise<Result<Kept, Lost>[]> => {
    try {
      return await keepBatch(parts, batch);
    } catch (error) {
      onFailure(error);
      return batch.map(() => err('busy'));
    }
  }, BOUNDS);

  const submit = async (submission: Submission): Promise<Result<Kept, Lost>> => {
    if (isClosed || waiting >= MOST_WAITING) return err('busy');
    waiting += 1;
    const result = await keep(`${submission.agencyId} ${submission.surveyId}`, submission);
    waiting -= 1;
    if (isClosed && waiting === 0) tellDrained();
    return result;
  };
  const close = () => {
    isClosed = true;
    if (waiting === 0) tellDrained();
    return drained;
  };
  return { submit, close };
}
