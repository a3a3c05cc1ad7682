import type { Line, PlacedPiece } from './lines.ts';
import { columnLines } from './page-lines.ts';
import type { Ruling } from './ruling.ts';

export interface FoundCell {
  readonly lines: readonly Line[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A table found on a page by its lines or gaps, its cells still as printed lines. */
export interface FoundTable {
  readonly kind: 'table';
  readonly page: number;
  /** Left edges of the columns, by which a table is known again on the next page. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly FoundCell[])[];
  readonly top: number;
  readonly by: 'lines' | 'gaps';
}

interface Area {
  readonly column: number;
  readonly row: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** The cells of a ruling with the text that stands in them; null when text stands in fewer than two of them. */
export function ruledTable(
  ruling: Ruling,
  pieces: readonly PlacedPiece[],
  page: number,
  drawsSpaces: boolean,
): FoundTable | null {
  const { xs } = ruling;
  // Rows are counted from the top, heights from the bottom.
  const ys = ruling.ys.toReversed();
  const areas = areasOf(ruling, xs, ys);
  const grid = areaGrid(areas, xs.length);
  const contents = new Map<Area, PlacedPiece[]>();
  for (const piece of pieces) {
    const column = slot(xs, piece.x + Math.min(piece.right - piece.x, piece.size) / 2);
    const row = ys.length - 2 - slot(ruling.ys, piece.y + piece.size * 0.3);
    const area = column < 0 || row > ys.length - 2 ? undefined : grid.get(row * xs.length + column);
    if (!area) continue;
    const content = contents.get(area);
    if (content) content.push(piece);
    else contents.set(area, [piece]);
  }
  if (contents.size < 2) return null;
  const byRow = Map.groupBy(areas, (area) => area.row);
  const rows = Array.from({ length: ys.length - 1 }, (_, row) =>
    (byRow.get(row) ?? []).map((area): FoundCell => {
      const lines = columnLines(contents.get(area) ?? [], drawsSpaces);
      return { lines, colSpan: area.colSpan, rowSpan: area.rowSpan };
    }),
  );
  return { kind: 'table', page, columns: xs.slice(0, -1), rows, top: ys[0] ?? 0, by: 'lines' };
}

/** Cells as areas of the grid: an area grows over every edge that is not drawn. */
function areasOf(ruling: Ruling, xs: readonly number[], ys: readonly number[]): readonly Area[] {
  const taken = new Set<number>();
  const areas: Area[] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      if (taken.has(row * xs.length + column)) continue;
      const area = grow(ruling, xs, ys, row, column);
      areas.push(area);
      for (let down = 0; down < area.rowSpan; down++) {
        for (let across = 0; across < area.colSpan; across++) {
          taken.add((row + down) * xs.length + column + across);
        }
      }
    }
  }
  return areas;
}

function grow(
  ruling: Ruling,
  xs: readonly number[],
  ys: readonly number[],
  row: number,
  column: number,
): Area {
  const at = (list: readonly number[], index: number) => list[index] ?? 0;
  let right = column + 1;
  while (right + 1 < xs.length && !ruling.vertical(at(xs, right), at(ys, row + 1), at(ys, row))) right++;
  let below = row + 1;
  while (below + 1 < ys.length && !ruling.horizontal(at(ys, below), at(xs, column), at(xs, right))) below++;
  return { row, column, colSpan: right - column, rowSpan: below - row };
}

function areaGrid(areas: readonly Area[], width: number): ReadonlyMap<number, Area> {
  const grid = new Map<number, Area>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rowSpan; row++) {
      for (let column = area.column; column < area.column + area.colSpan; column++) {
        grid.set(row * width + column, area);
      }
    }
  }
  return grid;
}

/** Index of the last edge at or before a position; -1 outside. */
function slot(edges: readonly number[], position: number): number {
  const last = edges.findLastIndex((edge) => edge <= position);
  return last === edges.length - 1 ? -1 : last;
}
