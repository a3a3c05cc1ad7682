import { z } from 'zod';
import { choice, multiline, version } from '../../web/office/field-types.ts';
import { kinds } from './rules.ts';

export const MOST_TITLE = 2000;

export const MOST_TEXT = 5000;

export const kindForm = z.object({ kind: choice(kinds) });

export const versionForm = z.object({ version: version() });

export const reasonForm = z.object({ reason: multiline(2000, 'required'), version: version() });

export const moveForm = z.object({ direction: choice(['up', 'down']) });

export const finishForm = z.object({ noEvidenceReason: multiline(2000, 'optional'), version: version() });

export const outcomeForm = z.object({
  outcome: multiline(MOST_TEXT, 'optional'),
  effect: multiline(MOST_TEXT, 'optional'),
  version: version(),
});
