import { fullName, ownAgency } from './agencies/own-agency.ts';
import type { CheckContext } from './finding.ts';
import { type ProgressRow, progressRows } from './progress-rows.ts';
import { bareText } from './shingles.ts';
import { compactText, type ItemSubjects, phraseIn, subjectsOf, wordsOf } from './subjects.ts';

/** A text of one item with what it speaks of. */
export type Told = Pick<ToldRow, 'text' | 'compact' | 'subjects' | 'ownPhrase'>;

/** A row of progress with what its text speaks of. The agency's own name is left out: every row may bear it. */
export interface ToldRow {
  readonly row: ProgressRow;
  readonly code: string;
  readonly text: string;
  readonly compact: string;
  /** Letters and digits only, for comparing. */
  readonly bare: string;
  /** Null for indicators and for items the framework does not know. */
  readonly subjects: ItemSubjects | null;
  /** The row's own subject as its text names it; null when it names none. */
  readonly ownPhrase: string | null;
}

/** Shorter than this a text says too little to be called copied: "ดำเนินการแล้ว". */
const SHORTEST = 14;
const LONGEST = 4000;

/** Rows whose code is known and whose text is long enough to compare. */
export function toldRows(context: CheckContext): readonly ToldRow[] {
  const index = subjectsOf(context.framework);
  const names = agencyNames(context);
  return progressRows(context.report).flatMap((row) => {
    if (row.code === null) return [];
    const text = names.reduce(
      (rest, name) => rest.replaceAll(name, ' '),
      row.progress.text.slice(0, LONGEST),
    );
    const bare = bareText(text);
    if (bare.length < SHORTEST) return [];
    const subjects = row.table === 'items' ? (index.get(row.code) ?? null) : null;
    const compact = compactText(text);
    const ownPhrase = subjects && phraseIn(subjects, compact);
    return [{ row, code: row.code, text, compact, bare, subjects, ownPhrase }];
  });
}

function agencyNames(context: CheckContext): readonly string[] {
  const own = ownAgency(context);
  if (!own) return [];
  const { kind, name } = own;
  const kinds = [kind.full, ...kind.misprints, ...kind.short.filter((word) => word.length > 2)];
  return [fullName(own), ...kinds.map((word) => `${word}${name}`), ...kinds];
}

/** Whether the text holds a word of the row's own subject that the other item does not use. */
export function hasOwnWord(
  { subjects, text }: Pick<Told, 'subjects' | 'text'>,
  others: readonly ItemSubjects[],
): boolean {
  if (!subjects) return false;
  const ofOthers = others.some.bind(others);
  for (const word of wordsOf(text)) {
    if (subjects.words.has(word) && !ofOthers((other) => other.words.has(word))) return true;
  }
  return false;
}
