import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';

/** Posts that sign papers, by what they are. */
export const postKinds = ['head', 'secretary', 'unit-head'] as const;
export type PostKind = (typeof postKinds)[number];
export const sides = ['political', 'permanent'] as const;
export type Side = (typeof sides)[number];

export interface Post {
  readonly id: string;
  /** Null: it stands above the units. */
  readonly unitId: string | null;
  readonly title: string;
  readonly titleEn: string;
  readonly kind: PostKind | null;
  readonly side: Side;
  /** Shown to the public with name, photo and contact. */
  readonly isExecutive: boolean;
  readonly sort: number;
  readonly version: number;
}

export interface Appointment {
  readonly id: string;
  readonly postId: string;
  readonly accountId: string | null;
  readonly personName: string;
  /** Acting (รักษาราชการแทน), beside or instead of a holder. */
  readonly acting: boolean;
  readonly startsOn: Temporal.PlainDate;
  /** The first day no longer held; null: until further notice. */
  readonly endsOn: Temporal.PlainDate | null;
  readonly telephone: string;
  readonly email: string;
  /** SHA-256 in hex. */
  readonly photo: string | null;
  readonly version: number;
}

type Span = Pick<Appointment, 'startsOn' | 'endsOn'>;
const { compare } = Temporal.PlainDate;

export function isHeldOn({ startsOn, endsOn }: Span, day: Temporal.PlainDate): boolean {
  return compare(startsOn, day) <= 0 && (endsOn === null || compare(day, endsOn) < 0);
}

function overlap(a: Span, b: Span): boolean {
  const endsAfter = (one: Span, other: Span) =>
    one.endsOn === null || compare(other.startsOn, one.endsOn) < 0;
  return endsAfter(a, b) && endsAfter(b, a);
}

export type Wanted = Span & Pick<Appointment, 'postId' | 'acting'> & { readonly id: string | null };

/** The appointment that would stand at the same time: one holder and one acting holder a post, no more. */
export function clashing<A extends Appointment>(all: readonly A[], wanted: Wanted): A | null {
  return (
    all.find(
      (each) =>
        each.id !== wanted.id &&
        each.postId === wanted.postId &&
        each.acting === wanted.acting &&
        overlap(each, wanted),
    ) ?? null
  );
}

/** Why it is refused, naming the other and what to do. */
export function clashSentence({ personName, acting, ...span }: Appointment): Bilingual {
  const th = { language: 'th' } as const;
  const en = { language: 'en' } as const;
  const how = acting
    ? { th: 'รักษาราชการแทน', en: 'acts in this post' }
    : { th: 'ดำรงตำแหน่งนี้', en: 'holds this post' };
  return {
    th: `ช่วงเวลาซ้อนกับ ${personName} ซึ่ง${how.th}${printSpan(th, span)} · ให้คนนั้นพ้นจากตำแหน่งก่อน หรือแก้วันที่`,
    en: `It overlaps ${personName}, who ${how.en} ${printSpan(en, span)}: end that appointment first, or change the days.`,
  };
}

/** "ตั้งแต่ 1 ต.ค. 2565 ถึง 30 ก.ย. 2566", the last day as people say it. */
export function printSpan(page: Parameters<typeof printDate>[0], { startsOn, endsOn }: Span): string {
  const from = printDate(page, startsOn);
  const to = endsOn && printDate(page, endsOn.subtract({ days: 1 }));
  if (page.language === 'th') return to ? `ตั้งแต่ ${from} ถึง ${to}` : `ตั้งแต่ ${from}`;
  return to ? `from ${from} to ${to}` : `since ${from}`;
}

export interface Signatory {
  readonly name: string;
  readonly accountId: string | null;
  readonly acting: boolean;
  /** One line: "ปลัด… รักษาราชการแทน นายก…". */
  readonly title: string;
  /** As printed below a signature, the post that is stood in for on a line of its own. */
  readonly titleLines: readonly string[];
}

/**
 * The words below a signature: the post itself, or for an acting holder the own post, "รักษาราชการแทน" and the post stood
 * in for (the form of the rules on official correspondence).
 */
export function signatureLines(title: string, acting: { readonly ownTitle: string | null } | null): string[] {
  if (acting === null) return [title];
  return acting.ownTitle === null ? [`รักษาราชการแทน ${title}`] : [`${acting.ownTitle} รักษาราชการแทน`, title];
}

/** Who signs for a post on a day: who acts there, else who holds it; null where nobody does. */
export function signatoryAmong(
  posts: readonly Post[],
  appointments: readonly Appointment[],
  post: Post,
  day: Temporal.PlainDate,
): Signatory | null {
  const held = appointments.filter((each) => isHeldOn(each, day));
  const here = held.filter(({ postId }) => postId === post.id);
  const person = here.find(({ acting }) => acting) ?? here[0];
  if (!person) return null;
  const ownTitle = person.acting ? ownPostTitle(posts, held, person) : null;
  const titleLines = signatureLines(post.title, person.acting ? { ownTitle } : null);
  const { personName: name, accountId, acting } = person;
  return { name, accountId, acting, title: titleLines.join(' '), titleLines };
}

/** The post that a person who acts elsewhere holds; the first in the agency's order. */
function ownPostTitle(
  posts: readonly Post[],
  held: readonly Appointment[],
  person: Appointment,
): string | null {
  const own = held.filter((each) => !each.acting && isSamePerson(each, person)).map(({ postId }) => postId);
  return posts.find(({ id }) => own.includes(id))?.title ?? null;
}

function isSamePerson(a: Appointment, b: Appointment): boolean {
  if (a.accountId !== null && b.accountId !== null) return a.accountId === b.accountId;
  return a.personName === b.personName;
}
