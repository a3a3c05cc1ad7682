import { expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert.ts';
import { ok } from '../../lib/result.ts';
import type { PublicPaper } from '../documents/acts.ts';
import { downloadAddress, parseFileName } from './rules.ts';
import { createPaperShelf, keyOf } from './shelf.ts';

const paperOf = (fiscalYear: number): PublicPaper => ({
  kind: 'ita',
  model: { agency: 'ก', fiscalYear, groups: [] },
});

/** A writer that is let go by hand. */
function slowWriter(size = 10) {
  const begun: number[] = [];
  const waiting: (() => void)[] = [];
  const write = async (paper: PublicPaper) => {
    begun.push(paper.kind === 'ita' ? paper.model.fiscalYear : 0);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return ok(new Uint8Array(size));
  };
  const goOn = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    assertDefined(waiting.shift(), 'waiting')();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, write, goOn };
}

it('writes a paper once, however many ask for it, and one at a time', async () => {
  const { begun, write, goOn } = slowWriter();
  const take = createPaperShelf(write, { mostBytes: 100, mostWaiting: 2 });
  const ask = (year: number) => take(keyOf(paperOf(year), 'pdf'), paperOf(year), 'pdf');
  const asked = [ask(2566), ask(2566), ask(2565), ask(2564)];
  const refused = await ask(2563);
  expect(refused.ok).toBe(false);
  for (const count of [1, 2, 3]) {
    await goOn();
    expect(begun.length).toBe(Math.min(count + 1, 3));
  }
  expect((await Promise.all(asked)).every((each) => each.ok)).toBe(true);
  expect((await ask(2566)).ok).toBe(true);
  expect(begun).toEqual([2566, 2565, 2564]);
});

it('holds no more than it may, and goes on after a writer that throws', async () => {
  let calls = 0;
  const take = createPaperShelf(
    async () => {
      calls += 1;
      if (calls === 1) throw new Error('broken');
      return ok(new Uint8Array(60));
    },
    { mostBytes: 100, mostWaiting: 2 },
  );
  const ask = (year: number) => take(keyOf(paperOf(year), 'pdf'), paperOf(year), 'pdf');
  await expect(ask(2566)).rejects.toThrow('broken');
  for (const year of [2566, 2565, 2565, 2566]) expect((await ask(year)).ok).toBe(true);
  // The second year put the first out; the first is written anew.
  expect(calls).toBe(4);
});

it('is named by what it says and in which format', () => {
  expect(keyOf(paperOf(2566), 'pdf')).not.toBe(keyOf(paperOf(2566), 'docx'));
  expect(keyOf(paperOf(2566), 'pdf')).not.toBe(keyOf(paperOf(2565), 'pdf'));
});

it('knows its file names and no other', () => {
  const wanted = { kind: 'ita', year: 2566, format: 'csv' } as const;
  expect(downloadAddress(wanted)).toBe('/downloads/ita-2566.csv');
  expect(parseFileName('ita-2566.csv')).toEqual(wanted);
  for (const name of ['scores-2566.csv', 'memo-2566.pdf', 'scores-66.pdf', 'scores-2566.pdf.exe', '../x', ''])
    expect(parseFileName(name), name).toBeNull();
});
