import { randomBytes, randomInt } from 'node:crypto';
import { slotsOf } from '../../src/core/surveying/question-set.ts';
import type { Submission } from '../../src/features/answers/submission.ts';
import type { Survey } from '../../src/features/surveys/queries.ts';

/** Somebody's answers to a survey, drawn by lot but for what is given. */
export function submissionTo(
  { id, questions }: Pick<Survey, 'id' | 'questions'>,
  agencyId: string,
  given: Partial<Submission> = {},
): Submission {
  return {
    ...{ agencyId, surveyId: id, ticket: randomBytes(32), mode: 'self', texts: [] },
    options: Uint8Array.from(slotsOf(questions), ({ scale }) => randomInt(scale.options.length + 1)),
    ...given,
  };
}
