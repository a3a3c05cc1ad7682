import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
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
  async terminate(): Promise<number> {
    return 0;
  }
}

function stubs() {
  const started: Stub[] = [];
  const start = () => {
    const stub = new Stub(started.length + 1);
    started.push(stub);
    return stub as unknown as Worker;
  };
  return { started, seat: createSeat(start, 5_000) };
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
