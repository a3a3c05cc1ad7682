import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApprovedContent,
  CODE_LENGTH,
  CODE_LETTERS,
  contentHash,
  printNumber,
  readCode,
} from './rules.ts';

const content: ApprovedContent = {
  ...{
    kind: 'memo',
    fiscalYear: 2566,
    agency: 'องค์การบริหารส่วนตำบลทุ่งตัวอย่าง',
    model: { total: { $exact: '455177/5000' } },
  },
  texts: { subject: 'รายงานผล', opening: 'ตามที่ได้ทราบผลแล้ว นั้น', closing: 'จึงเรียนมาเพื่อโปรดทราบ' },
  ...{ emblem: null, posts: { secretary: 'ปลัด', head: 'นายก' } },
  analyst: { name: 'นายสมมติ ขยัน', lines: ['นักวิเคราะห์'], on: '2023-03-14' },
  ...{ number: '๑', dated: '2023-03-15', code: 'ABCDEFGH01', address: 'https://a.test/verify/ABCDEFGH01' },
  opinions: [
    { place: 'secretary', opinion: 'เห็นควร', name: 'ก', lines: ['ปลัด'], on: '2023-03-14' },
    { place: 'head', opinion: 'ทราบ', name: 'ข', lines: ['นายก'], on: '2023-03-15' },
  ],
};

/** Every way to change one text or number of a value. */
function changed(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value} `];
  if (typeof value === 'number') return [value + 1];
  if (Array.isArray(value)) {
    return value.flatMap((each, at) => changed(each).map((other) => value.with(at, other)));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) =>
    changed(each).map((other) => ({ ...value, [name]: other })),
  );
}

describe('the hash of what was approved', () => {
  it('is another when any text, name, day or number is', () => {
    const others = changed(content) as ApprovedContent[];
    expect(others.length).toBeGreaterThan(20);
    const hashes = new Set([content, ...others].map((each) => contentHash(each).toString('hex')));
    expect(hashes.size).toBe(others.length + 1);
  });

  it('is the same whatever order its fields come in', () => {
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as unknown as ApprovedContent;
    expect(contentHash(turned)).toEqual(contentHash(content));
  });
});

it('prints a number with the agency’s code, in Thai digits', () => {
  expect(printNumber('ลป 71201', 12)).toBe('ลป ๗๑๒๐๑/๑๒');
  expect(printNumber('', 3)).toBe('๓');
});

describe('a code as typed', () => {
  const code = fc
    .array(fc.constantFrom(...CODE_LETTERS), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
    .map((letters) => letters.join(''));

  it('is read in small letters, with spaces and strokes', () => {
    fc.assert(
      fc.property(code, (each) => {
        expect(readCode(` ${each.slice(0, 4)}-${each.slice(4).toLowerCase()} `)).toBe(each);
      }),
    );
  });

  it('forgives letters that look like digits, and refuses what cannot be one', () => {
    expect(readCode('OIL0000000')).toBe('0110000000');
    for (const wrong of ['', 'ABC', 'UUUUUUUUUU', 'ABCDEFGH012', '๑๒๓๔๕๖๗๘๙๐', 'A'.repeat(100_000)]) {
      expect(readCode(wrong)).toBeNull();
    }
  });
});
