import type { Mailer } from '../../outside/mail.ts';
import type { OfficeParts } from '../../web/office-parts.ts';

export interface PeopleParts extends OfficeParts {
  /** Null or absent: links are handed over by people alone. */
  readonly mailer?: Pick<Mailer, 'send'> | null;
}
