import { expect, it } from 'vitest';
import { asLatinKeys, asThaiKeys } from './kedmanee.ts';

it('knows what the keys give in the other language', () => {
  expect(asThaiKeys('l;ylfu')).toBe('สวัสดี');
  expect(asThaiKeys('ixjP')).toBe('รป่ญ');
  expect(asLatinKeys('รหัสผ่าน')).toBe('isylzjko');
  expect(asLatinKeys('โปร่งใส')).toBe("Fxij'.l");
  expect(asLatinKeys('password')).toBe('password');
});

it('goes there and back for every key but the signs typed as themselves', () => {
  const keys = '1456789-=qwertyuiop[]asdfghjkl;zxcvbnmQWERTYUIOPASDFGHJKL:ZXCVBNM<>?';
  expect(asLatinKeys(asThaiKeys(keys))).toBe(keys);
  expect(asLatinKeys('2-/_.,%+')).toBe('2-/_.,%+');
});
