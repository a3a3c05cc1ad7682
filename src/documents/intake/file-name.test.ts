import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseName, cleanFileName, knownExtension } from './file-name.ts';

const pdf = (given: string) => cleanFileName(given, ['pdf']);

it.each([
  ['รายงานผล ปี ๒๕๖๖.pdf', 'รายงานผล ปี ๒๕๖๖.pdf'],
  ['A.PDF', 'A.PDF'],
  ['C:\\Users\\me\\งาน.pdf', 'งาน.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['a\0b\r\nc\u202egpj.\u200bpdf', 'abcgpj.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['report.doc', 'report.pdf'],
  ['v1.2', 'v1.2.pdf'],
  ['x. . .', 'x.pdf'],
  ['cafe\u0301.pdf', 'café.pdf'],
  ['a\ud800b.pdf', 'ab.pdf'],
  ['', 'file.pdf'],
  ['///', 'file.pdf'],
  ['.pdf', 'pdf.pdf'],
])('of %j is %j', (given, expected) => {
  expect(pdf(given)).toBe(expected);
});

it('keeps an ending of its kind as it was written', () => {
  expect(cleanFileName('a.JPEG', ['jpg', 'jpeg'])).toBe('a.JPEG');
  expect(cleanFileName('a.png', ['jpg', 'jpeg'])).toBe('a.jpg');
});

it('is cut between letters that read as one', () => {
  const name = pdf(`${'ที่'.repeat(90)}.pdf`);
  expect(name).toBe(`${'ที่'.repeat(65)}.pdf`);
  expect(name.length).toBeLessThanOrEqual(200);
});

it('is bounded, visible and the same when cleaned again, whatever was given', () => {
  const names = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(names, fc.constantFrom('', '.pdf', '.exe', '.เอกสาร'), (stem, ending) => {
      const name = pdf(stem + ending);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}.][^/\\\p{Cc}\p{Cf}]*\.pdf$/iu);
      expect(pdf(name)).toBe(name);
    }),
  );
});

it('is read fast when it is absurd', () => {
  const from = performance.now();
  for (const part of ['. ', '/', 'a.', '\u202e', 'ก่']) pdf(part.repeat(2_000_000));
  expect(performance.now() - from).toBeLessThan(2_000);
});

it('knows only endings of files', () => {
  expect(
    ['a.pdf', 'a.2566', 'a', 'a.PDF', 'a.tar.gz', 'a.pdf '].map((name) => knownExtension(baseName(name))),
  ).toEqual(['pdf', '', '', 'pdf', 'gz', 'pdf']);
});
