import type { QuestionSet } from '../../core/surveying/question-set.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/** One thing to answer: a row of choices. */
export interface ShownPart {
  /** Of its field, and of its id after "q-". */
  readonly name: string;
  /** Null: the question itself says it. */
  readonly text: Bilingual | null;
  readonly options: readonly Bilingual[];
}

export interface ShownQuestion {
  readonly code: string;
  readonly text: Bilingual;
  readonly isSensitive: boolean;
  readonly parts: readonly ShownPart[];
}

/** One page of the form. */
export interface ShownGroup {
  readonly code: string;
  /** From 1, in the order shown. */
  readonly number: number;
  readonly title: Bilingual;
  readonly note: Bilingual | null;
  readonly isSensitive: boolean;
  readonly questions: readonly ShownQuestion[];
  readonly texts: readonly { readonly name: string; readonly text: Bilingual }[];
}

/** The groups that ask something, in the set's order. */
export function presentGroups(set: QuestionSet): ShownGroup[] {
  const options = new Map(set.scales.map((scale) => [scale.code, scale.options.map(({ label }) => label)]));
  const groups = set.groups.map(({ code, title, note }) => {
    const questions = set.questions
      .filter(({ group }) => group === code)
      .map((question) => questionOf(question, options));
    const texts = set.openTexts
      .filter(({ group }) => group === code)
      .map((open) => ({ name: `text.${open.code}`, text: open.text }));
    return { code, title, note, questions, texts, isSensitive: questions.some((each) => each.isSensitive) };
  });
  const asking = groups.filter(({ questions, texts }) => questions.length + texts.length > 0);
  return asking.map((group, index) => ({ ...group, number: index + 1 }));
}

function questionOf(
  { code, text, isSensitive, parts }: QuestionSet['questions'][number],
  options: ReadonlyMap<string, readonly Bilingual[]>,
): ShownQuestion {
  const isOne = parts.length === 1 && parts[0]?.code === '';
  return {
    ...{ code, text, isSensitive },
    parts: parts.map((part) => ({
      name: part.code === '' ? code : `${code}.${part.code}`,
      text: isOne ? null : part.text,
      options: options.get(part.scale) ?? [],
    })),
  };
}

/** How many questions of each group were not answered whole; groups that were are not among them. */
export function leftOut(groups: readonly ShownGroup[], unanswered: readonly string[]) {
  const open = new Set(unanswered);
  return groups.flatMap(({ number, title, questions }) => {
    const missing = questions.flatMap(({ parts }) =>
      parts.flatMap(({ name }) => (open.has(name) ? [name] : [])).slice(0, 1),
    );
    return missing.length > 0 ? [{ number, title, count: missing.length, first: missing[0] ?? '' }] : [];
  });
}

export type LeftOut = ReturnType<typeof leftOut>;

export function totalOf(left: LeftOut): number {
  return left.reduce((sum, { count }) => sum + count, 0);
}

/** What a form brought that is to be shown or sent again: its answers and texts, and nothing it does not know. */
export function typedAnswers(groups: readonly ShownGroup[], form: FormData): ReadonlyMap<string, string> {
  const names = groups.flatMap(({ questions, texts }) => [
    ...questions.flatMap(({ parts }) => parts.map(({ name }) => name)),
    ...texts.map(({ name }) => name),
  ]);
  const values = names.map((name) => [name, form.get(name)] as const);
  return new Map(
    values.filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
  );
}
