import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from './read-answers.ts';
import { openAnswer, openText, SEAL_BYTES, sealAnswer, sealText, TEXT_BYTES } from './sealing.ts';

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
  it('opens as it was, and is as long as every other, an empty one too', () => {
    const unit = fc.constantFrom('a', 'é', 'ก', '€', '😀', '𓀀', ' ', '\n');
    const body = fc.string({ unit, maxLength: LONGEST_TEXT, size: 'max' });
    const question = fc.stringMatching(/^[A-Za-z0-9.-]{1,24}$/);
    fc.assert(
      fc.property(question, body, (code, text) => {
        const one = sealText(key, opening, { question: code, body: text });
        expect(openText(key, opening, one)).toEqual({ question: code, body: text });
        expect(one).toHaveLength(SEAL_BYTES + TEXT_BYTES);
      }),
    );
    for (const each of ['', '😀'.repeat(LONGEST_TEXT), '\u{10ffff}'.repeat(LONGEST_TEXT)]) {
      const one = sealText(key, opening, { question: 'q'.repeat(24), body: each });
      expect(one).toHaveLength(SEAL_BYTES + TEXT_BYTES);
      expect(openText(key, opening, one)?.body).toBe(each);
    }
  });
});
