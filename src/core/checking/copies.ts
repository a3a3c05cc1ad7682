import { evidenceMarks } from './evidence.ts';
import { containedIn, shinglesOf } from './shingles.ts';
import { hasOwnWord, type ToldRow } from './told-rows.ts';

/** Rows that repeat the text of another, earlier or better placed one. */
export interface Copy {
  readonly original: ToldRow;
  readonly copies: readonly [ToldRow, ...ToldRow[]];
  /** same: letter by letter · nearly: a few words differ. */
  readonly how: 'same' | 'nearly';
  /** misplaced: the text is the original's subject and not the copy's · unclear: it cannot be told whose it is. */
  readonly whose: 'misplaced' | 'unclear' | 'both';
}

/** Texts the same in every letter under different codes, found by one table of texts. */
export function sameTexts(rows: readonly ToldRow[]): readonly Copy[] {
  const groups = Map.groupBy(rows, ({ row, bare }) => `${row.table} ${bare}`);
  return [...groups.values()].flatMap((group) => sameText(group));
}

function sameText(group: readonly ToldRow[]): readonly Copy[] {
  const rows = [...new Map(group.toReversed().map((row) => [row.code, row])).values()].toReversed();
  const owners = rows.filter((row) => row.ownPhrase !== null);
  const strangers = rows.filter((row) => row.subjects !== null && row.ownPhrase === null);
  const [original] = owners;
  if (original && strangers.length > 0) return copyOf(original, strangers, 'misplaced');
  if (!original) return copyOf(rows[0], rows.slice(1), 'unclear');
  // A text that names each row's own subject may stand under all of them.
  const named = new Set(owners.map((row) => row.ownPhrase));
  return named.size === owners.length ? [] : copyOf(original, owners.slice(1), 'both');
}

function copyOf(
  original: ToldRow | undefined,
  rows: readonly ToldRow[],
  whose: Copy['whose'],
): readonly Copy[] {
  const [first, ...others] = rows;
  return original && first ? [{ original, copies: [first, ...others], how: 'same', whose }] : [];
}

const CONTAINED = 0.85;
const CONTAINING = 0.7;
/** An assessment has some fifty rows; more are no assessment, and comparing every pair would take too long. */
const MOST_PAIRED = 80;

/** Texts that differ from another row's in a few words and do not speak of their own subject. */
export function nearTexts(rows: readonly ToldRow[]): readonly Copy[] {
  const first = [...new Map(rows.toReversed().map((row) => [`${row.row.table} ${row.code}`, row])).values()];
  const paired = first.toReversed().slice(0, MOST_PAIRED);
  const shingled = paired.map((row) => ({
    row,
    shingles: shinglesOf(row.bare),
    marks: evidenceMarks(row.text),
  }));
  return shingled.flatMap((copy) => {
    if (copy.row.subjects === null || copy.row.ownPhrase !== null) return [];
    const original = shingled.find(
      (other) =>
        other.row.ownPhrase !== null &&
        other.marks === copy.marks &&
        other.row.bare !== copy.row.bare &&
        containedIn(copy.shingles, other.shingles) >= CONTAINED &&
        containedIn(other.shingles, copy.shingles) >= CONTAINING &&
        !hasOwnWord(copy.row, other.row.subjects ? [other.row.subjects] : []),
    );
    if (!original) return [];
    return [{ original: original.row, copies: [copy.row], how: 'nearly', whose: 'misplaced' } as const];
  });
}
