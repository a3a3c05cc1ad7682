import type { Framework } from '../framework/schema.ts';
import { areRelated, type ItemSubjects, phraseIn, subjectsOf } from './subjects.ts';
import { hasOwnWord, type Told, type ToldRow } from './told-rows.ts';

/** A row whose text is another item's. */
export interface Stray {
  readonly row: ToldRow;
  /** What the text speaks of, as the framework prints it, and the items whose subject that is. */
  readonly phrase: string;
  readonly codes: readonly string[];
}

/** Rows that name another item's subject, none of their own, and share no word with their own item. */
export function strays(rows: readonly ToldRow[], framework: Framework): readonly Stray[] {
  const index = [...subjectsOf(framework).values()];
  // One row a code: a second one is told as a duplicate, and a file of thousands of rows is no assessment.
  const first = new Map(rows.toReversed().map((row) => [`${row.row.table} ${row.code}`, row]));
  return [...first.values()].toReversed().flatMap((row) => {
    const spoken = spokenIn(row, index);
    const phrase = spoken[0]?.phrase;
    if (phrase === undefined) return [];
    const codes = spoken.filter((one) => one.phrase === phrase).map(({ other }) => other.item.code);
    return [{ row, phrase, codes }];
  });
}

export interface Spoken {
  readonly other: ItemSubjects;
  readonly phrase: string;
}

/** The other items whose subject a text keeps to; none where it has a word of its own item. */
export function spokenIn(row: Told, index: readonly ItemSubjects[]): readonly Spoken[] {
  const own = row.subjects;
  if (!own || row.ownPhrase !== null) return [];
  const spoken = index.flatMap((other) => {
    const phrase = other === own ? null : phraseIn(other, row.compact);
    return phrase ? [{ other, phrase }] : [];
  });
  const others = spoken.map(({ other }) => other);
  const [main] = others;
  // A text that goes through several subjects lists them; only one that keeps to one other subject strayed.
  if (!main || !others.every((other) => other === main || areRelated(other.item, main.item))) return [];
  if (others.some((other) => areRelated(own.item, other.item)) || hasOwnWord(row, others)) return [];
  return spoken;
}
