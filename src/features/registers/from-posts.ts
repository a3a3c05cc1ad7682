import type { ListItem, SnapshotBlock } from '../../web/snapshot-blocks.ts';
import {
  type Appointment,
  isHeldOn,
  type Post,
  type Side,
  type Signatory,
  signatoryAmong,
} from '../posts/rules.ts';
import { isClosed, type Unit } from '../units/rules.ts';
import { type Blocks, heading, item, said, titled, words } from './blocks.ts';
import { emptyRegisters as empty } from './empty.ts';

export interface People {
  readonly agency: { readonly name: string; readonly nameEn: string };
  /** In the agency's order. */
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly appointments: readonly Appointment[];
  readonly today: Temporal.PlainDate;
}

/** ITA 2566, O1: units with their key positions, of a local body both sides. */
export function structureOf({ agency, units, posts, today }: People): Blocks {
  const open = units.filter((unit) => !isClosed(unit, today));
  const above = (side: Side) =>
    posts.filter((post) => post.unitId === null && post.side === side).map(postItem);
  const permanent = [...above('permanent'), ...open.map((unit) => unitItem(unit, posts))];
  const political = above('political');
  const sides = [
    item(words(labels.political.th, labels.political.en), political),
    item(words(labels.permanent.th, labels.permanent.en), permanent),
  ].filter(({ items }) => items.length > 0);
  const inner = political.length === 0 ? permanent : sides;
  const tree: SnapshotBlock = { type: 'list', items: [item(words(agency.name, agency.nameEn), inner)] };
  return titled('structure', inner.length === 0 ? [] : [tree], empty.structure);
}

function postItem({ title, titleEn }: Post): ListItem {
  return item(words(title, titleEn));
}

function unitItem(unit: Unit, posts: readonly Post[]): ListItem {
  const own = posts.filter(({ unitId }) => unitId === unit.id);
  return item(words(unit.name, unit.nameEn), own.map(postItem));
}

/** ITA 2566, O2: every executive with name, position, photo and contact. A vacant post says so, who acts says so. */
export function executivesOf({ posts, appointments, today }: People): Blocks {
  const held = appointments.filter((each) => isHeldOn(each, today));
  const executives = posts.filter(({ isExecutive }) => isExecutive);
  if (!executives.some(({ id }) => held.some(({ postId }) => postId === id)))
    return titled('executives', [], empty.executives);
  const blocks = executives.flatMap((post) => {
    const here = held.filter(({ postId }) => postId === post.id).sort((a, b) => +a.acting - +b.acting);
    return here.length === 0
      ? vacant(post)
      : here.flatMap((each) => personOf(post, each, signatoryAmong(posts, held, post, today)));
  });
  return titled('executives', blocks, empty.executives);
}

function vacant({ title, titleEn }: Post): SnapshotBlock[] {
  return [heading(words(title, titleEn)), { type: 'paragraph', text: said(labels.vacant) }];
}

function personOf({ title, titleEn }: Post, person: Appointment, signs: Signatory | null): SnapshotBlock[] {
  const { personName, acting, telephone, email, photo } = person;
  const position = acting
    ? words(signs?.title ?? title, titleEn && `Acting ${titleEn}`)
    : words(title, titleEn);
  const contact = [
    ...(telephone ? [item(words(`โทรศัพท์ ${telephone}`, `Telephone ${telephone}`))] : []),
    ...(email ? [item(words(`อีเมล ${email}`, `E-mail ${email}`))] : []),
  ];
  return [
    heading(words(personName)),
    ...(photo ? [{ type: 'picture' as const, sha256: photo, alt: words(`รูปถ่ายของ ${personName}`) }] : []),
    { type: 'paragraph', text: position },
    ...(contact.length > 0 ? [{ type: 'list' as const, items: contact }] : []),
  ];
}

const labels = {
  political: { th: 'ฝ่ายการเมือง', en: 'Political side' },
  permanent: { th: 'ฝ่ายข้าราชการประจำ', en: 'Permanent side' },
  vacant: { th: 'ตำแหน่งว่าง', en: 'Vacant' },
};
