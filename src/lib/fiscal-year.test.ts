import { describe, expect, it } from 'vitest';
import { parseFiscalYear } from './fiscal-year.ts';

describe('parseFiscalYear', () => {
  it.each([
    ['2566', 2566],
    ['๒๕๖๖', 2566],
    [' 2023 ', 2566],
    ['3105', null],
    ['66', null],
    ['', null],
    ['2566x', null],
    ['1200', null],
  ])('reads %j as %s', (text, year) => {
    expect(parseFiscalYear(text)).toBe(year);
  });
});
