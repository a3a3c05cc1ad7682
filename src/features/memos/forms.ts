import { z } from 'zod';
import { choice, multiline, text, thaiNumber, version } from '../../web/office/field-types.ts';
import { officialKinds } from '../documents/rules.ts';

/** Bounds of the table's own checks. */
export const MOST = { subject: 300, opening: 4000, closing: 1000, opinion: 4000 } as const;

export const beginForm = z.object({ kind: choice(officialKinds) });

export const textsForm = z.object({
  subject: text(MOST.subject, 'required'),
  opening: multiline(MOST.opening, 'required'),
  closing: multiline(MOST.closing, 'required'),
  version: version(),
});

export const submissionForm = z.object({ version: version() });

export const opinionForm = z.object({
  opinion: multiline(MOST.opinion, 'required'),
  edition: thaiNumber({ min: 1 }),
  hash: text(64, 'required'),
});

export const reasonForm = z.object({ reason: multiline(2000, 'required') });
