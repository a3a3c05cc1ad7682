import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';

export interface InputFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The largest input read into memory; larger ones are refused by their size alone. */
const MAX_BYTES = 20 * 1024 * 1024;

/** A file's bytes, or standard input's for "-". Every fault is a sentence that names the path. */
export async function readInput(path: string): Promise<Result<InputFile, Bilingual>> {
  if (path === '-') return readStandardInput();
  try {
    const about = await stat(path);
    if (!about.isFile()) return err(fault(path, 'ไม่ใช่ไฟล์', 'is not a file'));
    if (about.size > MAX_BYTES) return err(tooLarge(path));
    return ok({ bytes: await readFile(path), fileName: basename(path) });
  } catch (error) {
    return err(openFault(path, error as NodeJS.ErrnoException));
  }
}

async function readStandardInput(): Promise<Result<InputFile, Bilingual>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) return err(tooLarge('-'));
    chunks.push(chunk as Buffer);
  }
  return ok({ bytes: Buffer.concat(chunks), fileName: 'stdin' });
}

function tooLarge(path: string): Bilingual {
  return fault(
    path,
    'ใหญ่เกิน 20 MB · โปรดลดขนาดรูปภาพหรือแยกไฟล์',
    'is over 20 MB: make its pictures smaller or split it',
  );
}

function openFault(path: string, error: NodeJS.ErrnoException): Bilingual {
  if (error.code === 'ENOENT') return fault(path, 'ไม่พบไฟล์นี้', 'was not found');
  if (error.code === 'EACCES') return fault(path, 'ไม่มีสิทธิ์อ่านไฟล์นี้', 'may not be read with your permissions');
  return fault(path, `เปิดไม่ได้ (${error.code})`, `cannot be opened (${error.code})`);
}

function fault(path: string, th: string, en: string): Bilingual {
  return { th: `${path}: ${th}`, en: `${path} ${en}.` };
}
