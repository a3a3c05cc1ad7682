import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';

/** The account PostgreSQL runs as when Prongsai is root, because PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Tried in this order: an account of our own, the distribution's for PostgreSQL, the one every system has. */
const preferred = ['prongsai', 'postgres', '_postgres', 'nobody'];

/**
 * Null when this process is not root: the server then runs as this user. A cluster that exists keeps the account that
 * owns it. initdb asks for an entry in the password file, so a free number alone would not do.
 */
export async function serverAccount(cluster: string): Promise<Result<Account | null, Bilingual>> {
  if (process.getuid?.() !== 0) return ok(null);
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return ok({ uid: owner.uid, gid: owner.gid });
  const account = chooseAccount(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  return account ? ok(account) : err(noAccount);
}

/** The first preferred account of a password file ("name:x:uid:gid:…"). */
export function chooseAccount(passwords: string): Account | null {
  const accounts = new Map(passwords.split('\n').map((line) => [line.split(':')[0] ?? '', line.split(':')]));
  for (const name of preferred) {
    const [, , uid = '', gid = ''] = accounts.get(name) ?? [];
    if (/^[1-9]\d*$/.test(uid) && /^\d+$/.test(gid)) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** The first folder on the way that the account may not pass through (a 0700 folder of root); null when none. */
export async function blockedAt(path: string, { uid, gid }: Account): Promise<string | null> {
  const before = dirname(path) === path ? null : await blockedAt(dirname(path), { uid, gid });
  if (before !== null) return before;
  const { mode, uid: owner, gid: group } = await stat(path);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (mode & bit) === 0 ? path : null;
}

const noAccount: Bilingual = {
  th: 'PostgreSQL ไม่ทำงานในชื่อ root และเครื่องนี้ไม่มีบัญชี prongsai, postgres หรือ nobody · สร้างด้วย useradd --system prongsai แล้วเริ่มใหม่ หรือใช้บัญชีผู้ใช้ธรรมดา',
  en: 'PostgreSQL does not run as root, and this machine has no account prongsai, postgres or nobody. Create one (useradd --system prongsai) and start again, or run as an ordinary user.',
};
