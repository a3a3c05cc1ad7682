import type { AgencyReading, Passage, Place } from '../../../core/checking/report.ts';
import type { ReadDocument } from '../../../documents/read/document.ts';
import type { Mention, MentionFinder } from './agency-mentions.ts';
import type { Layout } from './layout.ts';
import type { Line } from './outline.ts';
import { placeWords } from './place-words.ts';
import { allPassages, holdingPassage } from './places.ts';

interface Own {
  readonly mention: Mention;
  readonly printed: Passage;
  /** The line it stands in; null for one found in a table. */
  readonly line: Line | null;
}

/** Lines after the agency's name that may hold its district and province. */
const NEAR = 3;
const LONGEST_ADDRESS = 120;

/**
 * Whose report it is: the agency a cover names at the beginning of a line, else any a cover names, else the one the
 * memo comes from, else the one named most often. A name pasted from another town into a cell does not count.
 */
export function readAgency(document: ReadDocument, layout: Layout, find: MentionFinder): AgencyReading {
  const own =
    coverAgency(document, layout, find) ??
    memoAgency(document, layout, find) ??
    mostNamed(document, layout, find);
  if (own === null) return { kind: null, name: null, district: null, province: null, printed: null };
  const { kind, name } = own.mention;
  return { kind, name, ...surroundings(own, layout, find), printed: own.printed };
}

function coverAgency(document: ReadDocument, layout: Layout, find: MentionFinder): Own | null {
  const found = layout.cover.flatMap((line) =>
    find(line.text, true).map((mention) => ({
      mention,
      line,
      printed: holdingPassage(document, line.spot, layout.book),
    })),
  );
  return found.find(({ mention }) => mention.before === '') ?? found[0] ?? null;
}

function memoAgency(document: ReadDocument, layout: Layout, find: MentionFinder): Own | null {
  for (const memo of layout.memos) {
    for (const line of [memo.fields.get('office')?.line, ...memo.body]) {
      const mention = line === undefined ? undefined : find(line.text, true)[0];
      if (line !== undefined && mention !== undefined)
        return { mention, line, printed: holdingPassage(document, line.spot, layout.book) };
    }
  }
  return null;
}

function mostNamed(document: ReadDocument, layout: Layout, find: MentionFinder): Own | null {
  const counts = new Map<string, { count: number; own: Own }>();
  for (const passage of allPassages(document, layout.book)) {
    for (const mention of find(passage.text, false)) {
      const key = `${mention.kind} ${mention.name}`;
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { count: 1, own: { mention, printed: passage, line: null } });
    }
  }
  let best: { count: number; own: Own } | null = null;
  for (const one of counts.values()) if (one.count > (best?.count ?? 0)) best = one;
  return best?.own ?? null;
}

type Surroundings = Pick<AgencyReading, 'district' | 'province'>;

interface Nearby {
  readonly text: string;
  readonly place: Place;
}

/** District and province after the name, in the same line or the next ones; else wherever a line names the agency. */
function surroundings(own: Own, layout: Layout, find: MentionFinder): Surroundings {
  const near = readPlaces([
    { text: own.mention.after, place: own.printed.place },
    ...linesAfter(own, layout),
  ]);
  if (near.district !== null || near.province !== null) return near;
  const others = layout.lines
    .filter(({ text }) => text.includes(own.mention.name))
    .flatMap((line) =>
      find(line.text, true)
        .filter(({ name }) => name === own.mention.name)
        .map(({ after }) => ({ text: after, place: layout.book.place(line.spot) })),
    );
  return readPlaces(others);
}

function linesAfter({ line }: Own, { lines, book }: Layout): Nearby[] {
  if (line === null) return [];
  const at = lines.indexOf(line);
  return lines
    .slice(at + 1, at + 1 + NEAR)
    .filter(({ text }) => text.length < LONGEST_ADDRESS)
    .map(({ text, spot }) => ({ text, place: book.place(spot) }));
}

function readPlaces(texts: readonly Nearby[]): Surroundings {
  const first = (which: keyof Surroundings): Passage | null => {
    for (const { text, place } of texts) {
      const name = placeWords(text)[which];
      if (name !== null) return { text: name, place };
    }
    return null;
  };
  return { district: first('district'), province: first('province') };
}
