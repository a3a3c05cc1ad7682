import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { openZip } from '../read/ooxml/zip.ts';
import { plainCopy, withPdf } from '../read/pdf/load-pdf.ts';
import { type Attachment, contentsOf } from './pdf-contents.ts';
import { type IntakeRefusal, refuse, refuseDamaged, refusePolyglot } from './refusal.ts';

/**
 * Whether a PDF may be kept: it opens without a password, runs nothing and is nothing else besides. The note names
 * attached files, which no preview shows. Errors: 'encrypted', 'corrupt', 'script', 'program', 'polyglot', 'too-large',
 * 'zip-bomb'.
 */
export async function judgePdf(bytes: Uint8Array): Promise<Result<Bilingual | null, IntakeRefusal>> {
  if (isAlsoZip(bytes)) return refusePolyglot('PDF', 'ไฟล์บีบอัด zip ', 'a zip archive');
  const copied = await withPdf(bytes, async (pdf) => ok(pdf.pageCount > 0 ? plainCopy(pdf) : null));
  if (!copied.ok) return copied.error.code === 'too-large' ? refuseLong() : err(copied.error);
  const contents = copied.value && (await contentsOf(copied.value));
  if (!contents) return refuseDamaged('PDF', 'โครงสร้างของไฟล์', 'the structure of the file');
  if (contents.launches) return refuseRunning('คำสั่งเปิดโปรแกรม', 'an action that starts a program', 'program');
  if (contents.attachments.some(isProgram))
    return refuseRunning('โปรแกรมแนบอยู่', 'a program attached to it', 'program');
  if (contents.scripts) return refuseRunning('สคริปต์ที่ทำงานเอง (JavaScript)', 'scripts (JavaScript)', 'script');
  return ok(contents.attachments.length > 0 ? attachedNote(contents.attachments.length) : null);
}

const AFTER_END = Buffer.from('PK\x05\x06', 'latin1');

/** Zip programs read from the end of a file, PDF readers from its beginning: one file can be both. */
function isAlsoZip(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.indexOf(AFTER_END, buffer.lastIndexOf('%%EOF')) >= 0 || openZip(bytes).ok;
}

const PROGRAMS =
  /\.(exe|dll|com|scr|pif|msi|msp|cpl|jar|apk|app|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|sh|lnk|reg|iso|img|doc[mt]|dotm|xls[mb]|xltm|ppt[m]|settingcontent-ms)[\s.]*$/i;

function isProgram({ name, head }: Attachment): boolean {
  const start = Buffer.from(head.subarray(0, 4)).toString('latin1');
  return PROGRAMS.test(name.slice(-100)) || /^(MZ|\x7fELF|#!|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/.test(start);
}

function refuseRunning(th: string, en: string, code: 'script' | 'program') {
  return refuse(
    code,
    `PDF นี้มี${th} จึงไม่รับเพื่อความปลอดภัยของผู้เปิดอ่าน โปรดเปิดไฟล์แล้วพิมพ์เป็น PDF ใหม่ (Print to PDF) แล้วส่งไฟล์นั้น`,
    `This PDF carries ${en} and is not taken, for the safety of those who open it. Open it, print it to a new PDF and send that.`,
  );
}

function refuseLong() {
  return refuse(
    'too-large',
    'PDF นี้มีหน้ามากเกินไป โปรดแบ่งเป็นหลายไฟล์ ไฟล์ละไม่เกิน 1,000 หน้า',
    'This PDF has too many pages. Send it in parts of at most 1,000 pages.',
  );
}

function attachedNote(count: number): Bilingual {
  return {
    th: `PDF นี้มีไฟล์แนบอยู่ข้างใน ${count} ไฟล์ ซึ่งไม่แสดงในตัวอย่าง · หากเป็นหลักฐาน ควรส่งแยกต่างหาก`,
    en: `This PDF has ${count} files attached inside, which no preview shows. If they are evidence, send them apart.`,
  };
}
