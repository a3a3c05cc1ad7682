import { type QuestionSet, questionSetSchema, type SurveyScale } from './question-set.ts';

type Bilingual = QuestionSet['groups'][number]['title'];

/** Why a set cannot be changed so. */
export type EditFault = 'missing' | 'last' | 'full' | 'not-empty';

export interface EditedQuestion {
  /** Null: a new one, at the end of its group. */
  readonly code: string | null;
  readonly group: string;
  readonly text: Bilingual;
  /** Null: answered in one's own words. */
  readonly scale: SurveyScale | null;
  readonly isSensitive: boolean;
}

/** The set with a question put in or put anew; its code stays. */
export function putQuestion(set: QuestionSet, edited: EditedQuestion): QuestionSet | EditFault {
  const { code, group, text, scale, isSensitive } = edited;
  if (!set.groups.some((each) => each.code === group)) return 'missing';
  if (code !== null && !codesOf(set).includes(code)) return 'missing';
  const name = code ?? freeCode(scale ? 'q' : 't', codesOf(set));
  if (scale === null) {
    const questions = set.questions.filter((each) => each.code !== name);
    return whole({ ...set, questions, openTexts: put(set.openTexts, { code: name, group, text }) });
  }
  const parts = [{ code: '', text, scale: scale.code }];
  const question = { code: name, group, indicator: null, text, isSensitive, parts };
  const openTexts = set.openTexts.filter((each) => each.code !== name);
  const scales = [...set.scales.filter((each) => each.code !== scale.code), scale];
  return whole({ ...set, scales, openTexts, questions: put(set.questions, question) });
}

export function removeQuestion(set: QuestionSet, code: string): QuestionSet | EditFault {
  if (!codesOf(set).includes(code)) return 'missing';
  const without = <T extends Coded>(all: readonly T[]) => all.filter((each) => each.code !== code);
  return whole({ ...set, questions: without(set.questions), openTexts: without(set.openTexts) });
}

export type Direction = 'up' | 'down';

/** One place up or down among those of its group; the same set where there is no such place. */
export function moveQuestion(set: QuestionSet, code: string, direction: Direction): QuestionSet {
  return {
    ...set,
    questions: moved(set.questions, code, direction, (one, other) => one.group === other.group),
    openTexts: moved(set.openTexts, code, direction, (one, other) => one.group === other.group),
  };
}

export interface EditedGroup {
  /** Null: a new one, at the end. */
  readonly code: string | null;
  readonly title: Bilingual;
  readonly note: Bilingual | null;
}

export function putGroup(set: QuestionSet, { code, title, note }: EditedGroup): QuestionSet | EditFault {
  const codes = set.groups.map((each) => each.code);
  if (code !== null && !codes.includes(code)) return 'missing';
  const group = { code: code ?? freeCode('g', codes), title, note };
  return whole({ ...set, groups: put(set.groups, group) });
}

export function moveGroup(set: QuestionSet, code: string, direction: Direction): QuestionSet {
  return { ...set, groups: moved(set.groups, code, direction, () => true) };
}

/** A group goes only when nothing is asked in it. */
export function removeGroup(set: QuestionSet, code: string): QuestionSet | EditFault {
  if (!set.groups.some((each) => each.code === code)) return 'missing';
  const isUsed = [...set.questions, ...set.openTexts].some((each) => each.group === code);
  if (isUsed) return 'not-empty';
  return whole({ ...set, groups: set.groups.filter((each) => each.code !== code) });
}

/** Marks exactly these questions as sensitive. */
export function markSensitive(set: QuestionSet, codes: readonly string[]): QuestionSet {
  const questions = set.questions.map((each) => ({ ...each, isSensitive: codes.includes(each.code) }));
  return { ...set, questions };
}

interface Coded {
  readonly code: string;
}

function codesOf({ questions, openTexts }: QuestionSet): string[] {
  return [...questions, ...openTexts].map(({ code }) => code);
}

function freeCode(letter: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

function put<T extends Coded>(all: readonly T[], one: T): T[] {
  const isThere = all.some(({ code }) => code === one.code);
  return isThere ? all.map((each) => (each.code === one.code ? one : each)) : [...all, one];
}

function moved<T extends Coded>(
  all: readonly T[],
  code: string,
  direction: Direction,
  isNear: (one: T, other: T) => boolean,
): T[] {
  const at = all.findIndex((each) => each.code === code);
  const one = all[at];
  if (!one) return [...all];
  const beside = all.map((each, index) => ({ each, index })).filter(({ each }) => isNear(one, each));
  const place = beside.findIndex(({ index }) => index === at);
  const other = beside[place + (direction === 'up' ? -1 : 1)];
  return other ? all.toSpliced(at, 1, other.each).toSpliced(other.index, 1, one) : [...all];
}

/** Scales that no question uses go; a set that its schema would not take is no set. */
function whole(set: QuestionSet): QuestionSet | EditFault {
  if (set.questions.length === 0 || set.groups.length === 0) return 'last';
  const used = new Set(set.questions.flatMap(({ parts }) => parts.map(({ scale }) => scale)));
  const kept = { ...set, scales: set.scales.filter(({ code }) => used.has(code)) };
  return questionSetSchema.safeParse(kept).success ? kept : 'full';
}
