import type { Bilingual } from '../../lib/bilingual.ts';

/** One JSON file of a framework, already parsed but not yet trusted. */
export interface FrameworkPart {
  /** File name as the person knows it; faults name it. */
  readonly file: string;
  readonly json: unknown;
}

/** One reason why a framework is refused: which file, where in it ("items[3].period"), what is wrong and what to do. */
export interface FrameworkFault {
  readonly file: string;
  /** JSON path inside that file; "" for the file as a whole. */
  readonly path: string;
  readonly message: Bilingual;
}

export type Path = readonly PropertyKey[];

/** A fault whose place is still a path in the merged framework. */
export interface PathFault {
  readonly path: Path;
  readonly message: Bilingual;
}

/** "items[3].period" from ["items", 3, "period"]. */
export function printPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
