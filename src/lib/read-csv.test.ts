import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';
import { readCsv } from './read-csv.ts';

const bounds = { mostRecords: 1000, mostCells: 20 };
const cellsOf = (text: string) => {
  const read = readCsv(text, bounds);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.map(({ cells }) => cells);
};

describe('reading CSV', () => {
  it('takes what spreadsheets write', () => {
    expect(cellsOf('\ufeffcode,th\r\nI1,"ก, ""ข"""\r\n')).toEqual([
      ['code', 'th'],
      ['I1', 'ก, "ข"'],
    ]);
    expect(cellsOf('a;b\n1,5;2\n')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(cellsOf('a\tb\n1\t"2"')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cellsOf('a,b\n"x"y,z\n')).toEqual([
      ['a', 'b'],
      ['xy', 'z'],
    ]);
  });

  it('numbers records by the line they began on, past empty lines and lines within quotes', () => {
    const read = readCsv('code,th\n\n,\nI1,"two\nlines"\nI2,x', bounds);
    expect(read.ok && read.value.map(({ line }) => line)).toEqual([1, 4, 6]);
  });

  it('says what is wrong', () => {
    expect(readCsv('a,b\n"x,y\nz', bounds)).toEqual({ ok: false, error: { kind: 'open-quote', line: 2 } });
    expect(readCsv('a\n'.repeat(1001), bounds)).toMatchObject({ error: { kind: 'too-many-records' } });
    expect(readCsv(','.repeat(20), bounds)).toMatchObject({ error: { kind: 'too-many-cells', line: 1 } });
    expect(readCsv('', bounds)).toEqual({ ok: true, value: [] });
  });

  it('reads back whatever was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\ufeff]/g, ''));
    const row = fc.array(cell, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const text = ['a,b,c,d,e,f,g\r\n', ...rows.map(csvLine)].join('');
        const written = rows.filter((cells) => cells.some((each) => each.trim() !== ''));
        // A text that a spreadsheet would run was written with a "'" before it.
        const unguarded = (text: string) => text.replace(/^'/, '');
        expect(
          cellsOf(text)
            .slice(1)
            .map((cells) => cells.map(unguarded)),
        ).toEqual(written.map((cells) => cells.map(unguarded)));
      }),
    );
  });

  it('stays linear under a flood of quotes', () => {
    const started = performance.now();
    readCsv(`a,b\n${'""'.repeat(400_000)}`, bounds);
    readCsv(`a,b\n${'"'.repeat(800_001)}`, bounds);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
