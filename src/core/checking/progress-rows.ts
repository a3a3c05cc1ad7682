import type { Passage, Place, Progress, Report } from './report.ts';

/** A row that reports progress, whichever table it stands in. */
export interface ProgressRow {
  readonly table: 'indicators' | 'items';
  /** "O6", "1"; null when the printed code cannot be read. */
  readonly code: string | null;
  readonly title: Passage;
  readonly owner: Passage;
  readonly progress: Progress;
  readonly place: Place;
}

/** Indicators first, then items, each in reading order. */
export function progressRows(report: Report): readonly ProgressRow[] {
  const indicators = report.indicators.map(({ no, title, owner, progress, place }) => ({
    table: 'indicators' as const,
    code: no === null ? null : String(no),
    title,
    owner,
    progress,
    place,
  }));
  const items = report.items.map(({ code, title, owner, progress, place }) => ({
    table: 'items' as const,
    code,
    title,
    owner,
    progress,
    place,
  }));
  return [...indicators, ...items];
}
