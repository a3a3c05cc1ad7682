import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type Account, blockedAt } from './account.ts';
import type { Layout } from './layout.ts';

/** Makes the data folder and the folder of sockets, with the owners and modes the server needs. */
export async function prepareFolders(
  layout: Layout,
  account: Account | null,
): Promise<Result<null, Bilingual>> {
  try {
    await mkdir(layout.folder, { recursive: true, mode: account ? 0o711 : 0o700 });
    const blocked = account && (await blockedAt(layout.folder, account));
    if (blocked) return err(unreachable(layout.folder, blocked));
    return await prepareSockets(layout.sockets, account);
  } catch (error) {
    return err(notWritable(layout.folder, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** Whoever may enter this folder may speak to the database, so a folder another account made is refused. */
async function prepareSockets(sockets: string, account: Account | null): Promise<Result<null, Bilingual>> {
  const made = await mkdir(sockets, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  const owner = account?.uid ?? process.getuid?.();
  if (made && account) await chown(sockets, account.uid, account.gid);
  const about = await lstat(sockets);
  const own = about.isDirectory() && (about.uid === owner || about.uid === process.getuid?.());
  if (!own) return err(notOurs(sockets));
  if (account) await chown(sockets, account.uid, account.gid);
  await chmod(sockets, 0o700);
  return ok(null);
}

function unreachable(folder: string, blocked: string): Bilingual {
  return {
    th: `บัญชีที่รัน PostgreSQL เข้าโฟลเดอร์ ${folder} ไม่ได้ เพราะ ${blocked} เปิดให้ root เท่านั้น · ตั้ง PRONGSAI_DATA เป็นโฟลเดอร์อื่น เช่น /var/lib/prongsai`,
    en: `The account that runs PostgreSQL cannot reach ${folder}, because ${blocked} is closed to it. Set PRONGSAI_DATA to another folder, such as /var/lib/prongsai.`,
  };
}

function notWritable(folder: string, code: string): Bilingual {
  return {
    th: `สร้างหรือเขียนโฟลเดอร์ข้อมูล ${folder} ไม่ได้ (${code}) · ตรวจสิทธิ์ หรือตั้ง PRONGSAI_DATA เป็นโฟลเดอร์อื่น`,
    en: `The data folder ${folder} cannot be made or written (${code}). Check its permissions, or set PRONGSAI_DATA to another folder.`,
  };
}

function notOurs(sockets: string): Bilingual {
  return {
    th: `โฟลเดอร์ ${sockets} เป็นของบัญชีอื่น จึงใช้ต่อกับฐานข้อมูลไม่ได้ · ลบโฟลเดอร์นั้น หรือตั้ง PRONGSAI_DATA ให้สั้นลงกว่านี้ (ไม่ใช้ ${tmpdir()})`,
    en: `The folder ${sockets} belongs to another account, so the database is not opened there. Remove it, or set PRONGSAI_DATA to a shorter path (then ${tmpdir()} is not used).`,
  };
}
