import { z } from 'zod';
import type { Framework } from '../framework/schema.ts';

const bilingual = z.strictObject({ th: z.string().min(1).max(2000), en: z.string().min(1).max(2000) });
const code = z.string().regex(/^[A-Za-z0-9.-]{1,24}$/);
const decimal = z.string().regex(/^\d{1,6}(\.\d{1,6})?$|^\d{1,6}\/[1-9]\d{0,5}$/);

/** One page of a survey. */
const groupSchema = z.strictObject({
  code,
  title: bilingual,
  /** Said above its questions: who sees what, where they are sensitive. */
  note: bilingual.nullable(),
});

const scaleSchema = z.strictObject({
  code,
  /** `value` is the score of the option, 0..100; null: the option is counted and scores nothing ("does not apply"). */
  options: z
    .array(z.strictObject({ label: bilingual, value: decimal.nullable() }))
    .min(2)
    .max(11),
});

const questionSchema = z.strictObject({
  code,
  group: code,
  /** Number of the framework's indicator it belongs to; null in a set of the agency's own. */
  indicator: z.int().positive().nullable(),
  text: bilingual,
  isSensitive: z.boolean(),
  /** A question without parts has one part with an empty code. */
  parts: z
    .array(z.strictObject({ code: z.string().regex(/^[a-z]?$/), text: bilingual, scale: code }))
    .min(1)
    .max(20),
});

/**
 * What a survey asks, whatever it is for: the questions of one instrument of a framework, or an agency's own. Any number
 * of groups, questions, parts and scales; the program knows none of them by name.
 */
export const questionSetSchema = z.strictObject({
  groups: z.array(groupSchema).min(1).max(40),
  scales: z.array(scaleSchema).min(1).max(40),
  questions: z.array(questionSchema).min(1).max(200),
  /** Open questions, answered in one's own words and kept apart from the options. */
  openTexts: z.array(z.strictObject({ code, group: code, text: bilingual })).max(5),
});

export type QuestionSet = z.infer<typeof questionSetSchema>;
export type SurveyQuestion = QuestionSet['questions'][number];
export type SurveyScale = QuestionSet['scales'][number];
export type QuestionGroup = QuestionSet['groups'][number];

/** One thing to answer: a part of a question, at one byte of an answer. */
export interface Slot {
  /** Name of its form field: "I1.a"; "I2" where the question has no parts. */
  readonly name: string;
  readonly question: string;
  readonly part: string;
  readonly scale: SurveyScale;
}

/** The slots of a set in the order of its questions: byte n of an answer answers slot n. */
export function slotsOf({ questions, scales }: Pick<QuestionSet, 'questions' | 'scales'>): Slot[] {
  const byCode = new Map(scales.map((scale) => [scale.code, scale]));
  return questions.flatMap((question) =>
    question.parts.map((part) => {
      const scale = byCode.get(part.scale);
      if (!scale) throw new Error(`question ${question.code}: no scale ${part.scale}`);
      const name = part.code === '' ? question.code : `${question.code}.${part.code}`;
      return { name, question: question.code, part: part.code, scale };
    }),
  );
}

/** The questions of one instrument as a set: a group for each of its indicators, in the framework's order. */
export function questionSetOf(framework: Framework, instrument: string): QuestionSet | null {
  const found = framework.instruments.find(({ code: each }) => each === instrument);
  const asked = framework.questions.filter(({ indicator }) => found?.indicators.includes(indicator));
  if (!found || asked.length === 0) return null;
  const groupCode = (indicator: number) => `indicator-${indicator}`;
  const used = new Set(asked.flatMap(({ parts }) => parts.map(({ scale }) => scale)));
  return {
    groups: framework.indicators
      .filter(({ no }) => asked.some(({ indicator }) => indicator === no))
      .map(({ no, name }) => ({ code: groupCode(no), title: name, note: null })),
    scales: framework.scales
      .filter(({ code: each }) => used.has(each))
      .map(({ code: each, options }) => ({ code: each, options })),
    questions: asked.map(({ code: each, indicator, text, parts }) => ({
      ...{ code: each, indicator, text, parts },
      group: groupCode(indicator),
      isSensitive: parts.some(({ scale }) => isAboutWrong(framework, scale)),
    })),
    openTexts: [],
  };
}

/** A scale on which the first option scores best and saying yes scores worst asks about wrongdoing: people fear to answer. */
function isAboutWrong({ scales }: Framework, scale: string): boolean {
  const options = scales.find(({ code: each }) => each === scale)?.options ?? [];
  const [first, last] = [options.at(0), options.at(-1)];
  return options.length === 2 ? first?.value === '0' : last?.value === '0';
}
