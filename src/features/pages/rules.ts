import type { Bilingual } from '../../lib/bilingual.ts';

/** A page the agency writes itself, in Markdown. */
export interface SitePage {
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
  readonly body: string;
  readonly version: number;
}

/** Pages every agency is asked for; they are in the list before anybody has written them. */
export const expectedPages = {
  privacy: { th: 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', en: 'Privacy policy' },
  laws: { th: 'กฎหมายที่เกี่ยวข้อง', en: 'Governing laws' },
} as const satisfies Record<string, Bilingual>;

export function expectedTitle(slug: string): Bilingual | null {
  return Object.hasOwn(expectedPages, slug) ? expectedPages[slug as keyof typeof expectedPages] : null;
}

/** A page's address: small Latin letters, digits and hyphens; "new" is taken by the form itself. */
export function isSlug(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,63}$/.test(text) && text !== 'new';
}

/** Where the public reads a page; the privacy policy has a short address of its own. */
export function pageAddress(slug: string): string {
  return slug === 'privacy' ? '/privacy' : `/pages/${slug}`;
}

export interface SocialLink {
  readonly id: string;
  readonly network: string;
  readonly label: string;
  readonly url: string;
  readonly version: number;
}

/** Networks by name, and the domains an address of theirs is at; none for what may be anywhere. */
export const networks = {
  facebook: { name: { th: 'Facebook', en: 'Facebook' }, domains: ['facebook.com', 'fb.com', 'fb.me'] },
  line: { name: { th: 'LINE', en: 'LINE' }, domains: ['line.me', 'lin.ee'] },
  youtube: { name: { th: 'YouTube', en: 'YouTube' }, domains: ['youtube.com', 'youtu.be'] },
  instagram: { name: { th: 'Instagram', en: 'Instagram' }, domains: ['instagram.com'] },
  tiktok: { name: { th: 'TikTok', en: 'TikTok' }, domains: ['tiktok.com'] },
  x: { name: { th: 'X', en: 'X' }, domains: ['x.com', 'twitter.com'] },
  other: { name: { th: 'อื่น ๆ', en: 'Other' }, domains: [] },
} as const satisfies Record<string, { readonly name: Bilingual; readonly domains: readonly string[] }>;

export type Network = keyof typeof networks;
export const networkCodes = Object.keys(networks) as Network[];

export function networkName(code: string): Bilingual {
  return Object.hasOwn(networks, code) ? networks[code as Network].name : { th: code, en: code };
}

/** Why an address cannot be this network's; null when it can. */
export function urlFault(network: Network, url: string): Bilingual | null {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return words.notHttps;
  const { domains } = networks[network];
  const isThere = domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return domains.length === 0 || isThere ? null : words.otherNetwork;
}

const words = {
  notHttps: {
    th: 'ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// เพื่อความปลอดภัยของประชาชน',
    en: 'Use an address that begins with https://, for the safety of the public',
  },
  otherNetwork: {
    th: 'ที่อยู่นี้ไม่ใช่ของสื่อที่เลือก · คัดลอกจากหน้าของหน่วยงานในสื่อนั้น หรือเลือก “อื่น ๆ”',
    en: 'This address is not of that network: copy it from the agency’s page there, or choose “Other”',
  },
};
