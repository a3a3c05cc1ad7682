import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as piece from './field-types.ts';

/** What a piece makes of a text: its value, or the English sentence. */
function read(type: z.ZodType, typed: unknown): unknown {
  const parsed = type.safeParse(typed);
  if (parsed.success) return parsed.data instanceof Temporal.PlainDate ? parsed.data.toString() : parsed.data;
  const [issue] = parsed.error.issues;
  return issue?.code === 'custom' ? { fault: issue.params?.en } : parsed.error;
}
const fault = (start: string) => ({ fault: expect.stringContaining(start) });

describe('text', () => {
  it.each([
    ['  สวัสดี\u0000 \u202eครับ\ufeff ', 'สวัสดี ครับ'],
    ['a\r\nb\tc', 'a b c'],
    ['e\u0301', 'é'],
    ['\ud800', '\ufffd'],
    ['👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍', '👍'.repeat(20)],
    [['first', 'second'], 'first'],
  ])('%j', (typed, value) => {
    expect(read(piece.text(20, 'required'), typed)).toBe(value);
  });

  it('wants something, and no more than fits', () => {
    expect(read(piece.text(5, 'required'), ' \u200e ')).toEqual(fault('Fill this in'));
    expect(read(piece.text(5, 'optional'), undefined)).toBe('');
    expect(read(piece.text(5, 'required'), '123456')).toEqual(fault('Shorten it to 5 characters (now 6)'));
    expect(read(piece.text(5, 'required'), new File([], 'x'))).toEqual(fault('Fill this in'));
  });

  it('keeps lines where lines are wanted', () => {
    expect(read(piece.multiline(20, 'required'), ' a\r\nb\rc\u0007\n')).toBe('a\nb\nc');
  });

  it('never stores a control character, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const value = read(piece.text(9999, 'optional'), typed) as string;
        expect(value).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(value).toBe(value.normalize('NFC').trim());
        expect(read(piece.text(9999, 'optional'), value)).toBe(value);
      }),
    );
  });
});

describe('thaiDate', () => {
  it.each([
    ['2566-03-31', '2023-03-31'],
    ['2566-3-1', '2023-03-01'],
    ['2023-03-31', '2023-03-31'],
    ['2566/3/31', '2023-03-31'],
    ['31/3/2566', '2023-03-31'],
    ['๓๑/๓/๒๕๖๖', '2023-03-31'],
    ['31/3/66', '2023-03-31'],
    ['31-3-2566', '2023-03-31'],
    ['31.3.2566', '2023-03-31'],
    ['31 มี.ค. 2566', '2023-03-31'],
    ['31 มี.ค 66', '2023-03-31'],
    ['๓๑ มีนาคม พ.ศ. ๒๕๖๖', '2023-03-31'],
    ['31 Mar 2023', '2023-03-31'],
    ['29 ก.พ. 2567', '2024-02-29'],
  ])('%s', (typed, iso) => {
    expect(read(piece.thaiDate(), typed)).toBe(iso);
  });

  it.each([
    ['', 'Give a date'],
    ['พรุ่งนี้', 'This date cannot be read'],
    ['31 มี.ค. 2566 หรือ 1 เม.ย. 2566', 'This date cannot be read'],
    ['31 มี.ค. 2566 น.', 'This date cannot be read'],
    ['29 ก.พ. 2566', 'The month has no such day'],
    ['31/13/2566', 'The month is not one of 1 to 12'],
    ['31 มี.ค. 3109', 'Check the year'],
    ['31 มี.ค.', 'Add the year'],
    ['มีนาคม 2566', 'Add the day'],
    ['วันจันทร์ที่ 31 มีนาคม 2566', 'The day of the week'],
    ['1'.repeat(100_000), 'This date cannot be read'],
  ])('%.40s: %s', (typed, sentence) => {
    expect(read(piece.thaiDate(), typed)).toEqual(fault(sentence));
  });

  it('may be left out only where that is allowed', () => {
    expect(read(piece.optionalThaiDate(), ' ')).toBe(null);
    expect(read(piece.optionalThaiDate(), 'x')).toEqual(fault('This date cannot be read'));
  });
});

describe('numbers', () => {
  it('reads whole numbers of both digits within their bounds', () => {
    expect(read(piece.thaiNumber(), '๑,๒๓๔')).toBe(1234);
    expect(read(piece.thaiNumber(), '1.5')).toEqual(fault('Type a whole number'));
    expect(read(piece.thaiNumber(), '-1')).toEqual(fault('Type a whole number'));
    expect(read(piece.thaiNumber({ max: 43, min: 1 }), '44')).toEqual(fault('Type a number from 1 to 43'));
    expect(read(piece.thaiNumber(), '999999999999999')).toEqual(fault('Type a number from 0'));
  });

  it('keeps a decimal exactly as a text', () => {
    expect(read(piece.decimal('required'), '๙๑.๐๔')).toBe('91.04');
    expect(read(piece.decimal('required', { max: 100 }), '100.01')).toEqual(fault('from 0 to 100'));
    expect(read(piece.decimal('required'), '1.234')).toEqual(fault('at most 2 decimal places'));
    expect(read(piece.decimal('required'), '1e3')).toEqual(fault('Type a number, such as'));
    expect(read(piece.decimal('optional'), '')).toBe(null);
  });

  it('reads a version, and tells a stale page', () => {
    expect(read(piece.version(), '12')).toBe(12);
    for (const typed of ['', '-1', '1.0', '9999999999', 'x']) {
      expect(read(piece.version(), typed)).toEqual(fault('This page is out of date'));
    }
  });
});

describe('addresses', () => {
  it.each([
    ['Somchai@Example.GO.TH', 'Somchai@example.go.th'],
    ['a', 'This is no e-mail address'],
    ['a@b', 'This is no e-mail address'],
    ['a@example.go.th\nBcc: x@example.go.th', 'This is no e-mail address'],
    [`${'a'.repeat(300)}@example.go.th`, 'This is no e-mail address'],
    ['', 'Type an e-mail address'],
  ])('email %.40j', (typed, answer) => {
    const value = read(piece.email('required'), typed);
    expect(typeof value === 'string' ? value : (value as { fault: string }).fault).toContain(answer);
  });

  it.each([
    ['https://www.example.go.th/หน้า', 'https://www.example.go.th/%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2'],
    ['HTTP://example.go.th', 'http://example.go.th/'],
    ['javascript:alert(1)', 'A web address begins'],
    ['data:text/html,x', 'A web address begins'],
    ['www.example.go.th', 'A web address begins'],
    ['https:example.go.th', 'A web address begins'],
    ['https://', 'is no name of a site'],
    ['https://exa<mple', 'is no name of a site'],
    ['https://example.go.th:99999/', 'is no name of a site'],
    ['https://exa mple', 'holds a space'],
    ['https://example.go.th/a b.pdf', 'holds a space'],
    ['exa mple', 'A web address begins'],
    ['https://user:secret@example.go.th/', 'holds a user name or password'],
    [`https://example.go.th/${'a'.repeat(2000)}`, 'Shorten it to 2000'],
  ])('url %.40j', (typed, answer) => {
    const value = read(piece.url('required'), typed);
    expect(typeof value === 'string' ? value : (value as { fault: string }).fault).toContain(answer);
  });
});

describe('choices', () => {
  it('takes what was offered and nothing else', () => {
    expect(read(piece.choice(['a', 'b']), 'b')).toBe('b');
    expect(read(piece.choice(['a', 'b']), 'toString')).toEqual(fault('Choose one'));
    expect(read(piece.choice(['a']), '')).toEqual(fault('Choose one'));
    expect(read(piece.optionalChoice(['a']), '')).toBe(null);
    expect(read(piece.choices(['a', 'b']), [])).toEqual([]);
    expect(read(piece.choices(['a', 'b'], 1), [])).toEqual(fault('Choose at least 1'));
    expect(read(piece.choices(['a', 'b']), ['a', new File([], 'x')])).toEqual(fault('Choose one'));
    expect(read(piece.ticked(), ['yes'])).toBe(true);
  });

  it('takes an identifier and tells a forged one as stale', () => {
    expect(read(piece.identifier(), '0198F2A0-0000-7000-8000-00000000000A')).toBe(
      '0198f2a0-0000-7000-8000-00000000000a',
    );
    expect(read(piece.identifier(), "1' or '1'='1")).toEqual(fault('This page is out of date'));
  });
});
