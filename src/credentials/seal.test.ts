import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { open, seal } from './seal.ts';

const key = randomBytes(32);
const sealed = seal(key, 'ความลับ GEZDGNBV', 'totp:42');

describe('seal', () => {
  it('opens with its key and context, and never looks the same twice', () => {
    expect(open(key, sealed, 'totp:42')).toBe('ความลับ GEZDGNBV');
    expect(open(key, seal(key, '', 'x'), 'x')).toBe('');
    expect(seal(key, 'ความลับ GEZDGNBV', 'totp:42')).not.toBe(sealed);
    expect(sealed).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
  });

  it('stays shut for another key, context or version', () => {
    expect(open(randomBytes(32), sealed, 'totp:42')).toBeNull();
    expect(open(key, sealed, 'totp:43')).toBeNull();
    expect(open(key, sealed.replace('v1.', 'v2.'), 'totp:42')).toBeNull();
  });

  it('stays shut when any one bit is turned', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = Buffer.from(bytes);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(open(key, `v1.${damaged.toString('base64url')}`, 'totp:42')).toBeNull();
    }
  });

  it.each([
    '',
    'v1.',
    'v1.AAAA',
    sealed.slice(0, -1),
    `${sealed}A`,
    `${sealed}\n`,
    sealed.replace('.', '. '),
  ])('stays shut for %j', (text) => expect(open(key, text, 'totp:42')).toBeNull());
});
