import { gunzipSync, gzipSync } from 'node:zlib';
import { err, ok, type Result } from '../../lib/result.ts';
import { type PackedReport, packedSchema } from './pack-schema.ts';
import type { WriteFailure } from './service.ts';

/** Most bytes a package may hold when inflated, and most characters it may have itself. */
export const PACK_LIMIT = 5 * 1024 * 1024;

const badPackage: WriteFailure = {
  code: 'bad-package',
  message: {
    th: 'ข้อมูลรายงานที่แนบมาอ่านไม่ได้ อาจไม่ครบ ถูกแก้ไข หรือใหญ่เกินไป โปรดตรวจไฟล์รายงานอีกครั้ง แล้วดาวน์โหลดจากหน้าผลใหม่',
    en: 'The report data sent along cannot be read: it is incomplete, changed or too large. Check the report file again and download from the new result page.',
  },
};

/** A report with the id of its framework as text for a form field: JSON, gzip, base64url. */
export function packReport({ framework, report }: PackedReport): string {
  return gzipSync(JSON.stringify({ framework, report })).toString('base64url');
}

/**
 * The way back. Whatever is sent: inflated to 5 MB at most, every field checked, no key too many. Error:
 * 'bad-package'.
 */
export function unpackReport(packed: string): Result<PackedReport, WriteFailure> {
  const json = inflate(packed);
  const checked = packedSchema.safeParse(json);
  // zod adds `undefined` to optional keys of a place; the report's own type has them absent, as JSON does.
  return checked.success ? ok(checked.data as PackedReport) : err(badPackage);
}

/** Undefined for anything that is no package. */
function inflate(packed: string): unknown {
  if (packed.length > PACK_LIMIT || !/^[A-Za-z0-9_-]+$/.test(packed)) return undefined;
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: PACK_LIMIT });
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
