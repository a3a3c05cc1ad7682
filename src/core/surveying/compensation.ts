import { assertDefined } from '../../lib/assert.ts';
import { coarse, type HiddenRow, rowMean, type Step } from './coarsen.ts';

/** A row whose hidden cells must stay open, and how its mean is told; null: not at all. */
export interface ToldRow extends HiddenRow {
  readonly step: Step | null;
  /** How many points of the indicator one point of this row's mean makes. */
  readonly weight: number;
}

/** One other way to fill a row's hidden cells. */
interface Filling {
  readonly cells: readonly number[];
  /** What it does to the indicator, in points. */
  readonly change: number;
}

/** So many people are moved at most when other fillings are sought, and so many fillings kept of a row. */
const MOST_MOVED = 4;
const MOST_FILLINGS = 60;
/** Sums of changes are kept on a grid, in points: fine against the rounding of a told score. */
const GRID = 0.0002;
const REACH = 3;
/** Kept from the edge of the rounding, so that neither grid nor float can fool it. */
const GUARD = 0.0012;

/**
 * Does the told score of an indicator, with two decimals, leave every hidden cell open? It does where for each hidden
 * cell the row can be filled otherwise, and the other rows too, so that sums and told scores all stay as they are. It looks
 * for such ways near the truth only: "no" may mean that there is one farther away. `isSecret` says of which counts it must
 * hold: where all cells of a row are hidden, a reader may be sure of one that is large or empty.
 */
export function isLeftOpen(
  rows: readonly ToldRow[],
  indicator: number,
  isSecret: (count: number) => boolean = () => true,
): boolean {
  const fillings = rows.map(fillingsOf);
  const room = roomOf(indicator);
  return rows.every((row, index) => {
    const hidden = row.isHidden.flatMap((is, cell) => (is ? [cell] : []));
    const secret = hidden.filter((cell) => isSecret(row.cells[cell] ?? 0));
    if (secret.length === 0) return true;
    const others = reachable(fillings.filter((_, other) => other !== index));
    const open = assertDefined(fillings[index], 'fillings').filter(({ change }) =>
      isMet(others, change, room),
    );
    return secret.every((cell) => open.some(({ cells }) => cells[cell] !== row.cells[cell]));
  });
}

/** How far the indicator may move down and up and still be told the same. */
function roomOf(indicator: number): { readonly down: number; readonly up: number } {
  const above = (indicator + 0.005) % 0.01;
  return { down: Math.max(0, above - GUARD), up: Math.max(0, 0.01 - above - GUARD) };
}

function fillingsOf(row: ToldRow): Filling[] {
  const hidden = row.isHidden.flatMap((is, cell) => (is ? [cell] : []));
  const truth = rowMean(row, row.cells);
  const seen = new Map<string, Filling>([[row.cells.join(), { cells: row.cells, change: 0 }]]);
  let edge: readonly (readonly number[])[] = [row.cells];
  for (let moved = 0; moved < MOST_MOVED && truth && seen.size < MOST_FILLINGS; moved += 1) {
    edge = edge.flatMap((cells) => neighbours(cells, hidden)).filter((cells) => !seen.has(cells.join()));
    for (const cells of edge) {
      const mean = rowMean(row, cells);
      if (!mean || (row.step !== null && coarse(mean, row.step) !== coarse(truth, row.step))) continue;
      seen.set(cells.join(), { cells, change: Number(mean.sub(truth).valueOf()) * row.weight });
    }
  }
  return [...seen.values()].slice(0, MOST_FILLINGS);
}

/** All ways to move one person between two hidden cells. A hidden cell is not empty: nought is shown. */
function neighbours(cells: readonly number[], hidden: readonly number[]): number[][] {
  return hidden.flatMap((giver) =>
    (cells[giver] ?? 0) < 2
      ? []
      : hidden
          .filter((taker) => taker !== giver)
          .map((taker) => cells.with(giver, (cells[giver] ?? 0) - 1).with(taker, (cells[taker] ?? 0) + 1)),
  );
}

/** Every sum of one change a row, on the grid: index `middle` is no change. */
function reachable(rows: readonly (readonly Filling[])[]): Uint8Array {
  const middle = Math.round(REACH / GRID);
  let sums = new Uint8Array(2 * middle + 1);
  sums[middle] = 1;
  for (const fillings of rows) {
    const shifts = [...new Set(fillings.map(({ change }) => Math.round(change / GRID)))];
    if (shifts.length === 1) continue;
    const next = new Uint8Array(sums.length);
    for (let at = 0; at < sums.length; at += 1) {
      if (sums[at] === 0) continue;
      for (const shift of shifts) if (at + shift >= 0 && at + shift < next.length) next[at + shift] = 1;
    }
    sums = next;
  }
  return sums;
}

function isMet(
  sums: Uint8Array,
  change: number,
  { down, up }: { readonly down: number; readonly up: number },
): boolean {
  const middle = Math.round(REACH / GRID);
  const from = Math.ceil((-change - down) / GRID) + middle;
  const to = Math.floor((-change + up) / GRID) + middle;
  for (let at = Math.max(0, from); at <= Math.min(to, sums.length - 1); at += 1)
    if (sums[at] === 1) return true;
  return false;
}
