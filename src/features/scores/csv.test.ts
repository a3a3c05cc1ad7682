import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, detectDelimiter } from './csv.ts';

describe('csvRows', () => {
  it('gives back every table that was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ก', '"', ',', '\n', '\r', ' ', ';') });
    const row = fc
      .array(cell, { minLength: 1, maxLength: 5 })
      .filter((cells) => cells.some((text) => text.trim()));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        expect([...csvRows(quoted.join(end), ',')].map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('numbers lines as an editor does', () => {
    const rows = [...csvRows('a,b\r\n\r\n"x\ny",1\nlast,', ',')];
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'], broken: null },
      { line: 3, cells: ['x\ny', '1'], broken: null },
      { line: 5, cells: ['last', ''], broken: null },
    ]);
  });

  it('ends on an open quotation mark', () => {
    expect([...csvRows('a\n"b\nc', ',')].at(-1)).toEqual({ line: 2, cells: ['b\nc'], broken: 'unclosed' });
  });
});

describe('detectDelimiter', () => {
  it.each([
    ['a,b', ','],
    ['a;b;c,d', ';'],
    ['\n\na\tb', '\t'],
    ['alone', ','],
    ['', ','],
  ])('%j → %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
