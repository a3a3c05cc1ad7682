import Fraction from 'fraction.js';

/** An exact rational. Scores are never floats: they are added, averaged and compared as fractions. */
export type Exact = Fraction;

/** From a decimal string ("87.88"), an integer or a "n/d" string. Throws on anything else: callers validate first. */
export function exact(value: string | number | bigint): Exact {
  return new Fraction(value);
}

/** The mean of a list; null for an empty one, because nothing has no mean. */
export function mean(values: readonly Exact[]): Exact | null {
  if (values.length === 0) return null;
  return sum(values).div(values.length);
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), new Fraction(0));
}

/** Rounded half away from zero to `places` decimals, as an exact value again (levels are judged on it). */
export function roundHalfUp(value: Exact, places: number): Exact {
  const scale = 10n ** BigInt(places);
  const doubled = value.abs().n * scale * 2n + value.d;
  const units = doubled / (value.d * 2n);
  return new Fraction(value.s < 0n ? -units : units, scale);
}

/** Decimal print with a fixed number of places, half up: 6591/75 → "87.88". */
export function printDecimal(value: Exact, places: number): string {
  const rounded = roundHalfUp(value, places);
  const scale = 10n ** BigInt(places);
  const units = (rounded.n * scale) / rounded.d;
  const digits = units.toString().padStart(places + 1, '0');
  const sign = rounded.s < 0n && units > 0n ? '-' : '';
  if (places === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** "455177/5000"; an integer prints as "100/1" so that readers of the JSON parse one shape. */
export function printFraction(value: Exact): string {
  return `${value.s < 0n ? '-' : ''}${value.n}/${value.d}`;
}
