import { createHash } from 'node:crypto';
import type { Collector, Kept, Lost, Submission } from '../../src/features/answers/submission.ts';
import { err, ok, type Result } from '../../src/lib/result.ts';

export interface FakeCollector extends Collector {
  /** What was kept, in order. */
  readonly kept: Submission[];
  /** What the next sendings are told instead of being kept. */
  readonly losing: Lost[];
}

/** Keeps answers in memory, each ticket once. */
export function createFakeCollector(): FakeCollector {
  const kept: Submission[] = [];
  const losing: Lost[] = [];
  const spent = new Set<string>();
  const submit = async (submission: Submission): Promise<Result<Kept, Lost>> => {
    const lost = losing.shift();
    if (lost) return err(lost);
    const leaf = createHash('sha256').update(submission.surveyId).update(submission.ticket).digest('hex');
    if (spent.has(leaf)) return ok('kept-before');
    spent.add(leaf);
    kept.push(submission);
    return ok('kept');
  };
  return { kept, losing, submit, close: async () => undefined };
}
