import { type Machine, stateAfter } from '../../core/workflow/machine.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import { cutGraphemes } from '../../lib/thai/words.ts';

export const statuses = ['draft', 'published'] as const;
export type Status = (typeof statuses)[number];
export type Act = 'publish' | 'unpublish';

/** The one table of what moves a news item; docs/states/news.md is drawn from it. */
export const newsMachine: Machine<Status, Act> = {
  states: statuses,
  start: 'draft',
  acts: {
    publish: { from: ['draft'], to: 'published' },
    unpublish: { from: ['published'], to: 'draft' },
  },
};

export interface News {
  readonly id: string;
  /** In the public address. */
  readonly number: number;
  readonly status: Status;
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  /** Markdown; a line "![](2)" is the place of picture 2. */
  readonly body: string;
  /** The day in Thailand from which it is public; null before the first publication. */
  readonly publishOn: Temporal.PlainDate | null;
  readonly version: number;
}

export interface Picture {
  readonly id: string;
  /** From 1; how the text names it. */
  readonly position: number;
  /** Hex. */
  readonly sha256: string;
  /** What is to be seen, for who cannot see it. */
  readonly alt: string;
}

/** May it be published or taken back as it stands? The reason when not; the next status when so. */
export function mayMove(status: Status, act: Act, body: string): Result<Status, Bilingual> {
  const next = stateAfter(newsMachine, status, act);
  if (next === null) return err(status === 'draft' ? words.notPublished : words.alreadyPublished);
  return act === 'publish' && body.trim() === '' ? err(words.nothingWritten) : ok(next);
}

/** Published, and its day has come. */
export function isPublic(
  { status, publishOn }: Pick<News, 'status' | 'publishOn'>,
  today: Temporal.PlainDate,
): boolean {
  return status === 'published' && publishOn !== null && Temporal.PlainDate.compare(publishOn, today) <= 0;
}

const LONGEST_NAME = 60;

/** "/news/12-ประกาศรับสมัคร", percent-encoded; the number alone leads there too, so a new title breaks no link. */
export function newsAddress({ number, title }: Pick<News, 'number' | 'title'>): string {
  const name = cutGraphemes(canonical(title).toLowerCase(), LONGEST_NAME)
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return encodeURI(`/news/${number}${name === '' ? '' : `-${name}`}`);
}

/** The number an address names; null when it cannot be one. */
export function numberOf(article: string): number | null {
  const found = /^(\d{1,9})(?:-|$)/.exec(article);
  return found ? Number(found[1]) : null;
}

export type BodyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** The text with its pictures in their places; those the text names nowhere come after it. */
export function partsOf(body: string, pictures: readonly Picture[]): BodyPart[] {
  const parts: BodyPart[] = [];
  let rest = pictures;
  let lines: string[] = [];
  const close = () => {
    if (lines.some((line) => line.trim() !== '')) parts.push({ kind: 'text', text: lines.join('\n') });
    lines = [];
  };
  for (const line of body.split('\n')) {
    const named = /^!\[\]\((\d{1,4})\)$/.exec(line.trim());
    const picture = named && rest.find(({ position }) => position === Number(named[1]));
    if (!named) lines.push(line);
    if (!picture) continue;
    close();
    parts.push({ kind: 'picture', picture });
    rest = rest.filter((each) => each !== picture);
  }
  close();
  return [...parts, ...rest.map((picture) => ({ kind: 'picture', picture }) as const)];
}

const words = {
  notPublished: {
    th: 'ข่าวนี้ไม่ได้เผยแพร่อยู่ จึงถอนไม่ได้',
    en: 'This news item is not published, so it cannot be taken back',
  },
  alreadyPublished: {
    th: 'ข่าวนี้เผยแพร่อยู่แล้ว · หากต้องการเปลี่ยนวัน ให้ถอนก่อนแล้วเผยแพร่ใหม่',
    en: 'This news item is published already: to change its day, take it back first',
  },
  nothingWritten: {
    th: 'ยังไม่มีเนื้อหา · เขียนเนื้อหาแล้วบันทึกก่อนเผยแพร่',
    en: 'There is no text yet: write it and save it before you publish',
  },
} as const satisfies Record<string, Bilingual>;
