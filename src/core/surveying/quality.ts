import { isSmall, SMALLEST_SHOWN } from './hide.ts';
import { type QuestionSet, slotsOf } from './question-set.ts';

/** From so many slots on, the same option everywhere says that nobody read the questions. */
const LONG_ENOUGH = 8;
/** So many answers alike in every slot are more than chance and haste. */
const MANY_ALIKE = 5;
/** A day with so large a part of all answers stands out, once there are enough days and answers to say so. */
const BURST_PART = 0.5;
const ENOUGH = { days: 3, answers: 30 } as const;

export interface QualityNotes {
  /** Answers that chose the same option number everywhere; null: 1 to 4 of them, or all but 1 to 4. */
  readonly straight: number | null;
  /** Size of the largest set of answers alike in every slot, straight ones apart; 0 where it or the rest is under five. */
  readonly alike: number;
  /** Days (ISO) on which half of all answers or more came in. */
  readonly bursts: readonly string[];
}

/** Signs that answers were given in haste or by one hand for many. They are about the whole survey and name nobody. */
export function noteQuality(
  set: QuestionSet,
  bytes: Uint8Array,
  days: readonly { readonly day: string; readonly answers: number }[],
): QualityNotes {
  const width = slotsOf(set).length;
  const names = new Float64Array(bytes.length / width);
  let [straight, others] = [0, 0];
  for (let start = 0; start < bytes.length; start += width) {
    if (isStraight(bytes, start, width)) straight += 1;
    else {
      names[others] = nameOf(bytes, start, width);
      others += 1;
    }
  }
  const alike = longestRun(names.subarray(0, others).sort());
  return {
    straight: isSmall(straight) || isSmall(others) ? null : straight,
    alike: alike >= MANY_ALIKE && !isSmall(others - alike) ? alike : 0,
    bursts: burstsOf(days),
  };
}

/**
 * A number that stands for all options of an answer, of 53 bits: among a million answers two unlike ones get the same with
 * a chance of one in twenty thousand, and it takes five to make a note.
 */
function nameOf(bytes: Uint8Array, start: number, width: number): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = start; at < start + width; at += 1) {
    one = Math.imul(one ^ (bytes[at] as number), 0x01000193);
    other = Math.imul(other ^ (bytes[at] as number), 0x5bd1e995);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 0x20_0000 + (other >>> 11);
}

function longestRun(sorted: Float64Array): number {
  let [longest, run] = [0, 0];
  for (let at = 0; at < sorted.length; at += 1) {
    run = at > 0 && sorted[at] === sorted[at - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

function isStraight(bytes: Uint8Array, start: number, width: number): boolean {
  let given = 0;
  let first = 0;
  for (let at = start; at < start + width; at += 1) {
    const option = bytes[at] as number;
    if (option === 0) continue;
    if (first !== 0 && option !== first) return false;
    first = option;
    given += 1;
  }
  return given >= LONG_ENOUGH;
}

function burstsOf(days: readonly { readonly day: string; readonly answers: number }[]): string[] {
  const byDay = new Map<string, number>();
  for (const { day, answers } of days) byDay.set(day, (byDay.get(day) ?? 0) + answers);
  const all = [...byDay.values()].reduce((sum, answers) => sum + answers, 0);
  if (byDay.size < ENOUGH.days || all < ENOUGH.answers) return [];
  return [...byDay].flatMap(([day, answers]) =>
    answers >= all * BURST_PART && answers >= SMALLEST_SHOWN ? [day] : [],
  );
}
