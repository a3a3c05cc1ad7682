import { rename, unlink, writeFile } from 'node:fs/promises';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** Writes a file whole or not at all: beside it first, then renamed over it. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Result<Bilingual, Bilingual>> {
  const beside = `${path}.part-${process.pid}`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return ok({ th: `บันทึกแล้ว: ${path} (${bytes.length} ไบต์)`, en: `Saved: ${path} (${bytes.length} bytes)` });
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return err({
      th: `บันทึก ${path} ไม่ได้ (${code}) · ตรวจว่ามีโฟลเดอร์นี้และมีสิทธิ์เขียน`,
      en: `${path} cannot be written (${code}): see that the folder exists and may be written to.`,
    });
  }
}
