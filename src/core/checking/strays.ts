import type { Framework } from '../framework/schema.ts';
import { areRelated, type ItemSubjects, phraseIn, subjectsOf } from './subjects.ts';
import { hasOwnWord, type ToldRow } from './told-rows.ts';

/** Rows of one item whose text is another's: more than one only where a row is printed again. */
export interface Stray {
  readonly rows: readonly [ToldRow, ...ToldRow[]];
  /** What the text speaks of, as the framework prints it, and the items whose subject that is. */
  readonly phrase: string;
  readonly codes: readonly string[];
}

/** Rows that name another item's subject, none of their own, and share no word with their own item. */
export function strays(rows: readonly ToldRow[], framework: Framework): readonly Stray[] {
  const index = [...subjectsOf(framework).values()];
  const found = rows.flatMap((row) => {
    const spoken = spokenIn(row, index);
    const phrase = spoken[0]?.phrase;
    if (phrase === undefined) return [];
    const codes = spoken.filter((one) => one.phrase === phrase).map((one) => one.code);
    return [{ row, phrase, codes }];
  });
  return [...Map.groupBy(found, ({ row, phrase }) => `${row.code} ${phrase}`).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    return [
      {
        rows: [first.row, ...others.map(({ row }) => row)],
        phrase: first.phrase,
        codes: first.codes,
      } as const,
    ];
  });
}

interface Spoken {
  readonly phrase: string;
  readonly code: string;
}

function spokenIn(row: ToldRow, index: readonly ItemSubjects[]): readonly Spoken[] {
  const own = row.subjects;
  if (!own || row.ownPhrase !== null) return [];
  const spoken = index.flatMap((other) => {
    const phrase = other === own ? null : phraseIn(other, row.compact);
    return phrase ? [{ other, phrase, code: other.item.code }] : [];
  });
  const others = spoken.map(({ other }) => other);
  if (others.some((other) => areRelated(own.item, other.item)) || hasOwnWord(row, others)) return [];
  return spoken;
}
