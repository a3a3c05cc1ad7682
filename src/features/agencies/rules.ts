import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { Geography } from '../../core/checking/geography.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { nearest } from '../../lib/thai/similar.ts';

/** What the agency says of itself. Texts are '' where not given. */
export interface Profile {
  readonly name: string;
  readonly nameEn: string;
  /** A code of data/agencies/kinds.json. */
  readonly kind: string;
  readonly subdistrict: string;
  readonly district: string;
  readonly province: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly website: string;
  readonly mapUrl: string;
  /** Markdown. */
  readonly duties: string;
}

export interface Settings {
  readonly language: 'th' | 'en';
  readonly digits: 'thai' | 'arabic';
}

type Place = Pick<Profile, 'kind' | 'subdistrict' | 'district' | 'province'>;
export type PlaceFaults = Partial<Record<keyof Place, Bilingual>>;

/** Where the place cannot be: each name must exist inside the one before it, as the geography of the country says. */
export function placeFaults(place: Place, geography: Geography, kinds: readonly AgencyKind[]): PlaceFaults {
  const kind = kinds.find(({ code }) => code === place.kind);
  if (!kind) return { kind: words.kind };
  const { provinces } = geography;
  const province = provinces.find(({ name }) => name === place.province);
  if (!province) return { province: unknown(place.province, names(provinces), words.province) };
  if (place.district === '') return lacksDistrict(place, kind);
  const district = province.districts.find(({ name }) => name === place.district);
  if (!district) return { district: unknown(place.district, names(province.districts), words.district) };
  if (place.subdistrict === '') return needsSubdistrict(kind) ? { subdistrict: words.subdistrict } : {};
  if (district.subdistricts.includes(place.subdistrict)) return {};
  return { subdistrict: unknown(place.subdistrict, district.subdistricts, words.subdistrict) };
}

function lacksDistrict({ subdistrict }: Place, kind: AgencyKind): PlaceFaults {
  return subdistrict !== '' || needsSubdistrict(kind) ? { district: words.district } : {};
}

function needsSubdistrict({ namedAfter }: AgencyKind): boolean {
  return namedAfter === 'subdistrict';
}

function names(places: readonly { readonly name: string }[]): string[] {
  return places.map(({ name }) => name);
}

const words = {
  kind: { th: 'เลือกประเภทหน่วยงานจากรายการ', en: 'Choose the kind of agency from the list' },
  province: {
    th: 'กรอกชื่อจังหวัด โดยไม่มีคำว่าจังหวัด',
    en: 'Type the name of a province, in Thai, without the word จังหวัด',
  },
  district: {
    th: 'กรอกชื่ออำเภอที่อยู่ในจังหวัดนี้ โดยไม่มีคำว่าอำเภอ',
    en: 'Type a district of this province, in Thai, without the word อำเภอ',
  },
  subdistrict: {
    th: 'กรอกชื่อตำบลที่อยู่ในอำเภอนี้ โดยไม่มีคำว่าตำบล',
    en: 'Type a subdistrict of this district, in Thai, without the word ตำบล',
  },
} as const satisfies Record<string, Bilingual>;

const NEAR = 2;

function unknown(typed: string, known: readonly string[], sentence: Bilingual): Bilingual {
  const near = typed === '' ? null : nearest(typed, known, NEAR);
  if (!near) return sentence;
  return {
    th: `${sentence.th} · หมายถึง “${near.candidate}” หรือไม่`,
    en: `${sentence.en}; did you mean “${near.candidate}”?`,
  };
}

/** The words before a place, as people type them, taken off: "จ.ลำปาง" is ลำปาง. */
export function bareName(typed: string): string {
  return typed.replace(/^(?:จังหวัด|อำเภอ|ตำบล|จ\.|อ\.|ต\.)\s*(?=\S)/, '');
}

/** The sides of what the agency says of itself. */
export const agencyTabs = [
  { key: 'profile', href: '/office/agency', label: { th: 'ข้อมูลทั่วไป', en: 'Profile' } },
  { key: 'settings', href: '/office/agency/settings', label: { th: 'การตั้งค่า', en: 'Settings' } },
  { key: 'social', href: '/office/agency/social', label: { th: 'สื่อสังคมออนไลน์', en: 'Social media' } },
  {
    key: 'appearance',
    href: '/office/agency/appearance',
    label: { th: 'หน้าตาเว็บไซต์', en: 'Look' },
  },
  { key: 'pages', href: '/office/agency/pages', label: { th: 'หน้าเว็บ', en: 'Pages' } },
] as const;
export const agencyTabsLabel: Bilingual = { th: 'ข้อมูลหน่วยงาน', en: 'The agency' };
