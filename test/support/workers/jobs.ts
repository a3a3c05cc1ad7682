// A worker for the pool's tests: each job is a way to behave.
import { handedOver } from '../../../src/workers/hand-over.ts';
import { serveJobs } from '../../../src/workers/serve.ts';

type Job = { readonly do: 'echo' | 'loop' | 'hog' | 'throw' | 'exit' | 'stages'; readonly value?: unknown };

const handle = async (job: Job, onProgress: (stage: string) => void) => {
  if (job.do === 'loop') for (;;) Math.imul(3, 7);
  if (job.do === 'throw') throw new Error('thrown in the worker');
  if (job.do === 'exit') process.exit(3);
  if (job.do === 'hog') {
    const held: string[][] = [];
    for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => `${index}-${held.length}`));
  }
  if (job.do === 'stages') for (const stage of ['one', 'two', 'three']) onProgress(stage);
  return job.value;
};

serveJobs(handle, (value) => (value instanceof Uint8Array ? handedOver(value) : []));
