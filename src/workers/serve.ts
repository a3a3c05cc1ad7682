import { parentPort } from 'node:worker_threads';
import { assertDefined } from '../lib/assert.ts';

/** What a worker says back: any number of stages, then one end. */
export type Answer<R> =
  | { readonly kind: 'progress'; readonly stage: string }
  | { readonly kind: 'done'; readonly value: R }
  | { readonly kind: 'failed' };

/** The worker's side: answers every job it is given, one at a time, and lives on when one throws. */
export function serveJobs<J, S extends string>(
  handle: (job: J, onProgress: (stage: S) => void) => Promise<unknown>,
): void {
  const port = assertDefined(parentPort, 'parent port: this file runs in a worker');
  const say = (answer: Answer<unknown>) => port.postMessage(answer);
  port.on('message', async (job: J) => {
    try {
      say({ kind: 'done', value: await handle(job, (stage) => say({ kind: 'progress', stage })) });
    } catch {
      say({ kind: 'failed' });
    }
  });
}
