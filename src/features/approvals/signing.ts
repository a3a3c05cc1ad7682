import type { Emblem } from '../../documents/write/paper.ts';
import { formatThaiDate } from '../../lib/thai-date.ts';
import { inOfficialDigits, type OfficialPaper, type Signing } from '../documents/acts.ts';
import type { ApprovedContent, EditionContent, FrozenOpinion, FrozenSignatory, Place } from './rules.ts';

/** What is printed of a paper as far as it has come: unsigned, signed, opined on, approved. */
export interface Printed {
  readonly content: Omit<EditionContent, 'analyst'> & { readonly analyst: FrozenSignatory | null };
  readonly opinions: readonly FrozenOpinion[];
  /** Who would sign today, where nobody has yet. */
  readonly expected?: Readonly<Record<Place, Pick<FrozenSignatory, 'name' | 'lines'> | null>>;
  readonly approved: Pick<ApprovedContent, 'number' | 'dated' | 'code' | 'address'> | null;
  readonly emblem: Emblem | null;
}

const places: readonly Place[] = ['secretary', 'head'];

/** The order to print it, plain enough for a worker. The same content gives the same paper. */
export function orderOf({ content, opinions, expected, approved, emblem }: Printed): OfficialPaper {
  const { kind, model, texts, analyst, posts } = content;
  const signing: Signing = {
    texts: {
      subject: inOfficialDigits(texts.subject),
      opening: inOfficialDigits(texts.opening),
      closing: inOfficialDigits(texts.closing),
    },
    number: approved?.number ?? '',
    date: approved ? longDate(approved.dated) : '',
    signature: signatureOf(analyst),
    opinions: places.map((place) => {
      const given = opinions.find((each) => each.place === place) ?? null;
      const heading = `ความเห็นของ${posts[place]}`;
      if (given) return { heading, text: inOfficialDigits(given.opinion), ...signatureOf(given) };
      return { heading, ...nameOf(expected?.[place] ?? null) };
    }),
    proof: approved && { address: approved.address, code: approved.code },
  };
  return { kind, model, signing, emblem };
}

/** The order of an approved paper, from what was frozen alone. */
export function approvedOrder(content: ApprovedContent, emblem: Emblem | null): OfficialPaper {
  return orderOf({ content, opinions: content.opinions, approved: content, emblem });
}

/** Name, position and the day, as an electronic signature shows them. */
function signatureOf(signatory: FrozenSignatory | null) {
  if (signatory === null) return nameOf(null);
  const { name, position } = nameOf(signatory);
  return { name, position: [...position, longDate(signatory.on)] };
}

/** A name waits for its line: brackets with dots. */
const NO_NAME = `(${'.'.repeat(40)})`;

function nameOf(signatory: Pick<FrozenSignatory, 'name' | 'lines'> | null) {
  if (signatory === null) return { name: NO_NAME, position: [] };
  return { name: `(${signatory.name})`, position: signatory.lines.map(inOfficialDigits) };
}

function longDate(iso: string): string {
  return formatThaiDate(Temporal.PlainDate.from(iso), 'long', 'thai');
}
