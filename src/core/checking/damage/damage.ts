/** One damaged stretch of a text. */
export interface Damage {
  readonly kind: 'marks' | 'lost-letter' | 'doubled' | 'cut' | 'empty-brackets' | 'unbalanced';
  /** As printed, with enough around it to be found. */
  readonly found: string;
  /** What it should be; null where a person must decide. */
  readonly expected: string | null;
}

/** Longest text a detector reads; a longer passage is a page pasted into a cell, and its beginning is enough. */
export const LONGEST_READ = 20_000;
