import type { Bilingual } from '../../lib/bilingual.ts';
import { mayEnter, type Permission } from '../permission.ts';
import { nameIn } from '../public-site.ts';
import { roleNames } from '../reader.ts';
import type { Visit } from '../visit.ts';
import type { MenuEntry, OfficeFrame } from './office-layout.tsx';

interface Room {
  readonly key: string;
  readonly label: Bilingual;
  readonly permission: Permission;
  /** Null where the room is of a year and no year is open. */
  readonly href: (year: number | null) => string | null;
}

const ofYear = (path: string) => (year: number | null) =>
  year === null ? null : `/office/years/${year}${path}`;

/** The rooms of the office in the order of a year's work; a reader sees those the permission lets in. */
const rooms: readonly Room[] = [
  {
    key: 'work',
    label: { th: 'งานของฉัน', en: 'My work' },
    permission: 'office.read',
    href: () => '/office',
  },
  {
    key: 'year',
    label: { th: 'ภาพรวมปี', en: 'The year' },
    permission: 'office.read',
    href: (year) => (year ? `/office/years/${year}` : '/office/years'),
  },
  {
    key: 'disclosures',
    label: { th: 'ข้อมูลที่ต้องเปิดเผย', en: 'Disclosures' },
    permission: 'office.read',
    href: ofYear('/disclosures'),
  },
  {
    key: 'measures',
    label: { th: 'มาตรการและแนวทาง', en: 'Measures' },
    permission: 'office.read',
    href: ofYear('/measures'),
  },
  {
    key: 'surveys',
    label: { th: 'แบบสำรวจ', en: 'Surveys' },
    permission: 'office.read',
    href: ofYear('/surveys'),
  },
  {
    key: 'results',
    label: { th: 'ผลคะแนน', en: 'Scores' },
    permission: 'office.read',
    href: ofYear('/results'),
  },
  {
    key: 'papers',
    label: { th: 'เอกสารราชการ', en: 'Official papers' },
    permission: 'office.read',
    href: ofYear('/papers'),
  },
  {
    key: 'units',
    label: { th: 'ส่วนงานและตำแหน่ง', en: 'Units and posts' },
    permission: 'office.read',
    href: () => '/office/units',
  },
  {
    key: 'accounts',
    label: { th: 'ผู้ใช้งาน', en: 'People' },
    permission: 'people.manage',
    href: () => '/office/accounts',
  },
  {
    key: 'agency',
    label: { th: 'ข้อมูลหน่วยงาน', en: 'The agency' },
    permission: 'agency.manage',
    href: () => '/office/agency',
  },
  {
    key: 'news',
    label: { th: 'ข่าวประชาสัมพันธ์', en: 'News' },
    permission: 'agency.manage',
    href: () => '/office/news',
  },
  {
    key: 'audit',
    label: { th: 'บันทึกการใช้งาน', en: 'Audit trail' },
    permission: 'audit.read',
    href: () => '/office/audit',
  },
];

/** What stands around a page of the office; `year` is the fiscal year (B.E.) the page is about, else the newest. */
export function frameOf(visit: Visit, year?: number): OfficeFrame {
  const { page, agency, reader, surroundings } = visit;
  const current = year ?? surroundings.years[0] ?? null;
  const names = [...new Set(reader.roles.map(({ role }) => page.say(roleNames[role])))];
  return {
    agencyName: nameIn(page, agency.name),
    person: { name: reader.name, roles: names.join(' · ') },
    years: { current, all: surroundings.years },
    menu: rooms.flatMap((room) => entryOf(room, visit, current)),
    unread: surroundings.unread,
  };
}

function entryOf(
  { key, label, permission, href }: Room,
  { reader }: Visit,
  year: number | null,
): MenuEntry[] {
  const address = mayEnter(reader, permission).ok ? href(year) : null;
  return address ? [{ key, href: address, label }] : [];
}
