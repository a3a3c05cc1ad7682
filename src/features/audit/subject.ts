import type { Bilingual } from '../../lib/bilingual.ts';
import type { Permission } from '../../web/permission.ts';
import type { NamedSubject } from './queries.ts';

/** What an entry is about, in words, and its page; null where it has none. */
export interface Subject {
  readonly words: Bilingual;
  readonly page: { readonly href: string; readonly permission: Permission } | null;
}

interface Kind {
  readonly label: Bilingual;
  readonly page?: (id: string, named: NamedSubject | null) => string | null;
  readonly permission?: Permission;
}

const kinds: Readonly<Record<string, Kind>> = {
  agency: {
    label: { th: 'หน่วยงาน', en: 'The agency' },
    page: () => '/office/agency',
    permission: 'agency.manage',
  },
  settings: {
    label: { th: 'การตั้งค่า', en: 'Settings' },
    page: () => '/office/agency',
    permission: 'agency.manage',
  },
  unit: {
    label: { th: 'ส่วนงาน', en: 'Unit' },
    page: (id) => `/office/units/${id}`,
    permission: 'agency.manage',
  },
  post: { label: { th: 'ตำแหน่ง', en: 'Post' }, page: (id) => `/office/posts/${id}` },
  account: {
    label: { th: 'บัญชี', en: 'Account' },
    page: (id) => `/office/accounts/${id}`,
    permission: 'people.manage',
  },
  cycle: { label: { th: 'ปีงบประมาณ', en: 'Fiscal year' }, page: (year) => `/office/years/${year}` },
  disclosure: {
    label: { th: 'ข้อ', en: 'Item' },
    page: (id) => `/office/years/${id.replace(':', '/disclosures/')}`,
  },
  paper: {
    label: { th: 'เอกสาร', en: 'Paper' },
    page: (id) => `/office/years/${id.replace(':', '/papers/')}`,
  },
  'paper-settings': {
    label: { th: 'รหัสหนังสือและตรา', en: 'Code of papers and emblem' },
    page: () => '/office/agency/papers',
    permission: 'agency.manage',
  },
  measure: {
    label: { th: 'มาตรการ', en: 'Measure' },
    page: (id, named) => named && `/office/years/${named.year}/measures/${id}`,
  },
  'weak-point': { label: { th: 'จุดที่ต้องพัฒนา', en: 'Weak point' } },
  'social-link': {
    label: { th: 'สื่อสังคมออนไลน์', en: 'Social link' },
    page: () => '/office/agency',
    permission: 'agency.manage',
  },
  'site-page': {
    label: { th: 'หน้าเว็บ', en: 'Page' },
    page: () => '/office/agency',
    permission: 'agency.manage',
  },
  news: {
    label: { th: 'ข่าว', en: 'News item' },
    page: (id) => `/office/news/${id}`,
    permission: 'agency.manage',
  },
  appearance: {
    label: { th: 'หน้าตาเว็บไซต์', en: 'The look of the site' },
    page: () => '/office/agency/appearance',
    permission: 'agency.manage',
  },
  'sign-in': { label: { th: 'การเข้าสู่ระบบ', en: 'Signing in' } },
  audit: { label: { th: 'บันทึกการใช้งาน', en: 'The audit trail' } },
};

const signIn: Readonly<Record<string, Bilingual>> = {
  address: { th: 'จากที่อยู่เครือข่ายหนึ่ง', en: 'from one network address' },
  unknown: { th: 'ด้วยอีเมลที่ไม่มีในระบบ', en: 'with an address nobody has here' },
};

/** A subject as recorded ("unit:<id>", "disclosure:2566:O14") in words; one of an unknown kind is said as it is. */
export function tellSubject(subject: string, named: NamedSubject | null): Subject {
  const at = subject.indexOf(':');
  const [name, id] = at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)];
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) return { words: { th: subject, en: subject }, page: null };
  const { label, page, permission = 'office.read' } = kind;
  const told = name === 'sign-in' ? signIn[id] : detailOf(name, id, named);
  const href = page?.(id, named) ?? null;
  return {
    words: told ? { th: `${label.th} ${told.th}`, en: `${label.en} ${told.en}` } : label,
    page: href ? { href, permission } : null,
  };
}

function detailOf(kind: string, id: string, named: NamedSubject | null): Bilingual | null {
  if (named) return { th: named.name, en: named.name };
  const [year = '', item] = id.split(':');
  if (kind === 'disclosure' && item) return { th: `${item} ปี ${year}`, en: `${item} of ${year}` };
  if (kind === 'paper') return { th: `ปี ${year}`, en: `of ${year}` };
  return id ? { th: id, en: id } : null;
}

/**
 * What a reader types to find a subject, as patterns of LIKE: an item ("O14"), a year ("2566"), a subject as recorded.
 * Names of units, people and measures are found beside these.
 */
export function subjectPatterns(typed: string): string[] {
  const plain = typed.replace(/[\\%_]/g, '\\$&');
  if (/^2[4-6]\d\d$/.test(typed)) return [`%:${plain}`, `%:${plain}:%`];
  if (/^[A-Za-z]{1,3}\d{1,3}$/.test(typed)) return [`disclosure:%:${plain.toUpperCase()}`];
  return typed.includes(':') ? [`${plain}%`] : [];
}
