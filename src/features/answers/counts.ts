import { compileAnswerForm } from '../../core/scoring/answer-form.ts';
import { type AnswerTally, addEncodedSets, createTally } from '../../core/scoring/tally.ts';
import type { QuestionSet } from '../../core/surveying/question-set.ts';
import type { Tenant } from '../../db/tenant.ts';
import { type Mode, modes } from '../surveys/rules.ts';
import { listAnswers } from './queries.ts';

/** The answers of one mode, counted; whole numbers only. */
export interface ModeCounts {
  readonly answers: number;
  /** By slot of the set: how many left it out, then how many chose option 1, 2, … */
  readonly slots: readonly (readonly number[])[];
  /**
   * Cells of `AnswerTally` over the set's own form: options by how many parts of the question were answered, which a mean
   * over respondents is made of.
   */
  readonly tally: readonly number[];
}

/** What survey_result.content holds: all answers of a survey, counted. Not yet fit to be shown. */
export interface SurveyCounts {
  readonly modes: Readonly<Record<Mode, ModeCounts>>;
  /** Sealed answers that could not be opened; in no count. */
  readonly damaged: number;
}

/** Counts the unsealed answers of a survey. A million of thirty questions takes about a second. */
export async function countSurvey(
  tenant: Tenant,
  survey: { readonly id: string; readonly questions: QuestionSet },
  damaged: number,
): Promise<SurveyCounts> {
  const tallies = { self: tallyOf(survey.questions), interviewer: tallyOf(survey.questions) };
  const answers = { self: 0, interviewer: 0 };
  const width = tallies.self.form.slots.length;
  for await (const { mode, bytes } of listAnswers(tenant, survey.id)) {
    const added = addEncodedSets(tallies[mode], bytes);
    if (!added.ok) throw new Error(`survey ${survey.id} holds an answer its questions do not have`);
    answers[mode] += bytes.length / width;
  }
  const counted = modes.map((mode) => [mode, countMode(tallies[mode], answers[mode])] as const);
  return { modes: Object.fromEntries(counted) as Record<Mode, ModeCounts>, damaged };
}

/** An empty tally over the questions of a set. */
export function tallyOf(questions: QuestionSet): AnswerTally {
  return createTally(compileAnswerForm({ id: 'survey', ...questions }));
}

/** The tally of both modes, as the scores of a framework are derived from it. */
export function tallyOfCounts(questions: QuestionSet, counts: SurveyCounts): AnswerTally {
  const { form, counts: cells } = tallyOf(questions);
  for (const mode of modes) {
    for (const [cell, count] of counts.modes[mode].tally.entries()) cells[cell] = (cells[cell] ?? 0) + count;
  }
  return { form, counts: cells };
}

function countMode({ form, counts }: AnswerTally, answers: number): ModeCounts {
  const slots = form.questions.flatMap(({ first, parts, cell, width }) =>
    form.slots.slice(first, first + parts).map(({ options, offset }) => {
      const chosen = Array.from({ length: options }, (_, option) => {
        const cells = Array.from({ length: parts }, (_each, more) => cell + more * width + offset + option);
        return cells.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
      });
      return [answers - chosen.reduce((sum, each) => sum + each, 0), ...chosen];
    }),
  );
  return { answers, slots, tally: [...counts] };
}
