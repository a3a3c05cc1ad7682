import { afterAll, expect, it } from 'vitest';
import { createCheckerService, createIntake, createPool } from '../src/compose.ts';
import { onePage } from './support/hostile/raw-pdf.ts';
import { pdfSeed } from './support/hostile/seeds.ts';
import { exifOf, makeJpeg, segment } from './support/intake/jpeg.ts';

/** One worker for both: what the checker and the intake do, they do in turn. */
const pool = createPool(1);
const intake = createIntake(pool);
const checker = createCheckerService(pool);
afterAll(() => checker.close());

const mostBytes = 25 * 1024 * 1024;
const upload = (bytes: Uint8Array, fileName: string) => ({ bytes, fileName, mostBytes });

it('takes in a picture without what it tells, and says so', async () => {
  const sent = new Uint8Array(makeJpeg({ before: [segment(0xe1, exifOf(6))] }));
  const size = sent.length;
  const done = await intake.accept(upload(sent, '../ภาพ\u202e.jpg'));
  if (!done.ok) throw new Error(done.error.en);
  expect(done.value).toMatchObject({ mediaType: 'image/jpeg', fileName: 'ภาพ.jpg' });
  expect(done.value.note?.th).toContain('ข้อมูลแฝง');
  expect(done.value.size).toBe(done.value.bytes.length);
  expect(done.value.size).toBeLessThan(size);
  expect(Buffer.from(done.value.bytes).includes('GPS')).toBe(false);
  // Handed over, not copied.
  expect(sent).toHaveLength(0);
});

it('gives a document back byte by byte, and reads it without taking it', async () => {
  const original = pdfSeed(true);
  const done = await intake.accept(upload(Uint8Array.from(original), 'รายงาน.pdf'));
  if (!done.ok) throw new Error(done.error.en);
  expect(done.value).toMatchObject({ note: null, size: original.length });
  expect(Buffer.from(done.value.bytes).equals(original)).toBe(true);
  const read = await intake.read(done.value.bytes, done.value.mediaType);
  expect(read).toMatchObject({ ok: true, value: { pages: 1, hasText: true } });
  expect(done.value.bytes).toHaveLength(original.length);
});

it('copies bytes that lie among others', async () => {
  const among = Buffer.concat([Buffer.from('before'), pdfSeed(false), Buffer.from('after')]);
  const part = among.subarray(6, -5);
  expect(await intake.accept(upload(part, 'a.pdf'))).toMatchObject({ ok: true });
  expect(among.subarray(0, 6).toString()).toBe('before');
});

it('answers with a sentence, and the same worker goes on for the checker', async () => {
  const refused = await intake.accept(upload(Buffer.from('MZ\x90\0\0\0\0\0\0\0\0\0', 'latin1'), 'a.pdf'));
  expect(refused).toMatchObject({ ok: false, error: { th: expect.stringContaining('รับเฉพาะ') } });
  const empty = { year: null, scheme: 'nacc', bytes: new Uint8Array(0), fileName: 'a.md' };
  expect(await checker.check(empty)).toMatchObject({ ok: false, error: { code: 'empty' } });
});

it('is given up when nobody waits for it', async () => {
  const slow = onePage(`q ${'0 0 595 842 re f '.repeat(1_000)} Q`);
  const done = await intake.accept(upload(slow, 'a.pdf'), AbortSignal.abort());
  expect(done).toMatchObject({ ok: false, error: { th: expect.stringContaining('ยกเลิก') } });
  expect(await intake.accept(upload(Uint8Array.from(pdfSeed(true)), 'a.pdf'))).toMatchObject({ ok: true });
});
