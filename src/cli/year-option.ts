import type { Bilingual } from '../lib/bilingual.ts';
import { parseFiscalYear } from '../lib/fiscal-year.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** `--year` in either calendar and either digits; absent is null. */
export function readYear(text: string | null): Result<number | null, Bilingual> {
  if (text === null) return ok(null);
  const year = parseFiscalYear(text);
  if (year !== null) return ok(year);
  return err({
    th: `--year "${text}" ไม่ใช่ปี · ใช้ปี พ.ศ. หรือ ค.ศ. สี่หลัก เช่น 2566 หรือ 2023`,
    en: `--year "${text}" is not a year: give four digits of either calendar, such as 2566 or 2023.`,
  });
}
