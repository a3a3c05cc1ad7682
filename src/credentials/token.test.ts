import { describe, expect, it } from 'vitest';
import { newToken, sameSecret, tokenHash } from './token.ts';

describe('newToken', () => {
  it('gives 32 random bytes as base64url', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
  });
});

describe('tokenHash', () => {
  it('is SHA-256 (FIPS 180-2, "abc")', () => {
    expect(tokenHash('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('sameSecret', () => {
  it('compares texts of any length', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abd')).toBe(false);
    expect(sameSecret('abc', 'abcd')).toBe(false);
    expect(sameSecret('', '')).toBe(true);
  });
});
