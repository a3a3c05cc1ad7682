import { expect, it } from 'vitest';
import { createBackground } from './background.ts';

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, open: resolve };
}

const create = (bounds = {}) => {
  const failures: unknown[] = [];
  return {
    failures,
    background: createBackground({ onFailure: (error) => failures.push(error), ...bounds }),
  };
};

it('does one thing at a time in order, each key once while it is known, and again later', async () => {
  const { background, failures } = create();
  const first = gate();
  const done: string[] = [];
  background.run('a', async () => {
    await first.promise;
    done.push('a');
  });
  for (const key of ['a', 'b', 'b', 'c']) background.run(key, async () => void done.push(key));
  expect(done).toEqual([]);
  first.open();
  await background.idle();
  background.run('a', async () => void done.push('a again'));
  await background.idle();
  expect(done).toEqual(['a', 'b', 'c', 'a again']);
  expect(failures).toEqual([]);
});

it('drops what finds the line full, and goes on after a failure', async () => {
  const { background, failures } = create({ mostWaiting: 2 });
  const first = gate();
  const done: string[] = [];
  background.run('stuck', async () => {
    await first.promise;
    throw new Error('failed');
  });
  for (const key of ['b', 'c', 'd']) background.run(key, async () => void done.push(key));
  first.open();
  await background.idle();
  expect(done).toEqual(['b', 'c']);
  expect(failures).toEqual([new Error('failed')]);
});

it('closing ends what is under way, forgets what waits, and takes nothing more', async () => {
  const { background } = create({ most: 2 });
  const first = gate();
  const done: string[] = [];
  for (const key of ['a', 'b', 'c']) {
    background.run(key, async () => {
      await first.promise;
      done.push(key);
    });
  }
  const closed = background.close();
  background.run('late', async () => void done.push('late'));
  first.open();
  await closed;
  expect(done).toEqual(['a', 'b']);
});
