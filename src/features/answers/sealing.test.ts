import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnswer, openText, SEAL_BYTES, sealAnswer, sealText } from './sealing.ts';

const key = randomBytes(32);
const opening = { surveyId: 'b3f1', opening: 1 };
const sealed = sealAnswer(key, opening, { mode: 'interviewer', options: Uint8Array.of(0, 3, 255) });

describe('a sealed answer', () => {
  it('opens as it was, mode first', () => {
    expect([...(openAnswer(key, opening, sealed) ?? [])]).toEqual([1, 0, 3, 255]);
    expect(sealed).toHaveLength(SEAL_BYTES + 4);
  });

  it('opens for no other key, survey or opening, nor as a text', () => {
    expect(openAnswer(randomBytes(32), opening, sealed)).toBeNull();
    expect(openAnswer(key, { ...opening, surveyId: 'b3f2' }, sealed)).toBeNull();
    expect(openAnswer(key, { ...opening, opening: 2 }, sealed)).toBeNull();
    expect(openText(key, opening, sealed)).toBeNull();
  });

  it('opens not when any bit is changed or any byte is missing', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openAnswer(key, opening, altered)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(openAnswer(key, opening, sealed.subarray(0, length))).toBeNull();
    }
  });

  it('is never the same twice', () => {
    const again = sealAnswer(key, opening, { mode: 'interviewer', options: Uint8Array.of(0, 3, 255) });
    expect(again.equals(sealed)).toBe(false);
  });
});

describe('a sealed text', () => {
  it('opens as it was, and is a multiple of 256 bytes and the seal', () => {
    const body = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 700 })
      .filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(body, (text) => {
        const one = sealText(key, opening, { question: 't1', body: text });
        expect(openText(key, opening, one)).toEqual({ question: 't1', body: text.toWellFormed() });
        expect((one.length - SEAL_BYTES) % 256).toBe(0);
      }),
    );
    const short = sealText(key, opening, { question: 't1', body: 'ก' });
    expect(short).toHaveLength(SEAL_BYTES + 256);
  });
});
