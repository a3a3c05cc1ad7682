import type { SnapshotBlock } from '../../web/snapshot-blocks.ts';
import { type Appointment, isHeldOn, type Post, type Signatory, signatoryAmong } from '../posts/rules.ts';
import { type Blocks, heading, item, said, titled, words } from './blocks.ts';
import { emptyRegisters as empty } from './empty.ts';
import type { People } from './from-posts.ts';

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

export const labels = {
  political: { th: 'ฝ่ายการเมือง', en: 'Political side' },
  permanent: { th: 'ฝ่ายข้าราชการประจำ', en: 'Permanent side' },
  vacant: { th: 'ตำแหน่งว่าง', en: 'Vacant' },
};
