import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { Unit } from '../units/rules.ts';
import { type Appointment, isHeldOn, type Post, printSpan } from './rules.ts';
import { postWords as words } from './words.ts';

export interface PostLine {
  readonly id: string;
  /** For the buttons that move it. */
  readonly name: string;
  readonly titleEn: string;
  readonly unit: string;
  readonly side: Bilingual;
  readonly isExecutive: boolean;
  /** '' where it is vacant. */
  readonly holder: string;
  /** "นาง … ถึง 20 มี.ค. 2566"; '' where nobody acts. */
  readonly actor: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function presentPosts(
  page: Page,
  posts: readonly Post[],
  units: readonly Unit[],
  appointments: readonly Appointment[],
  today: Temporal.PlainDate,
): PostLine[] {
  const held = appointments.filter((each) => isHeldOn(each, today));
  return posts.map((post, at) => {
    const here = held.filter(({ postId }) => postId === post.id);
    const actor = here.find(({ acting }) => acting);
    return {
      ...{ id: post.id, name: post.title, titleEn: post.titleEn, isExecutive: post.isExecutive },
      unit: units.find(({ id }) => id === post.unitId)?.name ?? page.say(words.above),
      side: words.sides[post.side],
      holder: here.find(({ acting }) => !acting)?.personName ?? '',
      actor: actor ? `${actor.personName} ${printSpan(page, actor)}` : '',
      isFirst: posts[at - 1]?.unitId !== post.unitId,
      isLast: posts[at + 1]?.unitId !== post.unitId,
    };
  });
}

/** What the trail recorded, as a person reads it. */
export function showRecorded(page: Page, units: readonly Unit[]) {
  const say = (word: Bilingual | undefined, value: string) => (word ? page.say(word) : value);
  return (name: string, value: string): string => {
    if (name === 'unitId' || name === 'unit') return units.find(({ id }) => id === value)?.name ?? value;
    if (name === 'side') return say(words.sides[value as Post['side']], value);
    if (name === 'kind') return say(words.kinds[value as NonNullable<Post['kind']>], value);
    if (name === 'how') return say(words.hows[value as 'holder' | 'acting'], value);
    if (name === 'isExecutive') return page.say(value === 'true' || value === 'yes' ? words.yes : words.no);
    if (name === 'startsOn' || name === 'endsOn') return printRecorded(page, name, value);
    return name === 'photo' ? value.slice(0, 12) : value;
  };
}

/** Dates of a form are shown as typed. */
function printRecorded(page: Page, name: string, value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const date = Temporal.PlainDate.from(value);
  return printDate(page, name === 'endsOn' ? date.subtract({ days: 1 }) : date);
}
