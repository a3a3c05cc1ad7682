import { toThaiDigits } from '../../../lib/digits.ts';
import { exact, printDecimal } from '../../../lib/fraction.ts';
import { formatSerialDate, isDateFormat } from './date-format.ts';

/** "[$-D07041E]": Thai digits (0D), Buddhist calendar (07), Thai language (041E), as Excel writes them. */
export interface FormatLocale {
  readonly thaiDigits: boolean;
  readonly buddhist: boolean;
  readonly thai: boolean;
}

/**
 * A cell's number as its format code prints it: fixed decimals, thousands, percent, literals, dates, Thai digits.
 * Fractions and exponents print plainly. `date1904`: the workbook counts days from 1904.
 */
export function formatNumber(value: number, code: string, date1904: boolean): string {
  const section = sectionFor(value, code.slice(0, 300));
  const locale = localeOf(section);
  const bare = section.replace(/\[[^\]]{0,40}\]/g, '');
  const text = isDateFormat(bare)
    ? (formatSerialDate(value, bare, locale, date1904) ?? plainNumber(value))
    : formatPlain(value, bare, code.includes(';'));
  return locale.thaiDigits || /^t[0#]/.test(bare) ? toThaiDigits(text) : text;
}

function sectionFor(value: number, code: string): string {
  const sections = splitSections(code);
  const index = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[index] ?? sections[0] ?? '';
}

/** At ";" outside quotes. */
function splitSections(code: string): string[] {
  const sections = [''];
  let quoted = false;
  for (const sign of code) {
    if (sign === '"') quoted = !quoted;
    if (sign === ';' && !quoted) sections.push('');
    else sections[sections.length - 1] += sign;
  }
  return sections;
}

function localeOf(section: string): FormatLocale {
  const tag = /\[\$[^\]-]{0,9}-([0-9a-f]{1,8})\]/i.exec(section)?.[1];
  const number = tag === undefined ? 0 : Number.parseInt(tag, 16);
  return {
    thaiDigits: number >>> 24 === 0x0d,
    buddhist: ((number >>> 16) & 0xff) === 0x07 || /b{2,4}|b2/i.test(section.replace(/"[^"]{0,40}"/g, '')),
    thai: (number & 0xffff) === 0x041e,
  };
}

function formatPlain(value: number, section: string, hasSections: boolean): string {
  const pattern = /t?[#0?][#0?,.]{0,40}/.exec(section.replace(/"[^"]{0,60}"|\\./g, blank));
  if (!pattern || /e\+|\?\/|general/i.test(section)) return plainNumber(value);
  const digits = pattern[0];
  const places = /\.([0#?]*)/.exec(digits)?.[1]?.length ?? 0;
  const least = /\.([0]*)/.exec(digits)?.[1]?.length ?? 0;
  const scaled = section.includes('%') ? value * 100 : value;
  // The sign stands in the pattern's own section where there is one: "0.00;(0.00)".
  const magnitude = hasSections && splitsNegative(section) ? Math.abs(scaled) : scaled;
  const number = group(trimZeros(fixed(magnitude, places), places - least), /[#0?],[#0?]/.test(digits));
  const before = literal(section.slice(0, pattern.index));
  return before + number + literal(section.slice(pattern.index + digits.length));
}

const blank = (text: string) => ' '.repeat(text.length);

function splitsNegative(section: string): boolean {
  return /[(-]/.test(section);
}

function fixed(value: number, places: number): string {
  const text = String(value);
  return /^-?\d{1,15}(\.\d{1,20})?$/.test(text)
    ? printDecimal(exact(text), places)
    : value.toFixed(Math.min(places, 20));
}

/** "#" after the point prints no trailing zero. */
function trimZeros(text: string, optional: number): string {
  let trimmed = text;
  for (let left = optional; left > 0 && trimmed.endsWith('0'); left--) trimmed = trimmed.slice(0, -1);
  return trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed;
}

function group(text: string, thousands: boolean): string {
  if (!thousands) return text;
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** Quoted and escaped text as it is; "_x" (a gap) and "*x" (a filler) print nothing. */
function literal(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)|[_*]./g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
}

/** As Excel's General: at most eleven significant digits, so that 91.590000000000003 prints 91.59. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(11)));
}
