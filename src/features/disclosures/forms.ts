import { z } from 'zod';
import { multiline, text, thaiNumber, version } from '../../web/office/field-types.ts';
import type { SelfCheckAnswer } from './edition.ts';

const answers: readonly string[] = ['yes', 'no', 'unsure'] satisfies SelfCheckAnswer[];

export const MOST_EXPLANATION = 20_000;

export const draftForm = z.object({
  explanation: multiline(MOST_EXPLANATION, 'optional'),
  version: version(),
});

/** More than any framework's item has; `saveDraft` keeps those the item has. */
export const MOST_COMPONENTS = 40;

/** The answers of fields "component-1" …; what is not one of the three answers counts as not answered. */
export function readSelfCheck(form: FormData, components: number): Record<string, SelfCheckAnswer> {
  const read: Record<string, SelfCheckAnswer> = {};
  for (let number = 1; number <= components; number += 1) {
    const answer = form.get(`component-${number}`);
    if (typeof answer === 'string' && answers.includes(answer)) read[number] = answer as SelfCheckAnswer;
  }
  return read;
}

export const approvalForm = z.object({
  edition: thaiNumber({ min: 1 }),
  hash: text(64, 'required'),
});

export const MOST_REASON = 2000;

export const reasonForm = z.object({ reason: multiline(MOST_REASON, 'required') });

/** The reason is asked for where there is no evidence alone. */
export const submissionForm = z.object({ without_evidence: multiline(MOST_REASON, 'optional') });
