import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from './document.ts';
import { plainCell, rectangularRows } from './grid.ts';

const cell = (text: string, colSpan = 1, rowSpan = 1): Cell => ({ text, colSpan, rowSpan });
const texts = (rows: readonly (readonly Cell[])[]) => {
  const grid = rectangularRows(rows.map((cells) => ({ cells, at: {} })));
  return grid.ok ? grid.value.map((row) => row.cells.map(({ text }) => text)) : grid.error.code;
};

it('puts empty cells where a merged cell covers', () => {
  expect(texts([[cell('A', 1, 2), cell('B', 2)], [cell('c'), cell('d')], [cell('e')]])).toEqual([
    ['A', 'B', ''],
    ['', 'c', 'd'],
    ['e', '', ''],
  ]);
});

it('covers places behind a row that is too short', () => {
  expect(
    texts([[cell('a'), cell('b'), cell('C', 1, 3)], [cell('d')], [cell('e'), cell('f'), cell('g')]]),
  ).toEqual([
    ['a', 'b', 'C', ''],
    ['d', '', '', ''],
    ['e', 'f', '', 'g'],
  ]);
});

it('cuts a cell that reaches below the table', () => {
  const grid = rectangularRows([{ cells: [cell('A', 1, 99)], at: {} }]);
  expect(grid).toMatchObject({ ok: true, value: [{ cells: [{ rowSpan: 1 }] }] });
});

it('refuses a table wider than any report', () => {
  expect(texts([Array.from({ length: 300 }, () => plainCell('x'))])).toBe('too-large');
});

it('is rectangular and keeps every text, whatever the spans', () => {
  const cells = fc.record({
    text: fc.constantFrom('x'),
    colSpan: fc.integer({ min: -2, max: 9 }),
    rowSpan: fc.integer({ min: -2, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const grid = texts(rows);
      if (typeof grid === 'string') return false;
      const written = rows.flat().length;
      return (
        new Set(grid.map((row) => row.length)).size <= 1 &&
        grid.flat().filter((text) => text === 'x').length === written
      );
    }),
    { numRuns: 300 },
  );
});
