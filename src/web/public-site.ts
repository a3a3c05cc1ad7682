import type { Bilingual, Language } from '../lib/bilingual.ts';
import type { Page } from './page.ts';

export interface SocialChannel {
  readonly network: string;
  readonly name: Bilingual;
  readonly label: string;
  readonly url: string;
}

/** What stands around every page of an agency's public site; `presentSite` puts it on the request. */
export interface PublicSite {
  /** In Thai, and in English where the agency has given it. */
  readonly name: string;
  readonly nameEn: string | null;
  /** What the Thai name begins with that says of what kind it is ("องค์การบริหารส่วนตำบล"); '' where nothing does. */
  readonly kindName: string;
  /** Of its public pages, for a visitor who has chosen none. */
  readonly language: Language;
  /** Address of the agency's colours. */
  readonly sheet: string;
  /** "#rrggbb" of the browser's own frame. */
  readonly themeColour: string;
  /** Null: a neutral mark. */
  readonly logo: string | null;
  /** Each '' where not given. */
  readonly contact: {
    readonly address: string;
    readonly telephone: string;
    readonly email: string;
  };
  readonly social: readonly SocialChannel[];
  /** The newest fiscal year (B.E.) the agency has opened. */
  readonly year: number | null;
  /** Has the agency written its privacy policy, the laws? */
  readonly hasPrivacy: boolean;
  readonly hasLaws: boolean;
}

/** The agency's name as a page in English or Thai says it: in Thai where no English one was given. */
export function nameIn({ language, site }: Pick<Page, 'language' | 'site'>, agencyName: string): string {
  return (language === 'en' && site?.nameEn) || agencyName;
}

/** The address of a page in a language: as it is in the agency's own, so that each text has one address. */
export function addressIn(
  { site, origin }: Pick<Page, 'site' | 'origin'>,
  path: string,
  language: Language,
): string {
  return origin + path + (language === (site?.language ?? 'th') ? '' : `?lang=${language}`);
}

export interface PublicRoom {
  readonly key: string;
  readonly href: string;
  readonly label: Bilingual;
}

/** The rooms of the public site in the order of its menu. */
export const publicRooms = [
  { key: 'home', href: '/', label: { th: 'หน้าแรก', en: 'Home' } },
  { key: 'ita', href: '/ita', label: { th: 'ข้อมูลสาธารณะ ITA', en: 'ITA disclosures' } },
  { key: 'results', href: '/results', label: { th: 'ผลคะแนน', en: 'Scores' } },
  { key: 'news', href: '/news', label: { th: 'ข่าวประชาสัมพันธ์', en: 'News' } },
  { key: 'structure', href: '/structure', label: { th: 'โครงสร้าง', en: 'Structure' } },
  { key: 'executives', href: '/executives', label: { th: 'ผู้บริหาร', en: 'Executives' } },
  { key: 'contact', href: '/contact', label: { th: 'ติดต่อเรา', en: 'Contact' } },
] as const satisfies readonly PublicRoom[];

export type PublicRoomKey = (typeof publicRooms)[number]['key'];
