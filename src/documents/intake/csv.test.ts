import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCsv, rowsOf, separatorOf } from './csv.ts';

describe('rows', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"a,1","say ""hi""","two\nlines"\nx,,',
      [
        ['a,1', 'say "hi"', 'two\nlines'],
        ['x', '', ''],
      ],
    ],
    ['"never closed,\nb', [['never closed,\nb']]],
    ['"a" b,c', [['a b', 'c']]],
    ['\n\n,\n', [['', '']]],
    ['""', []],
    ['', []],
  ])('of %j are %j', (text, rows) => {
    expect(rowsOf(text, ',')).toEqual(rows);
  });

  it('come back as they were written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ก', '"', ';', ',', '\n', '\r', ' ') });
    // A row of one empty field is an empty line, which is no row.
    const row = fc.array(field, { minLength: 2, maxLength: 5 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const text = rows.map((fields) => fields.map(quoted).join(separator)).join('\r\n');
        expect(rowsOf(text, separator)).toEqual(rows);
      }),
    );
  });

  it('are read fast, whatever stands in them', () => {
    const from = performance.now();
    for (const part of ['"', '""', ',', '"a\n', '"",', '\r', 'a']) rowsOf(part.repeat(500_000), ',');
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

describe('the separator', () => {
  it.each([
    ['ก,ข,ค\n1,2,3\n', ',', 3],
    ['ก;ข\n1,5;2,5\n3,5;4,5\n', ';', 2],
    ['ชื่อ\tจำนวน\nก, ข\t1\nค\t2', '\t', 2],
    ['"a;b;c;d",x\n"e;f",y\n', ',', 2],
    ['sep=;\r\na,b;c\n', ';', 2],
    ['one\ntwo\nthree', ',', 1],
    ['', ',', 1],
  ])('of %j is %j with %i columns', (text, separator, columns) => {
    expect(separatorOf(text)).toEqual({ separator, columns });
  });
});

describe('the encoding', () => {
  const thai = (text: string) =>
    Uint8Array.from(
      [...text].map((letter) => (letter > '\u0e00' ? letter.charCodeAt(0) - 0xd60 : letter.charCodeAt(0))),
    );

  it('is UTF-8 where that is valid, with or without its mark', () => {
    for (const text of ['\ufeffก,ข', 'ก,ข']) {
      expect(decodeCsv(Buffer.from(text))).toEqual({ ok: true, value: { text: 'ก,ข', encoding: 'utf-8' } });
    }
  });

  it('is Windows-874 where Thai words come out', () => {
    const text = 'ลำดับ,รายการ\r\n1,ซื้อวัสดุสำนักงาน\r\n2,จ้างเหมาบริการ\r\n';
    expect(decodeCsv(thai(text))).toEqual({ ok: true, value: { text, encoding: 'windows-874' } });
  });

  it('may end with the mark of old systems', () => {
    expect(decodeCsv(Buffer.from('a,b\r\n\x1a'))).toMatchObject({ ok: true, value: { text: 'a,b\r\n' } });
    expect(decodeCsv(Buffer.from('a,\x1ab\r\n'))).toMatchObject({ ok: false, error: { code: 'binary' } });
  });
});
