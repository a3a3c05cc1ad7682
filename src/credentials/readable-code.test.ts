import { describe, expect, it } from 'vitest';
import { asThaiKeys } from './kedmanee.ts';
import { isSetupCode, newReadableCode, normaliseReadableCode, setupCode } from './readable-code.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts';

const many = Array.from({ length: 300 }, () => newReadableCode(4));

describe('newReadableCode', () => {
  it('uses no letter that looks like another', () => {
    for (const code of many) expect(code).toMatch(/^[A-Z4679]{4}(-[A-Z4679]{4}){3}$/);
    expect(many.join('')).not.toMatch(/[0O1IL2Z5S8B3]/);
  });

  it('uses the whole alphabet and never repeats a code', () => {
    expect(new Set(many.join('').replaceAll('-', '')).size).toBe(24);
    expect(new Set(many).size).toBe(many.length);
  });
});

describe('normaliseReadableCode', () => {
  it('forgives small letters, spaces, dashes of any kind, full width and Thai digits', () => {
    expect(normaliseReadableCode(' kx4m–๙tqa  77 ')).toBe('KX4M9TQA77');
    expect(normaliseReadableCode('KX4M-9TQA')).toBe('KX4M9TQA');
  });

  it('reads what a keyboard left in Thai makes of a code, shifted or not', () => {
    for (const code of many) {
      const plain = code.replaceAll('-', '');
      expect(normaliseReadableCode(asThaiKeys(code.toLowerCase()))).toBe(plain);
      expect(normaliseReadableCode(asThaiKeys(code.replace(/[0-9]/g, '')))).toBe(plain.replace(/[0-9]/g, ''));
    }
  });

  it('keeps a wrong letter wrong', () => {
    expect(normaliseReadableCode('KX4M-9TQ!')).not.toBe('KX4M9TQ');
  });
});

describe('set-up code', () => {
  it('opens with itself, however typed, and with nothing else', () => {
    const code = setupCode();
    expect(isSetupCode(code, code)).toBe(true);
    expect(isSetupCode(code.toLowerCase().replaceAll('-', ' '), code)).toBe(true);
    expect(isSetupCode(setupCode(), code)).toBe(false);
    expect(isSetupCode('', code)).toBe(false);
  });
});

describe('recovery codes', () => {
  it('are ten, and differ', () => {
    expect(new Set(newRecoveryCodes()).size).toBe(10);
    expect(newRecoveryCodes(3)).toHaveLength(3);
  });

  it('are found by the hash of what was typed', () => {
    const [code = ''] = newRecoveryCodes();
    expect(hashRecoveryCode(code.toLowerCase().replaceAll('-', ''))).toEqual(hashRecoveryCode(code));
    expect(hashRecoveryCode(code)).toHaveLength(32);
    expect(hashRecoveryCode(`${code}A`)).not.toEqual(hashRecoveryCode(code));
  });
});
