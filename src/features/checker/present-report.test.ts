import { describe, expect, it } from 'vitest';
import { fakeFindings } from '../../../test/support/fake-checker.ts';
import type { Block, Cell, ReadDocument } from '../../documents/read/document.ts';
import { assertDefined } from '../../lib/assert.ts';
import { presentReport } from './present-report.ts';
import type { FindingResult } from './result.ts';

const cell = (text: string, colSpan = 1): Cell => ({ text, colSpan, rowSpan: 1 });
const at = {};

function documentOf(...blocks: Block[]): ReadDocument {
  return { format: 'md', fileName: 'a.md', blocks, certainty: 'exact', notes: [] };
}

function tableOf(...rows: Cell[][]): Block {
  return { kind: 'table', at, rows: rows.map((cells) => ({ cells, at })) };
}

function pointAt(...places: [number, number?, number?][]): FindingResult[] {
  const base = assertDefined(fakeFindings[0], 'a finding');
  return places.map(([block, row, column]) => ({
    ...base,
    alsoAt: [],
    place: {
      block,
      part: 'items',
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
    },
  }));
}

function tableIn(blocks: ReturnType<typeof presentReport>) {
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

describe('the report as read', () => {
  it('marks the cell, the row or the block a finding names, and nothing else', () => {
    const document = documentOf(tableOf([cell('a'), cell('b')], [cell('c'), cell('d')]), {
      kind: 'paragraph',
      text: 'ความ',
      at,
    });
    const blocks = presentReport(document, pointAt([0, 0, 1], [0, 1], [1], [0, 0, 1]));
    const table = tableIn(blocks);
    const marked = table.rows.flatMap(({ cells }) => cells).filter(({ mark }) => mark);
    expect(marked.map(({ anchor, mark }) => [anchor, mark?.numbers])).toEqual([['b0r0c1', [1, 4]]]);
    expect(table.rows.map(({ mark }) => mark?.numbers)).toEqual([undefined, [2]]);
    expect(blocks[1]).toMatchObject({ anchor: 'b1', mark: { numbers: [3], severity: 'error' } });
  });

  it('marks the other places of a grouped finding, and takes the gravest severity of a place', () => {
    const [error, notice] = [...fakeFindings, ...fakeFindings];
    const place = { block: 0, row: 0, column: 0, part: 'items' } as const;
    const findings = [
      { ...assertDefined(notice, 'notice'), place, alsoAt: [{ ...place, column: 1 }] },
      { ...assertDefined(error, 'error'), place, alsoAt: [] },
    ];
    const { rows } = tableIn(presentReport(documentOf(tableOf([cell('a'), cell('b')])), findings));
    expect(rows[0]?.cells.map(({ mark }) => mark)).toEqual([
      { severity: 'error', numbers: [1, 2] },
      { severity: 'notice', numbers: [2] },
    ]);
  });

  it('lets a merged cell cover its empty neighbours without moving the columns', () => {
    const { rows } = tableIn(
      presentReport(documentOf(tableOf([cell('หัว', 2), cell(''), cell('ท้าย')])), pointAt([0, 0, 2])),
    );
    expect(rows[0]?.cells.map(({ anchor, colSpan, mark }) => [anchor, colSpan, mark?.numbers])).toEqual([
      ['b0r0c0', 2, undefined],
      ['b0r0c2', 1, [1]],
    ]);
  });

  it('never hides a cell that has text or a finding, whatever its neighbour claims to cover', () => {
    const document = documentOf(tableOf([cell('a', 9), cell('b'), cell('')]));
    const { rows } = tableIn(presentReport(document, pointAt([0, 0, 2])));
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['a', 'b', '']);
  });

  it('shows a long table to row 300 and beyond it only what has findings', () => {
    const long = tableOf(...Array.from({ length: 10_000 }, (_, row) => [cell(`แถว ${row}`)]));
    const table = tableIn(presentReport(documentOf(long), pointAt([0, 5_000, 0], [0, 7_000])));
    expect(table.rows).toHaveLength(302);
    expect(table.rows.slice(-2).map(({ anchor, skipped }) => [anchor, skipped])).toEqual([
      ['b0r5000', 4_700],
      ['b0r7000', 1_999],
    ]);
    expect(table.skippedAfter).toBe(2_999);
  });

  it('shows a long document to block 2000 and beyond it only what has findings', () => {
    const paragraphs = Array.from({ length: 5_000 }, (): Block => ({ kind: 'paragraph', text: 'x', at }));
    const blocks = presentReport(documentOf(...paragraphs), pointAt([4_000]));
    expect(blocks).toHaveLength(2_001);
    expect(blocks.at(-1)?.anchor).toBe('b4000');
  });
});
