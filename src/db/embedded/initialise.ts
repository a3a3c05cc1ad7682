import { spawn } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Account } from './account.ts';
import type { Native } from './native.ts';

/** The superuser of an embedded cluster: makes roles and database, then is not used again. */
export const SUPERUSER = 'postgres';

/** UTF-8, sorted as Thai sorts (ICU "th"), socket only. */
const choices = [
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=th',
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
];

/** Makes the cluster when there is none. It appears under its name whole or not at all. */
export async function initialise(
  cluster: string,
  native: Native,
  account: Account | null,
): Promise<Result<null, Bilingual>> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null)
    return version.trim() === native.major ? ok(null) : err(otherMajor(version.trim(), native));
  const beside = `${cluster}.part`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { mode: 0o700 });
  if (account) await chown(beside, account.uid, account.gid);
  const failure = await runInitdb(join(native.folder, 'bin', 'initdb'), beside, account);
  if (failure !== null) return err(initFailed(failure));
  await rename(beside, cluster);
  return ok(null);
}

/** Null when it went well, else what it said last. */
function runInitdb(program: string, folder: string, account: Account | null): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, ['-D', folder, ...choices], {
      cwd: folder,
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...account,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : said.trim() || `initdb: ${code}`));
  });
}

function initFailed(said: string): Bilingual {
  return {
    th: `สร้างฐานข้อมูลใหม่ไม่สำเร็จ · PostgreSQL แจ้งว่า: ${said}`,
    en: `The new database could not be made. PostgreSQL says: ${said}`,
  };
}

function otherMajor(found: string, { major }: Native): Bilingual {
  return {
    th: `โฟลเดอร์ข้อมูลนี้สร้างด้วย PostgreSQL ${found} แต่โปรแกรมรุ่นนี้ใช้ ${major} · สั่ง prongsai backup ด้วยโปรแกรมรุ่นเดิม แล้ว prongsai restore ลงโฟลเดอร์ใหม่`,
    en: `This data folder was made by PostgreSQL ${found}; this version uses ${major}. Run prongsai backup with the earlier version, then prongsai restore into a new folder.`,
  };
}
