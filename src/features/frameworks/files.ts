import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FrameworkFault, FrameworkPart } from '../../core/framework/fault.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_FILES = 100;

type Parts = Result<readonly FrameworkPart[], FrameworkFault[]>;

/** The JSON files of a folder, or one JSON file alone, parsed but not judged. At most 5 MB together. */
export function readParts(path: string): Parts {
  const kind = kindOf(path);
  if (kind === 'file') return readAll([path]);
  if (kind !== 'folder') return err([{ file: path, path: '', message: kind }]);
  const files = jsonFiles(path);
  if (files === null) return err([{ file: path, path: '', message: unreadable }]);
  if (files.length === 0) return err([{ file: path, path: '', message: emptyFolder }]);
  if (files.length > MOST_FILES) return err([{ file: path, path: '', message: manyFiles }]);
  return readAll(files.map((name) => join(path, name)));
}

function kindOf(path: string): 'file' | 'folder' | Bilingual {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return notFound;
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : notAFile;
  } catch {
    return unreadable;
  }
}

function jsonFiles(folder: string): string[] | null {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return null;
  }
}

function readAll(paths: readonly string[]): Parts {
  const parts: FrameworkPart[] = [];
  const faults: FrameworkFault[] = [];
  let left = MOST_BYTES;
  for (const path of paths) {
    const file = basename(path);
    const text = readText(path, left);
    if (!text.ok) {
      faults.push({ file, path: '', message: text.error });
      continue;
    }
    left -= Buffer.byteLength(text.value);
    const json = parseJson(text.value);
    if (json.ok) parts.push({ file, json: json.value });
    else faults.push({ file, path: '', message: json.error });
  }
  return faults.length > 0 ? err(faults) : ok(parts);
}

/** Size and content come from one open file, so that nothing larger can be put in between. */
function readText(path: string, most: number): Result<string, Bilingual> {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    if (fstatSync(descriptor).size > most) return err(tooBig);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor)));
  } catch (error) {
    return err(error instanceof TypeError ? notUtf8 : unreadable);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function parseJson(text: string): Result<unknown, Bilingual> {
  if (text.trim() === '') return err(emptyFile);
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? [];
    return err(notJson(line && column ? { line, column } : null));
  }
}

const notFound: Bilingual = {
  th: 'ไม่พบไฟล์หรือโฟลเดอร์นี้ · ตรวจชื่อและที่อยู่อีกครั้ง',
  en: 'there is no such file or folder: check its name and place',
};
const notAFile: Bilingual = {
  th: 'ไม่ใช่ไฟล์หรือโฟลเดอร์ธรรมดา',
  en: 'is neither an ordinary file nor a folder',
};
const emptyFolder: Bilingual = {
  th: 'ไม่มีไฟล์ .json ในโฟลเดอร์นี้',
  en: 'the folder holds no .json file',
};
const manyFiles: Bilingual = {
  th: `มีไฟล์ .json มากกว่า ${MOST_FILES} ไฟล์ · โฟลเดอร์หนึ่งควรเป็นของกรอบเดียว`,
  en: `holds more than ${MOST_FILES} .json files: a folder is for one framework`,
};
const tooBig: Bilingual = {
  th: 'ใหญ่เกิน 5 MB · กรอบการประเมินหนึ่งปีมีขนาดเล็กกว่านี้มาก โปรดตรวจว่าเลือกไฟล์ถูก',
  en: 'is over 5 MB; the framework of a year is far smaller: check that this is the right file',
};
const notUtf8: Bilingual = {
  th: 'อ่านเป็นข้อความ UTF-8 ไม่ได้ · บันทึกไฟล์ใหม่เป็น UTF-8',
  en: 'is not UTF-8 text: save it as UTF-8',
};
const unreadable: Bilingual = {
  th: 'เปิดอ่านไม่ได้ · ตรวจสิทธิ์การเข้าถึงไฟล์',
  en: 'cannot be opened: check who may read it',
};
const emptyFile: Bilingual = { th: 'ไฟล์ว่างเปล่า', en: 'the file is empty' };

function notJson(at: { readonly line: string; readonly column: string } | null): Bilingual {
  return {
    th: `ไม่ใช่ JSON ที่ถูกต้อง${at ? ` ที่บรรทัด ${at.line} ตำแหน่ง ${at.column}` : ''} · มักเกิดจากลืมเครื่องหมายจุลภาคหรือคำพูด`,
    en: `is not valid JSON${at ? ` at line ${at.line}, column ${at.column}` : ''}: often a comma or a quotation mark is missing`,
  };
}
