import type { Intake } from '../../documents/intake/intake.ts';
import type { Sheet } from '../../documents/write/sheet.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { Mailer } from '../../outside/mail.ts';
import type { OfficeParts } from '../../web/office-parts.ts';

/** A sheet as a PDF, made where heavy work is bounded; the error says that there was no room for it. */
export type WriteSheet = (sheet: Sheet) => Promise<Result<Uint8Array, Bilingual>>;

export interface SlipParts extends OfficeParts {
  readonly intake: Intake;
  readonly mailer: Mailer;
  readonly writeSheet: WriteSheet;
}
