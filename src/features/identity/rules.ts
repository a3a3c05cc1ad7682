import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { HeldRole } from '../../web/reader.ts';

type May = Result<true, Bilingual>;

export type AccountStatus = 'invited' | 'active' | 'suspended';

interface Whom {
  readonly accountId: string;
  readonly status: AccountStatus;
}

const lastAdministrator: Bilingual = {
  th: 'บัญชีนี้เป็นผู้ดูแลระบบคนสุดท้าย หากเอาออกจะไม่มีใครจัดการผู้ใช้งานได้ · ให้บทบาทผู้ดูแลระบบแก่คนอื่นก่อน',
  en: 'This is the last system administrator; without one nobody could manage people. Give the role to somebody else first.',
};
const yourself: Bilingual = {
  th: 'ระงับบัญชีของตนเองไม่ได้ · ขอให้ผู้ดูแลระบบคนอื่นทำให้',
  en: 'You cannot suspend your own account. Ask another system administrator.',
};
const alreadySuspended: Bilingual = { th: 'บัญชีนี้ถูกระงับอยู่แล้ว', en: 'This account is suspended already.' };
const notSuspended: Bilingual = { th: 'บัญชีนี้ไม่ได้ถูกระงับ', en: 'This account is not suspended.' };
const joined: Bilingual = {
  th: 'ผู้นี้เริ่มใช้บัญชีแล้ว · หากลืมรหัสผ่าน ให้ออกลิงก์ตั้งรหัสผ่านใหม่',
  en: 'This person has joined already. If the password is forgotten, make a link to choose a new one.',
};
const notActive: Bilingual = {
  th: 'ตั้งรหัสผ่านใหม่ได้เฉพาะบัญชีที่ใช้งานอยู่ · หากยังไม่ตอบรับ ให้ออกลิงก์เชิญใหม่ หากถูกระงับ ให้คืนสิทธิ์ก่อน',
  en: 'Only an active account can get a new password. Make a new invitation, or restore the account first.',
};

function isLast({ accountId }: Whom, administrators: readonly string[]): boolean {
  return administrators.length === 1 && administrators[0] === accountId;
}

/** `administrators`: the active accounts with the role, by id. */
export function mayHaveRoles(whom: Whom, roles: readonly HeldRole[], administrators: readonly string[]): May {
  const stays = roles.some(({ role }) => role === 'system-admin');
  return !stays && isLast(whom, administrators) ? err(lastAdministrator) : ok(true);
}

export function maySuspend(whom: Whom, byAccountId: string, administrators: readonly string[]): May {
  if (whom.status === 'suspended') return err(alreadySuspended);
  if (whom.accountId === byAccountId) return err(yourself);
  return isLast(whom, administrators) ? err(lastAdministrator) : ok(true);
}

export function mayRestore({ status }: Whom): May {
  return status === 'suspended' ? ok(true) : err(notSuspended);
}

export function mayInviteAgain({ status }: Whom): May {
  return status === 'invited' ? ok(true) : err(joined);
}

export function mayReset({ status }: Whom): May {
  return status === 'active' ? ok(true) : err(notActive);
}
