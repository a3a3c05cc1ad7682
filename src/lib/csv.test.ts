import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOf } from '../documents/intake/csv.ts';
import { csvLine } from './csv.ts';

it.each([
  [['ก', 1, null], 'ก,1,\r\n'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
  [
    ['=1+1', '+66', '-1', '@sum', '\t=1', ' =1', '\u200b=1', '＝1'],
    "'=1+1,'+66,'-1,'@sum,'\t=1,' =1,'\u200b=1,'＝1\r\n",
  ],
  [['a=1', -1, ''], 'a=1,-1,\r\n'],
])('prints %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

it('reads back as it was written, but for the guard', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/\r(?!\n)/.test(text));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const [read = []] = rowsOf(csvLine(['x', ...cells]), ',');
      const plain = read.slice(1).map((text) => text.replace(/^'/, ''));
      expect(plain).toEqual(cells.map((text) => text.replace(/^'/, '')));
    }),
  );
});
