import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { PublicPaper } from '../documents/acts.ts';
import type { PaperFormat } from '../documents/rules.ts';

/** Writes a public paper within bounds of time and memory; the error says what to do. */
export type WritePublic = (paper: PublicPaper, format: PaperFormat) => Promise<Result<Uint8Array, Bilingual>>;

export interface DownloadParts extends OfficeParts {
  readonly writePublic: WritePublic;
}
