import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { paperFormats } from '../features/documents/rules.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** As FILE, where it means standard input. */
export const STANDARD_OUTPUT = '-';

/** Refuses a place that is a folder, the report itself, or named as another of our formats than is asked for. */
export async function judgePlace(
  out: string,
  { input, format }: { readonly input: string; readonly format: string },
): Promise<Result<null, Bilingual>> {
  if (out === STANDARD_OUTPUT) return ok(null);
  const ending = extname(out).slice(1).toLowerCase();
  if (ending !== format && paperFormats.some((known) => known === ending))
    return err(otherEnding(out, format));
  const [there, source] = await Promise.all([out, input].map((path) => stat(path).catch(() => null)));
  if (there?.isDirectory()) return err(isFolder(out, format));
  if (there && source && there.ino === source.ino && there.dev === source.dev) return err(isSource(out));
  return ok(null);
}

function otherEnding(out: string, format: string): Bilingual {
  return {
    th: `${out} ลงท้ายไม่ตรงกับ --to ${format} · ตั้งชื่อให้ลงท้ายด้วย .${format} หรือเปลี่ยน --to`,
    en: `${out} does not end as --to ${format} does: name it .${format}, or change --to.`,
  };
}

function isFolder(out: string, format: string): Bilingual {
  return {
    th: `${out} เป็นโฟลเดอร์ · ระบุชื่อไฟล์ด้วย เช่น ${out.replace(/\/+$/, '')}/memo.${format}`,
    en: `${out} is a folder: name a file in it, such as ${out.replace(/\/+$/, '')}/memo.${format}.`,
  };
}

function isSource(out: string): Bilingual {
  return {
    th: `${out} คือรายงานต้นฉบับ · เลือกชื่ออื่นใน --out เพื่อไม่ให้ต้นฉบับหาย`,
    en: `${out} is the report itself: choose another name in --out, so that it is not lost.`,
  };
}
