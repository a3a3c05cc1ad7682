import { assertDefined } from '../../lib/assert.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Framework } from '../framework/schema.ts';
import { type AnswerFault, unknownOption } from './answer-fault.ts';
import { type AnswerForm, type AnswerSet, compileAnswerForm, encodeAnswerSet } from './answer-form.ts';

/**
 * Answers counted. A cell counts how often one option of one part was chosen by respondents who answered exactly k
 * parts of that question: the mean of each respondent's parts is then a division by k, so whole counts are all that
 * exact scores need. Nothing is added but ones, hence exact up to 2^53 answers, and tallies of the same form merge
 * by addition. Plain data: it passes between workers.
 */
export interface AnswerTally {
  readonly form: AnswerForm;
  readonly counts: Float64Array;
}

/** A form compiled once may be passed instead of the framework. */
export function createTally(of: Framework | AnswerForm): AnswerTally {
  const form = 'slots' in of ? of : compileAnswerForm(of);
  return { form, counts: new Float64Array(form.cells) };
}

/** Counts one respondent; a faulty set is not counted at all. */
export function addAnswerSet(tally: AnswerTally, answers: AnswerSet): Result<AnswerTally, AnswerFault> {
  const encoded = encodeAnswerSet(tally.form, answers);
  return encoded.ok ? addEncodedSets(tally, encoded.value) : encoded;
}

/** Counts many respondents; stops at the first faulty set and says which one it was. */
export function tallyAnswers(
  of: Framework | AnswerForm,
  sets: Iterable<AnswerSet>,
): Result<AnswerTally, AnswerFault> {
  const tally = createTally(of);
  const bytes = new Uint8Array(tally.form.slots.length);
  const offsets = offsetsOf(tally.form);
  let index = 0;
  for (const set of sets) {
    const encoded = encodeAnswerSet(tally.form, set, bytes);
    if (!encoded.ok) return err({ ...encoded.error, set: index });
    countSet(tally, offsets, bytes, 0);
    index += 1;
  }
  return ok(tally);
}

/**
 * Counts sets encoded as `encodeAnswerSet` does, one after the other. The fast way in: no object a respondent.
 * Nothing is counted when any set is faulty.
 */
export function addEncodedSets(tally: AnswerTally, bytes: Uint8Array): Result<AnswerTally, AnswerFault> {
  const { slots } = tally.form;
  const size = slots.length;
  if (bytes.length % size !== 0) throw new Error(`${bytes.length} bytes are no whole sets of ${size}`);
  const most = Uint8Array.from(slots, ({ options }) => options);
  for (let start = 0; start < bytes.length; start += size) {
    for (let slot = 0; slot < size; slot += 1) {
      const option = bytes[start + slot] ?? 0;
      if (option <= (most[slot] ?? 0)) continue;
      const { question, part, options } = assertDefined(slots[slot], 'slot');
      return err({ ...unknownOption(question, part, option, options), set: start / size });
    }
  }
  const offsets = offsetsOf(tally.form);
  for (let start = 0; start < bytes.length; start += size) countSet(tally, offsets, bytes, start);
  return ok(tally);
}

/** By slot: its first cell within a stretch. Millions of bytes are looked up in it. */
function offsetsOf({ slots }: AnswerForm): Int32Array {
  return Int32Array.from(slots, ({ offset }) => offset);
}

/** One respondent's bytes from `start`, already valid. */
function countSet(
  { form, counts }: AnswerTally,
  offsets: Int32Array,
  bytes: Uint8Array,
  start: number,
): void {
  for (const { first, parts, cell, width } of form.questions) {
    const from = start + first;
    let answered = 0;
    for (let slot = from; slot < from + parts; slot += 1) if (bytes[slot] !== 0) answered += 1;
    if (answered === 0) continue;
    const stretch = cell + (answered - 1) * width;
    for (let part = 0; part < parts; part += 1) {
      const option = bytes[from + part] ?? 0;
      if (option === 0) continue;
      const at = stretch + (offsets[first + part] ?? 0) + option - 1;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
}

/** The tally of both groups of respondents; neither argument changes. */
export function mergeTallies(one: AnswerTally, other: AnswerTally): AnswerTally {
  if (one.form.framework !== other.form.framework || one.form.cells !== other.form.cells) {
    throw new Error(`tallies of ${one.form.framework} and ${other.form.framework} do not merge`);
  }
  return { form: one.form, counts: one.counts.map((count, cell) => count + (other.counts[cell] ?? 0)) };
}

/** The tally as if nobody had answered these questions. */
export function dropQuestions({ form, counts }: AnswerTally, codes: ReadonlySet<string>): AnswerTally {
  const kept = counts.slice();
  for (const { code, cell, width, parts } of form.questions) {
    if (codes.has(code)) kept.fill(0, cell, cell + width * parts);
  }
  return { form, counts: kept };
}
