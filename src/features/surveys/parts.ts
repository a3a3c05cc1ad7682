import type { Intake } from '../../documents/intake/intake.ts';
import type { OfficeParts } from '../../web/office-parts.ts';

/** A wording may come as a workbook, which a bounded worker reads. */
export interface SurveyParts extends OfficeParts {
  readonly intake: Intake;
}
