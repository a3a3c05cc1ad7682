import { describe, expect, it } from 'vitest';
import { hourOf, judgeWork, readProof, zeroBits } from './work.ts';

interface Worker {
  readonly doWork: (asked: { survey: string; ticket: string; bits: number; hour: number }) => Promise<string>;
  readonly sha256: (text: string) => string;
}
/** What the browser is sent; it has no types. */
const { doWork, sha256 } = (await import(
  new URL('../../../public/proof-of-work.js', import.meta.url).href
)) as Worker;

const now = Temporal.Instant.from('2023-03-15T02:30:00Z');
const survey = '0190f6a2-0000-4000-8000-000000000001';
const ticket = '5a'.repeat(32);

describe('the work a page does', () => {
  it('hashes as FIPS 180-4 does, at every length of the last block', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(sha256('a'.repeat(1_000))).toBe(
      '41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3',
    );
  });

  it('is what the server asks: for this survey, ticket, hour and number of bits alone', async () => {
    const proof = readProof(await doWork({ survey, ticket, bits: 12, hour: hourOf(now) }));
    const asked = { surveyId: survey, ticket, bits: 12, now };
    if (!proof) throw new Error('no proof');
    expect(judgeWork(proof, asked)).toBe('done');
    expect(judgeWork(proof, { ...asked, bits: 40 })).toBe('wrong');
    expect(judgeWork(proof, { ...asked, ticket: '5b'.repeat(32) })).toBe('wrong');
    expect(judgeWork(proof, { ...asked, surveyId: survey.replace('1', '2') })).toBe('wrong');
  });

  it('holds through the next hour, and no longer; none of the future is taken', async () => {
    const at = (hours: number) => now.add({ hours });
    const proof = readProof(await doWork({ survey, ticket, bits: 8, hour: hourOf(now) }));
    const judged = (hours: number) => judgeWork(proof, { surveyId: survey, ticket, bits: 8, now: at(hours) });
    expect([-1, 0, 1, 2].map(judged)).toEqual(['stale', 'done', 'done', 'stale']);
    expect(judgeWork(null, { surveyId: survey, ticket, bits: 8, now })).toBe('wrong');
  });
});

it('reads nothing but an hour and a number', () => {
  expect(readProof('465962.1f')).toEqual({ hour: 465962, nonce: '1f' });
  for (const text of ['', '1', '1.', '.1', '1.g', '-1.1', '1.1\n', `1.${'1'.repeat(13)}`, '1.1.1'])
    expect(readProof(text), text).toBeNull();
});

it('counts the zero bits that bytes begin with', () => {
  const of = (...bytes: number[]) => zeroBits(Uint8Array.from(bytes));
  expect([of(0x80), of(1), of(0, 0x10), of(0, 0), of(0xff)]).toEqual([0, 7, 11, 16, 0]);
});
