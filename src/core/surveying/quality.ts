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
  /** Answers that chose the same option number everywhere; null: 1 to 4 of them. */
  readonly straight: number | null;
  /** Size of the largest set of answers alike in every slot, straight ones apart; 0 where under five. */
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
  const slots = slotsOf(set);
  const vectors = new Map<string, number>();
  let straight = 0;
  for (let start = 0; start < bytes.length; start += slots.length) {
    const one = bytes.subarray(start, start + slots.length);
    if (isStraight(one)) straight += 1;
    else vectors.set(one.join(), (vectors.get(one.join()) ?? 0) + 1);
  }
  const alike = Math.max(0, ...vectors.values());
  return {
    straight: isSmall(straight) ? null : straight,
    alike: alike >= MANY_ALIKE ? alike : 0,
    bursts: burstsOf(days),
  };
}

function isStraight(one: Uint8Array): boolean {
  const given = one.filter((option) => option !== 0);
  return given.length >= LONG_ENOUGH && given.every((option) => option === given[0]);
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
