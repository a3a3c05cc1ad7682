import { exact } from '../../lib/fraction.ts';
import type { Framework, Question } from '../framework/schema.ts';
import { type Count, countQuestion } from './answer-counts.ts';
import { derive } from './derive.ts';
import type { Derivation } from './scorecard.ts';
import type { AnswerTally } from './tally.ts';
import { answersFormula, partsFormula } from './wording.ts';

/**
 * A question from counted answers. ITA 2566: each respondent's question is the mean of the parts that respondent
 * answered; the question is the mean over the respondents who answered any of it.
 */
export function deriveQuestion(
  framework: Framework,
  question: Question,
  tally: AnswerTally | null,
): Derivation {
  const counted = tally && countQuestion(framework, question, tally);
  const single = question.parts.length === 1;
  const respondents = counted?.respondents ?? 0;
  const parts = question.parts.map((part, index) => {
    const count = counted?.parts[index] ?? { answers: 0, total: exact(0) };
    return derivePart(framework, question, part, count);
  });
  return derive({
    id: question.code,
    kind: 'question',
    label: question.text,
    places: framework.rounding.places,
    formula: single ? answersFormula(respondents) : partsFormula(respondents),
    computed: counted && respondents > 0 ? counted.total.div(respondents) : null,
    given: null,
    children: single ? [] : parts,
    respondents: tally && respondents,
  });
}

function derivePart(
  framework: Framework,
  question: Question,
  part: Question['parts'][number],
  { answers, total }: Count,
): Derivation {
  return derive({
    id: `${question.code}${part.code}`,
    kind: 'part',
    label: part.text,
    places: framework.rounding.places,
    formula: answersFormula(answers),
    computed: answers > 0 ? total.div(answers) : null,
    given: null,
    children: [],
    respondents: answers,
  });
}
