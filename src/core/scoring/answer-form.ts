import { assertDefined } from '../../lib/assert.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Framework } from '../framework/schema.ts';
import { type AnswerFault, unknownOption, unknownPart, unknownQuestion } from './answer-fault.ts';

/**
 * One respondent's answers: question code → part code ("" where a question has no parts) → option number, counted
 * from 1 in the order of the part's scale; null or absent is not answered. Example: { I1: { a: 4, b: 3 }, I2: { '': 4 } }.
 */
export type AnswerSet = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/**
 * A framework's questions laid out flat. Every part of every question is a slot; an encoded answer set is one byte a
 * slot: 0 not answered, else the option number. `cell` and `offset` say where a tally keeps its counts.
 */
export interface AnswerForm {
  readonly framework: string;
  readonly questions: readonly FormQuestion[];
  readonly slots: readonly FormSlot[];
  readonly slotOf: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Length of a tally's counts. */
  readonly cells: number;
}

export interface FormQuestion {
  readonly code: string;
  /** Slots first … first + parts − 1 are this question's. */
  readonly first: number;
  readonly parts: number;
  /** First cell of the question; then one stretch of `width` cells for each number of answered parts. */
  readonly cell: number;
  readonly width: number;
}

export interface FormSlot {
  readonly question: string;
  readonly part: string;
  readonly options: number;
  /** First cell of this part within a stretch. */
  readonly offset: number;
}

/** What of a framework is asked; the question set of a survey has the same shape. */
export interface AskedQuestions {
  readonly id: Framework['id'];
  readonly scales: readonly { readonly code: string; readonly options: readonly unknown[] }[];
  readonly questions: readonly {
    readonly code: string;
    readonly parts: readonly { readonly code: string; readonly scale: string }[];
  }[];
}

export function compileAnswerForm(framework: AskedQuestions): AnswerForm {
  const sizes = new Map(framework.scales.map(({ code, options }) => [code, options.length]));
  const questions: FormQuestion[] = [];
  const slots: FormSlot[] = [];
  let cells = 0;
  for (const { code, parts } of framework.questions) {
    const first = slots.length;
    let width = 0;
    for (const part of parts) {
      const options = assertDefined(sizes.get(part.scale), `scale ${part.scale}`);
      // A byte holds an option number.
      if (options > 255) throw new Error(`scale ${part.scale} has more than 255 options`);
      slots.push({ question: code, part: part.code, options, offset: width });
      width += options;
    }
    questions.push({ code, first, parts: parts.length, cell: cells, width });
    cells += width * parts.length;
  }
  return { framework: framework.id, questions, slots, slotOf: indexSlots(questions, slots), cells };
}

function indexSlots(
  questions: readonly FormQuestion[],
  slots: readonly FormSlot[],
): Map<string, Map<string, number>> {
  return new Map(
    questions.map(({ code, first, parts }) => [
      code,
      new Map(slots.slice(first, first + parts).map(({ part }, index) => [part, first + index])),
    ]),
  );
}

/** Writes one answer set into `into` (one byte a slot, cleared first). */
export function encodeAnswerSet(
  form: AnswerForm,
  answers: AnswerSet,
  into: Uint8Array = new Uint8Array(form.slots.length),
): Result<Uint8Array, AnswerFault> {
  into.fill(0);
  // for-in walks objects faster than Object.entries, and millions of sets come this way.
  for (const question in answers) {
    const slots = form.slotOf.get(question);
    if (slots === undefined) return err(unknownQuestion(question));
    const parts = answers[question];
    for (const part in parts) {
      const slot = slots.get(part);
      if (slot === undefined) return err(unknownPart(question, part));
      const option = parts[part];
      if (option === null || option === undefined) continue;
      const options = form.slots[slot]?.options ?? 0;
      if (!Number.isInteger(option) || option < 1 || option > options) {
        return err(unknownOption(question, part, option, options));
      }
      into[slot] = option;
    }
  }
  return ok(into);
}
