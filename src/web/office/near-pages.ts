/** First, last and the neighbours of the current page; null for a gap: 1 … 4 5 6 … 9. */
export function nearPages(current: number, pages: number): (number | null)[] {
  const shown = [1, current - 1, current, current + 1, pages].filter(
    (number) => number >= 1 && number <= pages,
  );
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((number, at) => {
    const gap = number - (sorted[at - 1] ?? number);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}
