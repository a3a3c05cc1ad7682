import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toThaiDigits } from '../../lib/digits.ts';
import { parseItemCode } from './item-code.ts';

const max = 43;

describe('parseItemCode', () => {
  it.each([
    ['O1', 'O1'],
    ['o1', 'O1'],
    ['0๑', 'O1'],
    ['๐๑', 'O1'],
    ['01', 'O1'],
    ['O๐๑', 'O1'],
    ['O01', 'O1'],
    ['O๑๐', 'O10'],
    ['๐๑๐', 'O10'],
    ['010', 'O10'],
    ['O10', 'O10'],
    ['O๐๔๓', 'O43'],
    ['๐๔๓', 'O43'],
    ['ข้อ 1', 'O1'],
    ['ข้อ ๑๐', 'O10'],
    ['ข้อที่ ๗', 'O7'],
    ['ข้อ ๐๑๐', 'O10'],
    ['O 12', 'O12'],
    ['O.12', 'O12'],
    ['O-12.', 'O12'],
    ['(O12)', 'O12'],
    ['OIT 12', 'O12'],
    ['oit O12', 'O12'],
    ['О7', 'O7'],
    ['Ｏ７', 'O7'],
    ['oO9', 'O9'],
    ['\u200bO\u00a09\n', 'O9'],
  ])('%j → %s', (text, code) => {
    expect(parseItemCode(text, { max })).toBe(code);
  });

  it.each([
    '',
    '1',
    '๑๐',
    '0',
    '๐',
    'O',
    'O0',
    '๐๐',
    'O44',
    '๐๔๔',
    'O1-O5',
    'O1, O2',
    'O1/2',
    'O1 O2',
    '9.1',
    '๙.๑',
    'ข้อ',
    'ข้อ 9.1',
    'I1',
    'e15',
    'โครงสร้าง',
    'O'.repeat(10_000),
  ])('%j is no code', (text) => {
    expect(parseItemCode(text, { max })).toBeNull();
  });

  it('takes a bare number where the column holds codes', () => {
    expect(parseItemCode('1', { max, bare: true })).toBe('O1');
    expect(parseItemCode('๑๐.', { max, bare: true })).toBe('O10');
    expect(parseItemCode('44', { max, bare: true })).toBeNull();
    expect(parseItemCode('๙.๑', { max, bare: true })).toBeNull();
  });

  it('reads every spelling of every number back', () => {
    const before = fc.constantFrom(
      'O',
      'o',
      '0',
      '๐',
      'O0',
      'O๐',
      'O ',
      'O.',
      'ข้อ ',
      'ข้อ O',
      'OIT ',
      'OIT-O',
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max }), before, fc.boolean(), (number, prefix, thai) => {
        const digits = thai ? toThaiDigits(String(number)) : String(number);
        expect(parseItemCode(prefix + digits, { max })).toBe(`O${number}`);
      }),
    );
  });
});
