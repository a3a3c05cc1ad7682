/** The smallest group of which anything is shown. */
export const SMALLEST_SHOWN = 5;

/**
 * Which cells of one row are shown. A row is how often each answer was given, the missing answer too, of a group whose
 * size is known. A cell of 1 to 4 people is hidden; nobody is nobody and may be shown. So that a hidden cell cannot be had
 * by subtracting the others from the size, the smallest shown cells are hidden with it, until the hidden ones are two or
 * more and might each be five or more. Null in place of what is hidden.
 */
export function hideSmall(cells: readonly number[]): (number | null)[] {
  const hidden = new Set(cells.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (hidden.size === 0) return [...cells];
  const others = cells
    .flatMap((count, index) => (count > 0 && !hidden.has(index) ? [{ count, index }] : []))
    .toSorted((one, other) => one.count - other.count || one.index - other.index);
  for (const { index } of others) {
    if (isSafe(cells, hidden)) break;
    hidden.add(index);
  }
  // Not even all that somebody chose: then a row shows nothing, the zeros neither.
  if (!isSafe(cells, hidden)) return cells.map(() => null);
  return cells.map((count, index) => (hidden.has(index) ? null : count));
}

export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

/** Each of the hidden cells holds one at least, as zeros are shown; any of them might still hold five. */
function isSafe(cells: readonly number[], hidden: ReadonlySet<number>): boolean {
  const held = [...hidden].reduce((all, index) => all + (cells[index] ?? 0), 0);
  return hidden.size >= 2 && held - (hidden.size - 1) >= SMALLEST_SHOWN;
}
