import type { Intake } from '../../documents/intake/intake.ts';
import type { Scanner } from '../../outside/clamd.ts';
import type { OfficeParts } from '../../web/office-parts.ts';

/** What the pages of progress need beside the office's own parts. */
export interface ProgressParts extends OfficeParts {
  readonly intake: Pick<Intake, 'accept'>;
  /** Fails closed where a scanner is set up. */
  readonly scanner: Scanner;
}
