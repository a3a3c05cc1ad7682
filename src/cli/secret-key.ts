import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';

export interface SecretKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** The file that was made just now, when there was none. */
  readonly madeIn: string | null;
}

type KeyPlace = Pick<Config, 'secretKey' | 'keyFolder'>;

/** The sentence when there is neither a key nor a folder to keep one in. */
export function lacksSecretKey({ secretKey, keyFolder }: KeyPlace): Bilingual | null {
  return secretKey === null && keyFolder === null ? noPlace : null;
}

/** SECRET_KEY, else the file `secret.key` of the data folder, made when there is none (mode 0600). */
export async function loadSecretKey(config: KeyPlace): Promise<Result<SecretKey, Bilingual>> {
  if (config.secretKey) return ok({ key: config.secretKey, madeIn: null });
  if (config.keyFolder === null) return err(noPlace);
  const path = join(config.keyFolder, 'secret.key');
  try {
    await mkdir(config.keyFolder, { recursive: true, mode: 0o700 });
    const made = await makeKey(path);
    const text = (await readFile(path, 'utf8')).trim();
    if (!/^[0-9a-f]{64}$/.test(text)) return err(damaged(path));
    return ok({ key: Uint8Array.from(Buffer.from(text, 'hex')), madeIn: made ? path : null });
  } catch (error) {
    return err(unusable(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** Written beside and linked: the file is there whole or not at all, and one that is there is never replaced. */
async function makeKey(path: string): Promise<boolean> {
  const beside = `${path}.part-${process.pid}`;
  await writeFile(beside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'w' });
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

const noPlace: Bilingual = {
  th: 'ใช้ DATABASE_URL แล้วต้องตั้ง SECRET_KEY ด้วย เพราะกุญแจต้องไม่อยู่ในฐานข้อมูล · สร้างครั้งเดียวด้วย openssl rand -hex 32 แล้วใช้ค่าเดิมตลอดไป หรือตั้ง PRONGSAI_DATA เป็นโฟลเดอร์ถาวรเพื่อให้ระบบเก็บกุญแจไว้ที่นั่น',
  en: 'With DATABASE_URL, set SECRET_KEY too, because the key must not lie in the database. Make it once with openssl rand -hex 32 and keep it for good, or set PRONGSAI_DATA to a lasting folder where the key is then kept.',
};

function damaged(path: string): Bilingual {
  return {
    th: `ไฟล์กุญแจ ${path} เสียหาย · นำไฟล์เดิมกลับมาจากที่เก็บสำรอง หากไม่มี ให้ย้ายไฟล์นี้ออกแล้วเริ่มใหม่ ผู้ใช้จะต้องตั้งการยืนยันสองขั้นตอนใหม่`,
    en: `The key file ${path} is damaged. Bring back its copy; without one, move it away and start again: people then set up two-step codes anew.`,
  };
}

function unusable(path: string, code: string): Bilingual {
  return {
    th: `อ่านหรือสร้างไฟล์กุญแจ ${path} ไม่ได้ (${code}) · ตรวจสิทธิ์ของโฟลเดอร์ หรือตั้ง SECRET_KEY`,
    en: `The key file ${path} cannot be read or made (${code}). Check the folder's permissions, or set SECRET_KEY.`,
  };
}
