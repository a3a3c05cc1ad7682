import type { Intake } from '../../documents/intake/intake.ts';
import type { Scanner } from '../../outside/clamd.ts';
import type { LinkProbe } from '../../outside/probe-link.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Background } from '../../workers/background.ts';

/** What the pages of evidence need beside the office's own parts. */
export interface EvidenceParts extends OfficeParts {
  readonly intake: Intake;
  /** Fails closed where a scanner is set up. */
  readonly scanner: Scanner;
  readonly probe: LinkProbe;
  /** Reads files after they were kept. */
  readonly background: Background;
}
