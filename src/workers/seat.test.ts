import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createSeat } from './seat.ts';

/** A worker that answers each job at once with its own number. */
class Stub extends EventEmitter {
  readonly #number: number;
  constructor(number: number) {
    super();
    this.#number = number;
  }
  postMessage(): void {
    queueMicrotask(() => this.emit('message', { kind: 'done', value: this.#number }));
  }
  terminated = false;
  async terminate(): Promise<number> {
    this.terminated = true;
    return 0;
  }
}

function stubs(bounds: { idleMs?: number } = {}) {
  const started: Stub[] = [];
  const start = () => {
    const stub = new Stub(started.length + 1);
    started.push(stub);
    return stub as unknown as Worker;
  };
  return { started, seat: createSeat(start, { timeoutMs: 5_000, ...bounds }) };
}

const work = (seat: ReturnType<typeof stubs>['seat']) => seat.work('job');

it('keeps its worker warm', async () => {
  const { started, seat } = stubs();
  expect([await work(seat), await work(seat)]).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 1 },
  ]);
  expect(started).toHaveLength(1);
});

it('ends a worker nobody needed for a while, and starts another for the next job', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { started, seat } = stubs({ idleMs: 60_000 });
  const ended = () => started.map(({ terminated }) => terminated);
  await work(seat);
  vi.advanceTimersByTime(59_999);
  await work(seat);
  vi.advanceTimersByTime(59_999);
  expect(ended()).toEqual([false]);
  vi.advanceTimersByTime(1);
  expect(ended()).toEqual([true]);
  expect(await work(seat)).toEqual({ ok: true, value: 2 });
});

it('gives no job to a worker that ended between two jobs', async () => {
  const { started, seat } = stubs();
  await work(seat);
  started[0]?.emit('exit', 1);
  expect(await work(seat)).toEqual({ ok: true, value: 2 });
});

it('hears nothing from a worker that has no job', async () => {
  const { started, seat } = stubs();
  await work(seat);
  expect(() => started[0]?.emit('error', new Error('afterwards'))).not.toThrow();
  expect(() => started[0]?.emit('message', { kind: 'progress', stage: 'late' })).not.toThrow();
});
