import { err, type Result } from '../../lib/result.ts';
import { type KeepParts, keepBatch } from './keep-batch.ts';
import type { Collector, Kept, Lost, Submission } from './submission.ts';

export interface CollectorParts extends KeepParts {
  /** Told what a batch failed of; those who sent it are asked to send again. */
  readonly onFailure?: (error: unknown) => void;
}

/** So many go into one commit at most, so many surveys commit at the same time, and so many wait. */
const MOST_TOGETHER = 500;
const MOST_AT_ONCE = 4;
const MOST_WAITING = 20_000;

interface Waiting {
  readonly submission: Submission;
  readonly settle: (result: Result<Kept, Lost>) => void;
}

/** The submissions to one survey: one batch of them is under way at a time, the others gather for the next. */
interface Lane {
  readonly waiting: Waiting[];
  isBusy: boolean;
}

/**
 * Keeps answers durably, many in one commit: one that comes alone is written at once, and what comes while a commit is under
 * way goes into the next one together. Nothing is acknowledged before its commit.
 */
export function createCollector({ onFailure = () => {}, ...parts }: CollectorParts): Collector {
  const lanes = new Map<string, Lane>();
  let [atOnce, waiting, isClosed] = [0, 0, false];
  const { promise: drained, resolve: tellDrained } = Promise.withResolvers<void>();

  const keep = async (key: string, lane: Lane) => {
    const batch = lane.waiting.splice(0, MOST_TOGETHER);
    const [first] = batch;
    if (first) {
      const results = await keepBatch(
        parts,
        first.submission,
        batch.map(({ submission }) => submission),
      ).catch((error: unknown) => {
        onFailure(error);
        return [];
      });
      waiting -= batch.length;
      for (const [at, { settle }] of batch.entries()) settle(results[at] ?? err('busy'));
    }
    // To the end of the row, so that one survey in demand does not keep the others waiting.
    lanes.delete(key);
    if (lane.waiting.length > 0) lanes.set(key, lane);
    lane.isBusy = false;
  };

  const turn = () => {
    for (const [key, lane] of lanes) {
      if (atOnce >= MOST_AT_ONCE) return;
      if (lane.isBusy) continue;
      lane.isBusy = true;
      atOnce += 1;
      void keep(key, lane).then(() => {
        atOnce -= 1;
        turn();
      });
    }
    if (isClosed && waiting === 0) tellDrained();
  };

  return {
    submit: (submission) => {
      if (isClosed || waiting >= MOST_WAITING) return Promise.resolve(err('busy'));
      const { promise, resolve: settle } = Promise.withResolvers<Result<Kept, Lost>>();
      const key = `${submission.agencyId} ${submission.surveyId}`;
      const lane = lanes.get(key) ?? { waiting: [], isBusy: false };
      lanes.set(key, lane);
      lane.waiting.push({ submission, settle });
      waiting += 1;
      turn();
      return promise;
    },
    close: () => {
      isClosed = true;
      turn();
      return drained;
    },
  };
}
