import { parentPort } from 'node:worker_threads';
import { assertDefined } from '../lib/assert.ts';

/** What a worker says back: any number of stages, then one end. */
export type Answer<R> =
  | { readonly kind: 'progress'; readonly stage: string }
  | { readonly kind: 'done'; readonly value: R }
  | { readonly kind: 'failed' };

/**
 * The worker's side: answers every job it is given, one at a time, and lives on when one throws. `handOver` names the
 * bytes of an answer that need no copy because the worker is done with them.
 */
export function serveJobs<J, S extends string, R>(
  handle: (job: J, onProgress: (stage: S) => void) => Promise<R>,
  handOver: (value: R) => readonly ArrayBuffer[] = () => [],
): void {
  const port = assertDefined(parentPort, 'parent port: this file runs in a worker');
  const say = (answer: Answer<R>) =>
    port.postMessage(answer, answer.kind === 'done' ? [...handOver(answer.value)] : []);
  port.on('message', async (job: J) => {
    try {
      say({ kind: 'done', value: await handle(job, (stage) => say({ kind: 'progress', stage })) });
    } catch {
      say({ kind: 'failed' });
    }
  });
}
