import { canonical } from '../../../lib/thai/canonical.ts';
import { type PlaceIndex, placesAtStart } from '../place-names.ts';
import type { KindForm } from './kind-words.ts';
import { guessName, LONGEST_NAME, mayFollow } from './name-ends.ts';

/** The names a report's agencies may have. */
export interface NameLexicon {
  /** Canonical own name. */
  readonly own: string;
  /** Names no geography knows that stand after a full kind more than once. */
  readonly seen: ReadonlySet<string>;
  readonly places: PlaceIndex;
}

export interface AgencyName {
  /** Canonical. */
  readonly name: string;
  /** Characters of the printed text from the end of the kind to the end of the name. */
  readonly length: number;
  /** The name is known: the own one, a place of the geography, or seen elsewhere in the report. */
  readonly known: boolean;
}

/** Longest agency name read, and how far it may stand from its kind. */
const REACH = 40;

/** The name after a kind of agency in the printed text `after`; null when it names none. */
export function agencyName(after: string, form: KindForm, lexicon: NameLexicon): AgencyName | null {
  const gap = /^\s{0,3}/.exec(after)?.[0].length ?? 0;
  const printed = after.slice(gap, gap + REACH);
  const rest = canonical(printed);
  const known = knownName(rest, form, gap > 0, lexicon);
  // After a space only a known name is one: "อบต. กระดานสนทนา" names no agency.
  const name = known ?? (gap === 0 && form !== 'word' ? guessName(rest) : null);
  if (name === null) return null;
  return { name, length: gap + printedLength(printed, name), known: known !== null };
}

function knownName(rest: string, form: KindForm, spaced: boolean, lexicon: NameLexicon): string | null {
  const own = lexicon.own !== '' && rest.startsWith(lexicon.own) ? lexicon.own : null;
  // "บ้านใหม่พัฒนา…" may be a place or the own name and a verb: the own name is the safe reading.
  if (own && mayFollow(rest.slice(own.length))) return own;
  const seen = seenAtStart(lexicon.seen, rest);
  const places = placesAtStart(lexicon.places, rest).filter((name) => form === 'full' || name.length > 3);
  const closed = [...seen, ...places]
    .filter((name) => mayFollow(rest.slice(name.length)))
    .toSorted((a, b) => b.length - a.length)[0];
  return closed ?? own ?? seen[0] ?? (spaced || form === 'word' ? null : (places[0] ?? null));
}

/** Looked up by length, so that a report full of invented names stays cheap. */
function seenAtStart(seen: ReadonlySet<string>, rest: string): readonly string[] {
  if (seen.size === 0) return [];
  const lengths = Array.from({ length: LONGEST_NAME - 1 }, (_, index) => LONGEST_NAME - index);
  return lengths
    .map((length) => rest.slice(0, length))
    .filter((name, at, all) => seen.has(name) && all.indexOf(name) === at);
}

/** How many printed characters make up the canonical name; marks may be stored in more than one way. */
function printedLength(printed: string, name: string): number {
  if (printed.startsWith(name)) return name.length;
  for (let length = name.length; length <= Math.min(printed.length, name.length + 8); length += 1) {
    if (canonical(printed.slice(0, length)) === name) return length;
  }
  return name.length;
}
