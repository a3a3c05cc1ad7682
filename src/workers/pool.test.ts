import { afterEach, describe, expect, it } from 'vitest';
import { handedOver } from './hand-over.ts';
import { createWorkerPool, type WorkerPool } from './pool.ts';

const script = new URL('../../test/support/workers/jobs.ts', import.meta.url);
const pools: WorkerPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function pool(
  options: { size?: number; timeoutMs?: number; queue?: number; waitMs?: number } = {},
): WorkerPool {
  const made = createWorkerPool({ script, size: 1, timeoutMs: 20_000, memoryMb: 64, ...options });
  pools.push(made);
  return made;
}

const echo = (value: unknown) => ({ do: 'echo', value });

describe('worker pool', () => {
  it('answers, and says each stage in order', async () => {
    const stages: string[] = [];
    const done = await pool().run(
      { do: 'stages', value: 7 },
      {
        onProgress: (stage) => stages.push(stage),
      },
    );
    expect(done).toEqual({ ok: true, value: 7 });
    expect(stages).toEqual(['one', 'two', 'three']);
  });

  it('answers each of many jobs with its own value', async () => {
    const two = pool({ size: 2, queue: 20 });
    const values = Array.from({ length: 20 }, (_, index) => index);
    const done = await Promise.all(values.map((value) => two.run(echo(value))));
    expect(done).toEqual(values.map((value) => ({ ok: true, value })));
  });

  it('tells how many work and how many wait', async () => {
    const two = pool({ size: 2, queue: 20 });
    const jobs = [1, 2, 3, 4, 5].map((value) => two.run(echo(value)));
    expect(two.use()).toEqual({ running: 2, waiting: 3 });
    await Promise.all(jobs);
    expect(two.use()).toEqual({ running: 0, waiting: 0 });
  });

  it('hands bytes over to the worker and back', async () => {
    const bytes = Uint8Array.from([1, 2, 3]);
    const done = await pool().run(echo(bytes), { transfer: handedOver(bytes) });
    expect(done).toEqual({ ok: true, value: Uint8Array.from([1, 2, 3]) });
    expect(bytes).toHaveLength(0);
  });

  it('copies bytes that share their memory with others', async () => {
    const shared = Uint8Array.from([1, 2, 3, 4]).subarray(1, 3);
    const done = await pool().run(echo(shared), { transfer: handedOver(shared) });
    expect(done).toEqual({ ok: true, value: Uint8Array.from([2, 3]) });
    expect(shared).toEqual(Uint8Array.from([2, 3]));
  });

  it('ends a job that never ends, and serves the next one', async () => {
    const one = pool({ timeoutMs: 1_500 });
    expect(await one.run({ do: 'loop' })).toEqual({ ok: false, error: 'timeout' });
    expect(await one.run(echo('next'))).toEqual({ ok: true, value: 'next' });
  });

  it('ends a job that takes all memory, and the process lives on', async () => {
    const one = pool();
    expect(await one.run({ do: 'hog' })).toEqual({ ok: false, error: 'memory' });
    expect(await one.run(echo('next'))).toEqual({ ok: true, value: 'next' });
  });

  it.each(['throw', 'exit'])('outlives a job that ends by %s', async (how) => {
    const one = pool();
    expect(await one.run({ do: how })).toEqual({ ok: false, error: 'crash' });
    expect(await one.run(echo('next'))).toEqual({ ok: true, value: 'next' });
  });

  it('ends running and waiting jobs when it is closed', async () => {
    const one = pool();
    const jobs = [one.run({ do: 'loop' }), one.run(echo(1)), one.run(echo(2))];
    await one.close();
    expect(await Promise.all(jobs)).toEqual(Array.from({ length: 3 }, () => ({ ok: false, error: 'crash' })));
  });

  it('frees its seat when nobody wants a running job any more', async () => {
    const one = pool();
    const leaving = new AbortController();
    const running = one.run({ do: 'loop' }, { signal: leaving.signal });
    const next = one.run(echo('next'));
    leaving.abort();
    expect(await running).toEqual({ ok: false, error: 'aborted' });
    expect(await next).toEqual({ ok: true, value: 'next' });
  });

  it('lets a waiting job leave the queue, and another take its place there', async () => {
    const one = pool({ queue: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const running = one.run({ do: 'loop' }, { signal: first.signal });
    const waiting = one.run(echo('left'), { signal: second.signal });
    expect(await one.run(echo('too many'))).toEqual({ ok: false, error: 'busy' });
    second.abort();
    expect(await waiting).toEqual({ ok: false, error: 'aborted' });
    const patient = one.run(echo('patient'));
    first.abort();
    expect(await running).toEqual({ ok: false, error: 'aborted' });
    expect(await patient).toEqual({ ok: true, value: 'patient' });
  });

  it('takes no job that is given up before it starts', async () => {
    const one = pool();
    expect(await one.run({ do: 'loop' }, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      error: 'aborted',
    });
    expect(await one.run(echo('next'))).toEqual({ ok: true, value: 'next' });
  });

  it('says busy to a job that waited too long', async () => {
    const one = pool({ waitMs: 20 });
    const leaving = new AbortController();
    const running = one.run({ do: 'loop' }, { signal: leaving.signal });
    expect(await one.run(echo('late'))).toEqual({ ok: false, error: 'busy' });
    leaving.abort();
    await running;
  });

  it('says busy instead of queueing without end', async () => {
    const one = pool({ queue: 2 });
    const done = await Promise.all([1, 2, 3, 4, 5].map((value) => one.run(echo(value))));
    expect(done.filter((each) => each.ok)).toHaveLength(3);
    expect(done.filter((each) => !each.ok && each.error === 'busy')).toHaveLength(2);
  });
});
