import { z } from 'zod';
import type { Bilingual } from '../../lib/bilingual.ts';
import { parseDecimal, toArabicDigits } from '../../lib/digits.ts';
import { fieldWords as words } from './field-words.ts';
import { readTypedDate } from './typed-date.ts';

type Context = z.core.$RefinementCtx;
type Required = 'required' | 'optional';

/** Ends a piece with a sentence: `return fault(ctx, words.empty)`. */
export function fault(ctx: Context, sentence: Bilingual): never {
  ctx.issues.push({ code: 'custom', input: undefined, message: sentence.en, params: { ...sentence } });
  return z.NEVER;
}

/** A piece over the first text of a field, cleaned to one line. */
function piece<T>(read: (text: string, ctx: Context) => T) {
  return z.unknown().transform((raw, ctx) => read(oneLine(firstText(raw)), ctx));
}

function firstText(raw: unknown): string {
  const value = Array.isArray(raw) ? raw[0] : raw;
  return typeof value === 'string' ? value : '';
}

// Direction marks and the like would let a text show otherwise than it is stored.
const unseen = /(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Unicode NFC, control characters out, line breaks as "\n", trimmed. */
function manyLines(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return lines.replace(unseen, '').normalize('NFC').trim();
}

function oneLine(text: string): string {
  return manyLines(text).replaceAll('\n', ' ');
}

function within(text: string, max: number, required: Required, ctx: Context): string {
  if (text === '' && required === 'required') return fault(ctx, words.empty);
  const length = [...text].length;
  return length > max ? fault(ctx, words.tooLong(max, length)) : text;
}

/** One line of at most `max` characters (code points, as PostgreSQL counts). '' where optional and empty. */
export function text(max: number, required: Required) {
  return piece((value, ctx) => within(value, max, required, ctx));
}

/** A password as it was typed, spaces and all; the rules of passwords judge it. */
export function secret() {
  return z.unknown().transform((raw, ctx) => {
    const value = firstText(raw);
    return value === '' ? fault(ctx, words.empty) : value;
  });
}

/** Several lines; otherwise as `text`. */
export function multiline(max: number, required: Required) {
  return z.unknown().transform((raw, ctx) => within(manyLines(firstText(raw)), max, required, ctx));
}

function date(value: string, ctx: Context): Temporal.PlainDate {
  const read = readTypedDate(value);
  return read.ok ? read.value : fault(ctx, read.error);
}

/** A date typed in either calendar and either kind of digits, in the common era. */
export function thaiDate() {
  return piece((value, ctx) => (value === '' ? fault(ctx, words.noDate) : date(value, ctx)));
}

/** As `thaiDate`; null where nothing is typed. */
export function optionalThaiDate() {
  return piece((value, ctx) => (value === '' ? null : date(value, ctx)));
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number in Thai or Arabic digits, thousands commas allowed. */
export function thaiNumber({ min = 0, max = 999_999_999 }: Bounds = {}) {
  return piece((value, ctx) => {
    const plain = parseDecimal(value);
    if (plain === null || !/^\d+$/.test(plain)) return fault(ctx, words.notWhole);
    const number = Number(plain);
    return number < min || number > max ? fault(ctx, words.outside(min, max)) : number;
  });
}

/** An exact decimal as an Arabic text ("91.04") with at most `places` behind the point; null where optional and empty. */
export function decimal(
  required: Required,
  { min = 0, max = 999_999_999_999, places = 2 }: Bounds & { readonly places?: number } = {},
) {
  return piece((value, ctx): string | null => {
    if (value === '' && required === 'optional') return null;
    const plain = parseDecimal(value);
    if (plain === null) return fault(ctx, words.notNumber);
    if ((plain.split('.')[1] ?? '').length > places) return fault(ctx, words.tooFine(places));
    return Number(plain) < min || Number(plain) > max ? fault(ctx, words.outside(min, max)) : plain;
  });
}

/** A mail address of at most 254 characters, the domain in small letters; '' where optional and empty. */
export function email(required: Required) {
  return piece((value, ctx) => {
    if (value === '') return required === 'required' ? fault(ctx, words.noEmail) : '';
    if (value.length > 254 || !z.email().safeParse(value).success) return fault(ctx, words.badEmail);
    const at = value.lastIndexOf('@');
    return value.slice(0, at) + value.slice(at).toLowerCase();
  });
}

/** An http or https address without a name or password in it, as the URL standard writes it; '' where optional and empty. */
export function url(required: Required) {
  return piece((value, ctx) => {
    if (value === '') return required === 'required' ? fault(ctx, words.noUrl) : '';
    if (!/^https?:\/\//i.test(value)) return fault(ctx, words.badUrl);
    if (value.includes(' ')) return fault(ctx, words.spacedUrl);
    if (value.length > 2000) return fault(ctx, words.tooLong(2000, value.length));
    const parsed = URL.parse(value);
    if (!parsed) return fault(ctx, words.noAddress);
    return parsed.username || parsed.password ? fault(ctx, words.secretUrl) : parsed.href;
  });
}

/** One of the values offered. */
export function choice<const T extends readonly string[]>(values: T) {
  return piece((value, ctx): T[number] => (values.includes(value) ? value : fault(ctx, words.noChoice)));
}

/** One of the values offered, or null where nothing is chosen. */
export function optionalChoice<const T extends readonly string[]>(values: T) {
  return piece((value, ctx): T[number] | null => {
    if (value === '') return null;
    return values.includes(value) ? value : fault(ctx, words.noChoice);
  });
}

/** Every chosen one of the values offered, each once; at least `least`. */
export function choices<const T extends readonly string[]>(values: T, least = 0) {
  return z.unknown().transform((raw, ctx): T[number][] => {
    const chosen = [...new Set(Array.isArray(raw) ? raw : [])];
    if (chosen.some((each) => !values.includes(each))) return fault(ctx, words.noChoice);
    return chosen.length < least ? fault(ctx, words.chooseSome(least)) : chosen;
  });
}

/** A box to tick. */
export function ticked() {
  return piece((value) => value !== '');
}

/** An identifier the page carried along (UUID). */
export function identifier() {
  return piece((value, ctx) =>
    z.guid().safeParse(value).success ? value.toLowerCase() : fault(ctx, words.stale),
  );
}

/** The version of the row the form was read from; a missing one means the page is not ours or too old. */
export function version() {
  return piece((value, ctx) => {
    const plain = toArabicDigits(value);
    return /^\d{1,9}$/.test(plain) ? Number(plain) : fault(ctx, words.stale);
  });
}
