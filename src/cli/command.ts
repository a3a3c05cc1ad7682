import type { Bilingual } from '../lib/bilingual.ts';
import type { Terminal } from './terminal.ts';

/** One command: a line for the overview, a man-like page, and the work. The number is the exit code. */
export interface Command {
  readonly summary: Bilingual;
  readonly help: Bilingual;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}
