import { limits } from '../limits.ts';
import type { Merge, Sheet, SheetCell } from './sheet.ts';

/** Neighbouring filled rows of a sheet; a merged cell that reaches down holds rows together. */
export interface Region {
  readonly rows: readonly RegionRow[];
}

export interface RegionRow {
  readonly row: number;
  readonly cells: readonly RegionCell[];
  /** Merged cells of earlier rows that reach into this one. */
  readonly from: readonly Merge[];
}

export interface RegionCell extends SheetCell {
  /** The last row and column the cell covers: its own where it is not merged. */
  readonly bottom: number;
  readonly right: number;
}

export function regionsOf(sheet: Sheet): readonly Region[] {
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  const regions: { rows: RegionRow[] }[] = [];
  const reaching = new Map<number, Merge>();
  for (const { row, cells } of sheet.rows) {
    for (const [left, merge] of reaching) if (merge.bottom < row) reaching.delete(left);
    const from = [...reaching.values()];
    const placed = cells.map((cell): RegionCell => {
      const merge = merges.get(`${row}:${cell.column}`);
      if (merge && merge.bottom > row && reaching.size < limits.tableColumns) reaching.set(merge.left, merge);
      return { ...cell, bottom: merge?.bottom ?? row, right: merge?.right ?? cell.column };
    });
    const last = regions.at(-1);
    const joined = last && (from.length > 0 || row <= (last.rows.at(-1)?.row ?? 0) + 1);
    if (joined) last.rows.push({ row, cells: placed, from });
    else regions.push({ rows: [{ row, cells: placed, from }] });
  }
  return regions;
}
