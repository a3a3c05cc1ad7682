import type { AgencyReading, Passage, Place } from '../../../core/checking/report.ts';
import type { ReadDocument } from '../../../documents/read/document.ts';
import type { Mention, MentionFinder } from './agency-mentions.ts';
import { districtAndProvince } from './district-and-province.ts';
import type { Layout } from './layout.ts';
import { otherOwner } from './other-owners.ts';
import type { Line } from './outline.ts';
import { allPassages, holdingPassage } from './places.ts';
import { isTitle } from './titles.ts';

interface Own {
  /** Of a kind without data the kind is null and the name is the whole. */
  readonly mention: Pick<Mention, 'name' | 'after'> & { readonly kind: string | null };
  readonly printed: Passage;
  /** The line it stands in; null for one found in a table. */
  readonly line: Line | null;
}

/** Lines after the agency's name that may hold its district and province. */
const NEAR = 3;
const LONGEST_ADDRESS = 120;

/**
 * Whose report it is: the agency a cover names in a line of its own or at the beginning of one, else the one the memo
 * comes from, else one a cover speaks of as the reporter, else the one named most often. A name pasted from another
 * town into a cell does not count, nor one the report only met.
 */
export function readAgency(document: ReadDocument, layout: Layout, find: MentionFinder): AgencyReading {
  const told = coverAgency(document, layout, find) ?? memoAgency(document, layout, find);
  const own = told ?? spokenOf(document, layout, find) ?? mostNamed(document, layout, find);
  if (own === null || own === UNKNOWN)
    return { kind: null, name: null, district: null, province: null, printed: null };
  const { kind, name } = own.mention;
  return { kind, name, ...surroundings(own, layout, find), printed: own.printed };
}

/** An address may stand between the cover's first line and the agency's. */
const COVER_LINES = 8;
/** What a name in a line of its own is followed by. */
const ADDRESSED = /^\s?(?:$|[(,]|อำเภอ|อ\.|เขต|ตำบล|ต\.|จังหวัด|จ\.|กรุงเทพ|ประจำ|ปีงบ)/;

function coverAgency(document: ReadDocument, layout: Layout, find: MentionFinder): Own | null {
  let place: Own | null = null;
  let beginning: Own | null = null;
  for (const [at, line] of layout.cover.entries()) {
    const printed = () => holdingPassage(document, line.spot, layout.book);
    const mentions = find(line.text, true);
    const whole = mentions.length > 0 ? mentions : splitName(line, layout.cover[at + 1], find);
    const named = whole.find(({ before }) => before === '' || isTitle(line.text));
    if (named !== undefined) {
      const own = { mention: named, line, printed: printed() };
      if (ADDRESSED.test(named.after)) return own;
      beginning ??= own;
    }
    const other = at < COVER_LINES && named === undefined ? otherOwner(line) : null;
    if (other === null || beginning !== null) continue;
    const own = { mention: { ...other, kind: null }, line, printed: printed() };
    if (other.sure) return own;
    if (at === 0) place = own;
  }
  return place ?? beginning;
}

/** A cover in large letters sets the kind in one line and the name in the next. */
function splitName(line: Line, next: Line | undefined, find: MentionFinder): readonly Mention[] {
  if (next === undefined || line.text.length > 40 || next.text.length > LONGEST_ADDRESS) return [];
  if (line.spot.block === next.spot.block && line.spot.row !== undefined) return [];
  const [joined] = find(line.text + next.text, true);
  const isSplit = joined?.before === '' && next.text.startsWith(joined.name);
  return isSplit && joined !== undefined ? [joined] : [];
}

/** Nobody known: the memo is of an agency without data here. */
const UNKNOWN = 'unknown';

function memoAgency(
  document: ReadDocument,
  layout: Layout,
  find: MentionFinder,
): Own | null | typeof UNKNOWN {
  for (const memo of layout.memos) {
    const heads = [memo.fields.get('office')?.line, memo.fields.get('to')?.line];
    for (const line of heads) {
      const own = ownOf(find(line?.text ?? '', true)[0], line, document, layout);
      if (own !== null) return own;
    }
    // A department's office is its own; what the letter speaks of is not.
    if (heads.some((line) => OTHER_OFFICE.test(line?.text ?? ''))) return UNKNOWN;
    for (const line of memo.body) {
      const said = find(line.text, true).find(({ before }) => /(?:^|\s|ของ)$/.test(before) && !isMet(before));
      const own = ownOf(said, line, document, layout);
      if (own !== null) return own;
    }
  }
  return null;
}

const OTHER_OFFICE = /กรม|กระทรวง|โรงพยาบาล|จังหวัด|วิทยาลัย|สถานี|สถาบัน|โรงเรียน|อธิบดี/;

function ownOf(
  mention: Mention | undefined,
  line: Line | undefined,
  document: ReadDocument,
  layout: Layout,
): Own | null {
  if (mention === undefined || line === undefined) return null;
  return { mention, line, printed: holdingPassage(document, line.spot, layout.book) };
}

function spokenOf(document: ReadDocument, layout: Layout, find: MentionFinder): Own | null {
  for (const line of layout.cover) {
    const own = ownOf(
      find(line.text, true).find(({ before }) => !isMet(before)),
      line,
      document,
      layout,
    );
    if (own !== null) return own;
  }
  return null;
}

/** An agency that another one met, paid, asked or stood in. */
function isMet(before: string): boolean {
  return /(?:ร่วมกับ|ร่วม|ประสาน|ดูงาน|อุดหนุน|ถ่ายโอน|สังกัด|สนับสนุน|คัดลอก|รับโอน|อนุเคราะห์|พื้นที่|เครือข่าย)[^\n]{0,25}$|(?:กับ|(?<!ประมา)ณ|ให้|ใน|เขต|จาก|และ|หรือ|ถึง|แก่|,)\s?$/.test(
    before,
  );
}

function mostNamed(document: ReadDocument, layout: Layout, find: MentionFinder): Own | null {
  const counts = new Map<string, { count: number; own: Own }>();
  for (const passage of allPassages(document, layout.book)) {
    for (const mention of find(passage.text, false)) {
      if (isMet(mention.before)) continue;
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
      const name = districtAndProvince(text)[which];
      if (name !== null) return { text: name, place };
    }
    return null;
  };
  return { district: first('district'), province: first('province') };
}
