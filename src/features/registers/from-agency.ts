import { ok } from '../../lib/result.ts';
import type { SnapshotBlock } from '../../web/snapshot-blocks.ts';
import type { Profile } from '../agencies/rules.ts';
import { networkName, type SitePage, type SocialLink } from '../pages/rules.ts';
import { type Blocks, heading, said, table, titled, words } from './blocks.ts';
import { emptyRegisters as empty } from './empty.ts';
import { registerTitles } from './rules.ts';

/** ITA 2566, O3: duties and powers set by law. */
export function dutiesOf({ duties }: Pick<Profile, 'duties'>): Blocks {
  const text = duties.trim();
  return titled('duties', text === '' ? [] : [{ type: 'markdown', text: words(text) }], empty.duties);
}

/** ITA 2566, O5: address, telephone, fax, e-mail and a map. */
export function contactOf(profile: Profile): Blocks {
  const { address, telephone, fax, email, website, mapUrl } = profile;
  const rows = [
    [labels.address, address],
    [labels.telephone, telephone],
    [labels.fax, fax],
    [labels.email, email],
    [labels.website, website],
  ] as const;
  const given = rows.filter(([, value]) => value !== '').map(([label, value]) => [said(label), words(value)]);
  const map: SnapshotBlock[] = mapUrl === '' ? [] : [{ type: 'link', text: said(labels.map), href: mapUrl }];
  const listed = given.length === 0 ? [] : [table(labels.contact, [labels.channel, labels.value], given)];
  return titled('contact', [...listed, ...map], empty.contact);
}

/** ITA 2566, O9: links to the agency's social media. */
export function socialOf(links: readonly SocialLink[]): Blocks {
  const blocks = links.map(({ network, label, url }): SnapshotBlock => {
    const { th } = networkName(network);
    return { type: 'link', text: words(`${th}: ${label}`), href: url };
  });
  return titled('social', blocks, empty.social);
}

/** ITA 2566, O10: the privacy policy, under the title it was given. */
export function privacyOf(page: SitePage | null): Blocks {
  const text = page?.body.trim() ?? '';
  if (!page || text === '') return titled('privacy', [], empty.privacy);
  const title = page.title === '' ? said(registerTitles.privacy) : words(page.title, page.titleEn);
  return ok([heading(title, 2), { type: 'markdown', text: words(text) }]);
}

const labels = {
  contact: { th: 'ช่องทางติดต่อหน่วยงาน', en: 'How to reach the agency' },
  channel: { th: 'ช่องทาง', en: 'Channel' },
  value: { th: 'รายละเอียด', en: 'Details' },
  address: { th: 'ที่อยู่', en: 'Address' },
  telephone: { th: 'โทรศัพท์', en: 'Telephone' },
  fax: { th: 'โทรสาร', en: 'Fax' },
  email: { th: 'อีเมล', en: 'E-mail' },
  website: { th: 'เว็บไซต์', en: 'Website' },
  map: { th: 'แผนที่ที่ตั้งของหน่วยงาน', en: 'Map to the agency' },
};
