import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, mean, printDecimal, printFraction, roundHalfUp, sum } from './fraction.ts';

const places = fc.integer({ min: 0, max: 6 });
const numerator = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const denominator = fc.bigInt({ min: 1n, max: 10n ** 9n });

/** Another way to the same print: integer division, then a look at the remainder. */
function printByRemainder(n: bigint, d: bigint, decimals: number): string {
  const shifted = (n < 0n ? -n : n) * 10n ** BigInt(decimals);
  const units = shifted / d + ((shifted % d) * 2n >= d ? 1n : 0n);
  const digits = units.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return n < 0n && units > 0n ? `-${text}` : text;
}

describe('printDecimal', () => {
  it.each([
    ['455177/5000', 2, '91.04'],
    ['82.238', 2, '82.24'],
    ['2197/25', 2, '87.88'],
    ['0.005', 2, '0.01'],
    ['0.00499999', 2, '0.00'],
    ['94.995', 2, '95.00'],
    ['100/3', 2, '33.33'],
    ['200/3', 2, '66.67'],
    ['100', 2, '100.00'],
    ['0.5', 0, '1'],
    ['-0.001', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
  ])('prints %s with %i places as %s', (value, decimals, print) => {
    expect(printDecimal(exact(value), decimals)).toBe(print);
  });

  it('rounds half up, for every fraction, as integer division says', () => {
    fc.assert(
      fc.property(numerator, denominator, places, (n, d, decimals) => {
        expect(printDecimal(exact(n).div(exact(d)), decimals)).toBe(printByRemainder(n, d, decimals));
      }),
    );
  });
});

describe('roundHalfUp', () => {
  it('is the exact value of what is printed, and rounding it again changes nothing', () => {
    fc.assert(
      fc.property(numerator, denominator, places, (n, d, decimals) => {
        const value = exact(n).div(exact(d));
        const rounded = roundHalfUp(value, decimals);
        expect(rounded.equals(exact(printDecimal(value, decimals)))).toBe(true);
        expect(roundHalfUp(rounded, decimals).equals(rounded)).toBe(true);
        expect(
          rounded
            .sub(value)
            .abs()
            .mul(2)
            .lte(exact(1).div(exact(10n ** BigInt(decimals)))),
        ).toBe(true);
      }),
    );
  });
});

describe('mean and sum', () => {
  it('has no mean of nothing', () => {
    expect(mean([])).toBeNull();
    expect(printFraction(sum([]))).toBe('0/1');
  });

  it('keeps thirds whole', () => {
    const third = exact('100/3');
    expect(printFraction(sum([third, third, third]))).toBe('100/1');
    expect(mean([exact('87.70'), exact('84.67'), exact('91.27')])?.equals(exact('2197/25'))).toBe(true);
  });
});

describe('exact', () => {
  it('reads decimals as written, not as floats', () => {
    expect(printFraction(exact('91.590000000000000000001'))).toBe(
      '91590000000000000000001/1000000000000000000000',
    );
    expect(printFraction(exact(91.59))).toBe('9159/100');
  });

  it.each(['', 'abc', '1e2', '1/0', ' 1'])('throws on %j', (text) => {
    expect(() => exact(text)).toThrow();
  });
});
