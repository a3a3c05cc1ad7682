import type { Framework, Question } from '../../core/framework/schema.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { findDerivation } from '../../core/scoring/derive.ts';
import { type AnswerTally, createTally } from '../../core/scoring/tally.ts';
import { assertDefined } from '../../lib/assert.ts';
import { exact, printFraction, sum } from '../../lib/fraction.ts';

/**
 * Answers as ITAS gives them out: how often each option of each part was chosen (by question, part and option from 1), or
 * the mean of each question alone.
 */
export type AnswerContent =
  | { readonly kind: 'counts'; readonly questions: Counts }
  | { readonly kind: 'means'; readonly questions: Readonly<Record<string, string>> };

export type Counts = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Answers that were imported, newest first where there are several. */
export interface AnswerImport {
  readonly content: AnswerContent;
  readonly source: string;
}

/** By indicator number, an exact fraction: of those whose questions are all there. */
export function indicatorsOf(framework: Framework, content: AnswerContent): Map<string, string> {
  const asked = framework.indicators.filter(({ from }) => from === 'questions');
  const scoreOf = content.kind === 'counts' ? scoresFromCounts(framework, content.questions) : null;
  const scores = asked.flatMap(({ no }): [string, string][] => {
    const score =
      content.kind === 'means' ? fromMeans(framework, no, content.questions) : (scoreOf?.(no) ?? null);
    return score === null ? [] : [[String(no), score]];
  });
  return new Map(scores);
}

/** ITA 2566: an indicator is the mean of its questions. */
function fromMeans(framework: Framework, no: number, means: Readonly<Record<string, string>>): string | null {
  const questions = framework.questions.filter(({ indicator }) => indicator === no);
  const known = questions.flatMap(({ code }) => (means[code] === undefined ? [] : [exact(means[code])]));
  if (known.length === 0 || known.length < questions.length) return null;
  return printFraction(sum(known).div(known.length));
}

function scoresFromCounts(framework: Framework, counts: Counts): (no: number) => string | null {
  const { total } = computeScorecard(framework, { answers: tallyOf(framework, counts) });
  return (no) => {
    const value = findDerivation(total, String(no))?.value ?? null;
    return value && printFraction(value);
  };
}

/**
 * The counts where a tally keeps those of respondents who answered every part: the reader has made sure that each part
 * of a question was answered by as many.
 */
function tallyOf(framework: Framework, counts: Counts): AnswerTally {
  const tally = createTally(framework);
  const { questions, slots } = tally.form;
  for (const { code, first, parts, cell, width } of questions) {
    for (let part = 0; part < parts; part += 1) {
      const slot = assertDefined(slots[first + part], 'slot');
      const start = cell + (parts - 1) * width + slot.offset;
      for (const [option, count] of (counts[code]?.[slot.part] ?? []).entries())
        tally.counts[start + option] = count;
    }
  }
  return tally;
}

/** What answers say of each indicator: the newest import that has all its questions speaks. */
export function askedScores(
  framework: Framework,
  imports: readonly AnswerImport[],
): Map<string, { readonly score: string; readonly source: string }> {
  const scores = new Map<string, { score: string; source: string }>();
  for (const { content, source } of imports) {
    for (const [no, score] of indicatorsOf(framework, content)) {
      if (!scores.has(no)) scores.set(no, { score, source });
    }
  }
  return scores;
}

/** Respondents of a question, part by part. */
export function answersOf(question: Question, counts: Counts): number[] {
  return question.parts.map(({ code }) =>
    (counts[question.code]?.[code] ?? []).reduce((all, count) => all + count, 0),
  );
}
