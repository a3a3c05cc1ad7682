import type { Bilingual, Language } from '../lib/bilingual.ts';

/** What a person may be in an agency. A role of a unit is held for that unit alone. */
export const roleNames = {
  'system-admin': { th: 'ผู้ดูแลระบบ', en: 'System administrator' },
  'ita-officer': { th: 'เจ้าหน้าที่ ITA', en: 'ITA officer' },
  'unit-head': { th: 'หัวหน้าส่วนงาน', en: 'Head of unit' },
  'unit-officer': { th: 'เจ้าหน้าที่ส่วนงาน', en: 'Unit officer' },
  'permanent-secretary': { th: 'ปลัด', en: 'Permanent secretary' },
  'head-of-agency': { th: 'หัวหน้าหน่วยงาน', en: 'Head of agency' },
  assessor: { th: 'ผู้ตรวจประเมิน', en: 'Assessor' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Role = keyof typeof roleNames;
export const roles = Object.keys(roleNames) as Role[];
export const unitRoles = ['unit-head', 'unit-officer'] as const satisfies Role[];

export interface HeldRole {
  readonly role: Role;
  /** Null for a role of the whole agency. */
  readonly unitId: string | null;
}

/** The person behind a signed-in request. */
export interface Reader {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
}

/** What every page of the office shows around itself. */
export interface Surroundings {
  /** Fiscal years (B.E.) the agency has opened, newest first. */
  readonly years: readonly number[];
  /** Notices the reader has not read. */
  readonly unread: number;
}

/** The agency a request is meant for, by its host name. */
export interface SiteAgency {
  readonly id: string;
  readonly name: string;
  /** Of its public pages, for a visitor who has chosen none. */
  readonly language: Language;
}

export function holds({ roles: held }: Pick<Reader, 'roles'>, ...asked: readonly Role[]): boolean {
  return held.some(({ role }) => asked.includes(role));
}

/** Holds a role for this unit; a piece of work without a unit is nobody's. */
export function holdsFor(
  { roles: held }: Pick<Reader, 'roles'>,
  unitId: string | null,
  ...asked: readonly Role[]
): boolean {
  return unitId !== null && held.some((each) => each.unitId === unitId && asked.includes(each.role));
}
