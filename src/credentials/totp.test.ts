import { describe, expect, it } from 'vitest';
import { toThaiDigits } from '../lib/digits.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { newTotpSecret, totpCode, totpStep, totpUri, verifyTotp } from './totp.ts';

/** The secret of RFC 6238, appendix B: the ASCII digits 12345678901234567890. */
const secret = toBase32(Buffer.from('12345678901234567890'));
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

describe('base32', () => {
  it('follows the vectors of RFC 4648 §10', () => {
    const vectors = {
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    };
    for (const [plain, text] of Object.entries(vectors)) {
      expect(toBase32(Buffer.from(plain))).toBe(text);
      expect(fromBase32(text.toLowerCase())?.toString()).toBe(plain);
    }
    expect(fromBase32('MZ1')).toBeNull();
  });
});

describe('totp', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('gives the code of RFC 6238 appendix B at %i', (seconds, eightDigits) => {
    expect(totpCode(secret, totpStep(at(seconds)))).toBe(eightDigits.slice(-6));
  });

  it('makes secrets of 160 bits and an address that apps read', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(totpUri({ secret, account: 'somying@example.go.th', issuer: 'อบต.ตัวอย่าง: ใส' }));
    expect(uri.host).toBe('totp');
    expect(decodeURIComponent(uri.pathname)).toBe('/อบต.ตัวอย่าง  ใส:somying@example.go.th');
    expect(uri.searchParams.get('issuer')).toBe('อบต.ตัวอย่าง  ใส');
    expect(uri.searchParams.get('secret')).toBe(secret);
  });
});

describe('verifyTotp', () => {
  const step = totpStep(at(1111111111));
  const verify = (code: string, lastUsedStep: number | null = null, seconds = 1111111111) =>
    verifyTotp({ secret, code, at: at(seconds), lastUsedStep });

  it('takes the step, the one before and the one after, no other', () => {
    expect([-2, -1, 0, 1, 2].map((shift) => verify(totpCode(secret, step + shift)))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  it('takes no step twice and none before the last one used', () => {
    expect(verify(totpCode(secret, step), step)).toBeNull();
    expect(verify(totpCode(secret, step - 1), step)).toBeNull();
    expect(verify(totpCode(secret, step + 1), step)).toBe(step + 1);
    expect(verify(totpCode(secret, step), step - 1)).toBe(step);
  });

  it('reads Thai digits, full width digits and spaces', () => {
    expect(verify(toThaiDigits(' 050 471 '))).toBe(step);
    expect(verify('050471')).toBe(step);
    expect(verify('050-471')).toBe(step);
  });

  it.each(['', '05047', '0504711', 'abcdef', '050471x', '٠٥٠٤٧١', `050471${' '.repeat(100)}1`.slice(0, 5)])(
    'refuses %j',
    (code) => expect(verify(code)).toBeNull(),
  );
});
