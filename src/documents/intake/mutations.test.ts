import { expect, it } from 'vitest';
import { mutate, randomFrom } from '../../../test/support/hostile/mutate.ts';
import { docxSeed, pdfSeed, xlsxSeed } from '../../../test/support/hostile/seeds.ts';
import { exifOf, makeJpeg, segment } from '../../../test/support/intake/jpeg.ts';
import { makePng } from '../../../test/support/intake/png.ts';
import { acceptFile } from './accept-file.ts';
import { readFile } from './read-file.ts';

/** 400 damaged files, under right names and wrong ones: each is taken and can be read, or is a sentence; none hangs. */
const SEED = 2566;
const SLOWEST_MS = 5_000;

it('takes damaged files in, or says why not', { timeout: 120_000 }, async () => {
  const random = randomFrom(SEED);
  const seeds: [string, Uint8Array][] = [
    ['a.docx', await docxSeed()],
    ['a.xlsx', await xlsxSeed()],
    ['a.pdf', pdfSeed(true)],
    ['b.pdf', pdfSeed(false)],
    ['a.csv', Buffer.from('ลำดับ,รายการ\n1,"ซื้อวัสดุ, อื่น ๆ"\n')],
    ['a.png', makePng()],
    ['a.jpg', makeJpeg({ before: [segment(0xe1, exifOf(6))] })],
  ];
  const seen = { taken: 0, refused: 0 };
  for (let count = 0; count < 400; count++) {
    const [name, bytes] = seeds[count % seeds.length] ?? ['', new Uint8Array(0)];
    const [other, spliced] = seeds[Math.floor(random() * seeds.length)] ?? ['', new Uint8Array(0)];
    const from = performance.now();
    const upload = { bytes: mutate(bytes, spliced, random), fileName: random() < 0.8 ? name : other };
    const done = await acceptFile({ ...upload, mostBytes: 25 * 1024 * 1024 });
    if (done.ok) {
      seen.taken += 1;
      const read = await readFile(done.value.bytes, done.value.mediaType);
      if (!read.ok) expect(read.error.th).not.toBe('');
    } else {
      seen.refused += 1;
      expect(done.error.th).toMatch(/โปรด/);
    }
    expect(performance.now() - from).toBeLessThan(SLOWEST_MS);
  }
  expect(seen.taken).toBeGreaterThan(40);
  expect(seen.refused).toBeGreaterThan(130);
});
