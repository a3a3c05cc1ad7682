import type { OfficeParts } from '../../web/office-parts.ts';
import type { SetupCode } from './code.ts';

export interface SetUpParts extends OfficeParts {
  /** Null or absent: an agency is set up already. */
  readonly setupCode?: SetupCode | null;
}
