import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { mutate, randomFrom } from '../../../test/support/hostile/mutate.ts';
import { readAny } from '../../../test/support/hostile/outline.ts';
import { rawZip } from '../../../test/support/hostile/raw-zip.ts';
import { docxSeed, htmlSeed, markdownSeed, pdfSeed, xlsxSeed } from '../../../test/support/hostile/seeds.ts';

/**
 * 2,000 damaged files: none may crash or hang the reader, each is read or refused with both sentences. Half of the
 * changes to packed files are made inside: to the parts of an archive, to the streams of a PDF.
 */
const SEED = 2566;
const SLOWEST_MS = 5_000;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly inside?: (bytes: Uint8Array, random: () => number) => Uint8Array;
}

async function seeds(): Promise<readonly Seed[]> {
  const text = (value: string) => new TextEncoder().encode(value);
  return [
    { name: 'a.md', bytes: text(markdownSeed), count: 500 },
    { name: 'a.html', bytes: text(htmlSeed), count: 400 },
    { name: 'a.docx', bytes: await docxSeed(), count: 400, inside: insideZip },
    { name: 'a.xlsx', bytes: await xlsxSeed(), count: 400, inside: insideZip },
    { name: 'a.pdf', bytes: pdfSeed(true), count: 200, inside: insidePdf },
    { name: 'b.pdf', bytes: pdfSeed(false), count: 100, inside: insidePdf },
  ];
}

/** Changes parts that are read, and packs them again with right sums, so that the change is met. */
function insideZip(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const members = parts.map(([name, data]) => {
    const hit = /document|sheet|styles|numbering|rels|Content|workbook/.test(name) && random() < 0.3;
    return { name, data: hit ? mutate(data, data, random) : data };
  });
  return rawZip(members);
}

/** Changes packed streams from within. The writer's streams carry a zlib head of two bytes. */
function insidePdf(bytes: Uint8Array, random: () => number): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1');
  const changed = source.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, data: string) => {
    if (random() > 0.3) return whole;
    try {
      const plain = inflateRawSync(Buffer.from(data.slice(2), 'latin1'));
      const head = data.slice(0, 2);
      return `stream\n${head}${deflateRawSync(mutate(plain, plain, random)).toString('latin1')}\nendstream`;
    } catch {
      return whole;
    }
  });
  return Buffer.from(changed, 'latin1');
}

it('survives 2,000 damaged files', { timeout: 180_000 }, async () => {
  const random = randomFrom(SEED);
  const all = await seeds();
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (const [index, seed] of all.entries()) {
    for (let round = 0; round < seed.count; round++) {
      const other = all[(index + 1 + round) % all.length]?.bytes ?? seed.bytes;
      const inside = seed.inside !== undefined && round % 2 === 0;
      const bytes = inside
        ? (seed.inside?.(seed.bytes, random) ?? seed.bytes)
        : mutate(seed.bytes, other, random);
      const start = performance.now();
      const read = await readAny(bytes, seed.name);
      slowest = Math.max(slowest, performance.now() - start);
      if (!read.ok) {
        expect(read.error.message.th.length).toBeGreaterThan(20);
        expect(read.error.message.en.length).toBeGreaterThan(20);
      }
      const outcome = `${seed.name} ${read.ok ? 'read' : read.error.code}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  }
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(2_000);
  expect(slowest).toBeLessThan(SLOWEST_MS);
  // Were everything refused, the readers behind the door would not have been tried.
  for (const seed of all)
    expect(outcomes.get(`${seed.name} read`), seed.name).toBeGreaterThan(seed.count / 20);
});
