import { canonical } from '../../../lib/thai/canonical.ts';
import type { AgencyKind } from '../agency-kind.ts';
import { indexPlaces } from '../place-names.ts';
import type { Passage } from '../report.ts';
import { type AgencyName, agencyName, type NameLexicon } from './agency-name.ts';
import { type KindForm, type KindHit, kindHits } from './kind-words.ts';
import { type MentionRole, mentionRole } from './mention-role.ts';
import { guessName, LONGEST_NAME } from './name-ends.ts';
import { type AgencyContext, type OwnAgency, ownAgency } from './own-agency.ts';

/** One naming of an agency, with or without its name, and what it does there. */
export interface AgencyMention {
  readonly passage: Passage;
  readonly kind: AgencyKind;
  readonly form: KindForm;
  /** Index of the title before the kind ("นายก", "นายกเทศมนตรี"), of the kind itself without one. */
  readonly start: number;
  /** Index of the kind's word. */
  readonly kindStart: number;
  readonly kindEnd: number;
  readonly end: number;
  /** Canonical; null when only the kind is named. */
  readonly name: string | null;
  /** Whether the end of the name is certain. */
  readonly nameKnown: boolean;
  readonly role: MentionRole;
}

/** Whether the mention names the report's own kind; a family's word is every kind's of that family. */
export function isOwnKind({ kind, form }: AgencyMention, own: OwnAgency): boolean {
  return form === 'word' ? kind.family === own.kind.family : kind.code === own.kind.code;
}

/** The mention as printed, its title included. */
export function printedMention({ passage, start, end }: AgencyMention): string {
  return passage.text.slice(start, end).trim();
}

const mentions = new WeakMap<AgencyContext, readonly AgencyMention[]>();

/** Every naming of an agency in the report, in reading order. Read once for the rules that need it. */
export function agencyMentions(context: AgencyContext): readonly AgencyMention[] {
  const known = mentions.get(context);
  if (known) return known;
  const own = ownAgency(context);
  const read = context.report.passages.map((passage) => ({
    passage,
    hits: kindHits(passage.text, context.kinds),
  }));
  const lexicon = {
    own: own?.name ?? '',
    seen: repeatedNames(read),
    places: indexPlaces(context.geography),
  };
  const found = read.flatMap(({ passage, hits }) => mentionsIn(passage, hits, lexicon));
  mentions.set(context, found);
  return found;
}

interface Read {
  readonly passage: Passage;
  readonly hits: readonly KindHit[];
}

/** Names guessed after a full kind in at least two places: what stands twice is no accident of the next word. */
function repeatedNames(read: readonly Read[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { passage, hits } of read) {
    for (const hit of hits) {
      if (hit.form !== 'full') continue;
      const name = guessName(canonical(passage.text.slice(hit.end, hit.end + LONGEST_NAME * 2)));
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

const TITLE =
  /(?:(?:รักษาราชการแทน|รักษาการ|รอง|ผู้ช่วย|อดีต)?\s?(?:นายก|ปลัด|ประธานสภา|สมาชิกสภา|เลขานุการนายก|ที่ปรึกษานายก))\s?$/;

function mentionsIn(
  passage: Passage,
  hits: readonly KindHit[],
  lexicon: NameLexicon,
): readonly AgencyMention[] {
  const found: AgencyMention[] = [];
  let titleFrom: number | null = null;
  hits.forEach((hit, index) => {
    const before = passage.text.slice(Math.max(0, hit.start - 40), hit.start);
    const title = TITLE.exec(before)?.[0].length ?? 0;
    const start = titleFrom ?? hit.start - title;
    titleFrom = null;
    const next = hits[index + 1];
    // "นายกเทศมนตรี" right before "เทศบาลตำบล…" is that agency's title, not a mention of its own.
    if (hit.form === 'word' && next && passage.text.slice(hit.end, next.start).trim() === '') {
      titleFrom = start;
      return;
    }
    found.push(mentionOf(passage, hit, start, lexicon));
  });
  return found;
}

/** "นายกเทศมนตรีตำบล…": the rest of the kind may follow the head's title. */
const REST_OF_KIND = /^(?:ตำบล|เมือง|นคร)/;

function mentionOf(passage: Passage, hit: KindHit, start: number, lexicon: NameLexicon): AgencyMention {
  const after = passage.text.slice(hit.end);
  const skipped = hit.form === 'word' ? (REST_OF_KIND.exec(after)?.[0].length ?? 0) : 0;
  const name: AgencyName | null = agencyName(after.slice(skipped), hit.form, lexicon);
  const end = name ? hit.end + skipped + name.length : hit.end;
  const [before, rest] = clauseAround(passage.text, start, end);
  return {
    passage,
    kind: hit.kind,
    form: hit.form,
    start,
    kindStart: hit.start,
    kindEnd: hit.end,
    end,
    name: name?.name ?? null,
    nameKnown: name?.known ?? false,
    role: mentionRole({ before, after: rest, part: passage.place.part, titled: start < hit.start }),
  };
}

/** Longest stretch of a clause that is read on either side. */
const CLAUSE = 120;
const BULLET = /\n|\s[-•*☐☑]\s|\s\p{Nd}{1,2}[.)]/u;

function clauseAround(text: string, start: number, end: number): readonly [string, string] {
  const before =
    text
      .slice(Math.max(0, start - CLAUSE), start)
      .split(BULLET)
      .at(-1) ?? '';
  const after = text.slice(end, end + CLAUSE).split(BULLET)[0] ?? '';
  return [before, after];
}
