import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { holds, type Reader, type Role, roleNames, roles } from './reader.ts';

/**
 * Who may use a route, by role. It is the outer wall: whether this person may do this to that thing is asked of the
 * slice's rules.ts. `public` is everybody, `signed-in` every account.
 */
export const permissions = {
  public: [],
  'signed-in': roles,
  'office.read': roles,
  'draft.read': roles.filter((role) => role !== 'assessor'),
  'people.manage': ['system-admin'],
  'agency.manage': ['system-admin', 'ita-officer'],
  'year.manage': ['ita-officer'],
  'work.edit': ['ita-officer', 'unit-head', 'unit-officer'],
  'work.approve': ['ita-officer', 'unit-head', 'permanent-secretary', 'head-of-agency'],
  'item.judge': ['ita-officer', 'assessor'],
  'score.publish': ['ita-officer', 'permanent-secretary', 'head-of-agency'],
  'survey.interview': ['ita-officer', 'assessor'],
  'audit.read': ['system-admin', 'ita-officer', 'permanent-secretary', 'head-of-agency'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;
export type Refusal = 'sign-in' | 'role';

/** May this reader (null: nobody signed in) use a route of this permission? */
export function mayEnter(
  reader: Pick<Reader, 'roles'> | null,
  permission: Permission,
): Result<true, Refusal> {
  if (permission === 'public') return ok(true);
  if (reader === null) return err('sign-in');
  if (permission === 'signed-in' || holds(reader, ...permissions[permission])) return ok(true);
  return err('role');
}

/** Which roles a page is for, so that a person who is refused knows whom to ask. */
export function whyRefused(permission: Permission): Bilingual {
  const named = permissions[permission].map((role) => roleNames[role]);
  return {
    th: `หน้านี้สำหรับ${named.map(({ th }) => th).join(' ')} · หากท่านต้องใช้ โปรดขอให้ผู้ดูแลระบบเพิ่มบทบาทให้`,
    en: `This page is for: ${named.map(({ en }) => en).join(', ')}. If your work needs it, ask the system administrator for the role.`,
  };
}
