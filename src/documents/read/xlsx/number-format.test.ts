import { expect, it } from 'vitest';
import { formatNumber, plainNumber } from './number-format.ts';

it.each([
  [87.875, '0.00', '87.88'],
  [91.59, '0.00', '91.59'],
  [100, '0.00', '100.00'],
  [100, '0.##', '100'],
  [1234567.5, '#,##0.00', '1,234,567.50'],
  [0.8788, '0.00%', '87.88%'],
  [-5, '0.0;(0.0)', '(5.0)'],
  [-5, '0.0', '-5.0'],
  [0, '0;-0;"ไม่มี"0', 'ไม่มี0'],
  [91.04, '0.00" คะแนน"', '91.04 คะแนน'],
  [91.04, '[$-D000000]0.00', '๙๑.๐๔'],
  [91.04, 't0.00', '๙๑.๐๔'],
  [7, '[Red]0_)', '7'],
  [0.5, '# ?/?', '0.5'],
  [1.5e-9, '0.00', '0.00'],
])('prints %d by %s as %s', (value, code, expected) => {
  expect(formatNumber(value, code, false)).toBe(expected);
});

it.each([
  // 44927 is 1 January 2023; 45000.75 is 15 March 2023, 18:00.
  [44927, 'd/m/yyyy', '1/1/2023'],
  [44927, 'dd-mmm-yy', '01-Jan-23'],
  [44927, '[$-41E]d mmmm yyyy', '1 มกราคม 2023'],
  [44927, '[$-1070000]d/m/yyyy', '1/1/2566'],
  [44927, '[$-D07041E]d mmmm yyyy;@', '๑ มกราคม ๒๕๖๖'],
  [44927, '[$-41E]d mmm bb', '1 ม.ค. 66'],
  [45000.75, 'd/m/yyyy h:mm', '15/3/2023 18:00'],
  [45000.75, 'h:mm AM/PM', '6:00 PM'],
  [45000.75, 'dddd', 'Wednesday'],
  [1, 'd/m/yyyy', '1/1/1900'],
  [61, 'd/m/yyyy', '1/3/1900'],
  [-1, 'd/m/yyyy', '-1'],
])('prints day %d by %s as %s', (value, code, expected) => {
  expect(formatNumber(value, code, false)).toBe(expected);
});

it('counts from 1904 where the workbook does', () => {
  expect(formatNumber(43465, 'd/m/yyyy', true)).toBe('1/1/2023');
});

it('prints stored floats as the numbers they mean', () => {
  expect(plainNumber(91.590000000000003)).toBe('91.59');
  expect(plainNumber(0.1 + 0.2)).toBe('0.3');
});
