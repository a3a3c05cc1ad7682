import type { OfficeParts } from '../../web/office-parts.ts';
import type { Collector } from '../answers/acts.ts';
import type { GateSettings } from './gate.ts';

export interface AnsweringParts extends OfficeParts {
  readonly collector: Collector;
  /** Against floods; `usualGate` when not given. */
  readonly surveyGate?: GateSettings;
}
