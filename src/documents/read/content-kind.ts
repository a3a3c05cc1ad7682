import { ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from './document.ts';
import { refuseEncrypted, refuseKind } from './failures.ts';

export type Container = 'pdf' | 'zip' | 'text';

/** Formats that are known and refused, by their first bytes: what to call them and what to do instead. */
interface Refused {
  readonly starts: string;
  readonly at?: number;
  readonly th: string;
  readonly en: string;
  readonly advice: 'document' | 'picture' | 'archive';
}

const REFUSED: readonly Refused[] = [
  { starts: '\x89PNG', th: 'ภาพ PNG', en: 'a PNG picture', advice: 'picture' },
  { starts: '\xff\xd8\xff', th: 'ภาพ JPEG', en: 'a JPEG picture', advice: 'picture' },
  { starts: 'GIF8', th: 'ภาพ GIF', en: 'a GIF picture', advice: 'picture' },
  { starts: 'II*\0', th: 'ภาพ TIFF', en: 'a TIFF picture', advice: 'picture' },
  { starts: 'MM\0*', th: 'ภาพ TIFF', en: 'a TIFF picture', advice: 'picture' },
  { starts: 'BM', th: 'ภาพ BMP', en: 'a BMP picture', advice: 'picture' },
  { starts: 'WEBP', at: 8, th: 'ภาพ WebP', en: 'a WebP picture', advice: 'picture' },
  { starts: 'ftyphei', at: 4, th: 'ภาพ HEIC', en: 'a HEIC picture', advice: 'picture' },
  { starts: '{\\rtf', th: 'เอกสาร RTF', en: 'an RTF document', advice: 'document' },
  { starts: 'Rar!', th: 'ไฟล์บีบอัด RAR', en: 'a RAR archive', advice: 'archive' },
  { starts: '7z\xbc\xaf', th: 'ไฟล์บีบอัด 7z', en: 'a 7z archive', advice: 'archive' },
  { starts: '\x1f\x8b', th: 'ไฟล์บีบอัด gzip', en: 'a gzip archive', advice: 'archive' },
];

const ADVICE = {
  document: [
    'โปรดเปิดไฟล์แล้ว “บันทึกเป็น” .docx, .xlsx หรือ .pdf แล้วส่งใหม่',
    'Open it, “Save as” .docx, .xlsx or .pdf and send that.',
  ],
  picture: [
    'โปรดส่งเอกสารต้นฉบับ เช่น .docx หรือแปลงภาพเป็นข้อความ (OCR) ก่อน',
    'Send the original document, such as the .docx, or run OCR on the picture first.',
  ],
  archive: ['โปรดแตกไฟล์ก่อน แล้วส่งเฉพาะไฟล์รายงาน', 'Unpack it and send only the report.'],
} as const;

/**
 * What the bytes are, whatever the name says. Errors: 'unsupported' for formats known and not read, 'encrypted' for an
 * Office document behind a password.
 */
export function containerOf(bytes: Uint8Array): Result<Container, ReadFailure> {
  const head = latin1(bytes.subarray(0, 1_024));
  // PDF readers accept up to a kilobyte of other bytes before the header.
  if (head.includes('%PDF-')) return ok('pdf');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return ok('zip');
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuseOle(bytes);
  const refused = REFUSED.find(({ starts, at = 0 }) => head.startsWith(starts, at));
  // "BM" may begin a text: a bitmap also has zero bytes in its header.
  if (refused && !(refused.starts === 'BM' && !head.includes('\0'))) return refuseAs(refused);
  return ok('text');
}

/** SVG and other XML, and saved web archives: text by its bytes, but no report. Null: go on. */
export function refusedMarkup(text: string): Result<never, ReadFailure> | null {
  const head = text.slice(0, 2_000).trimStart();
  const isSvg =
    /^(<\?xml[^>]{0,200}>\s{0,20})?(<!--[^>]{0,500}-->\s{0,20})?(<!DOCTYPE svg[^>]{0,500}>\s{0,20})?<svg[\s>]/i;
  if (isSvg.test(head)) {
    return refuseAs({ starts: '', th: 'ภาพ SVG', en: 'an SVG picture', advice: 'picture' });
  }
  if (/^<\?xml/i.test(head) && !/<html[\s>]/i.test(head)) {
    return refuseAs({ starts: '', th: 'ไฟล์ XML', en: 'an XML file', advice: 'document' });
  }
  if (/^(MIME-Version|From|Content-Type): /i.test(head) && /multipart\/related/i.test(head)) {
    return refuseAs({
      starts: '',
      th: 'หน้าเว็บที่บันทึกไว้ (MHTML)',
      en: 'a saved web page (MHTML)',
      advice: 'document',
    });
  }
  return null;
}

/** The old Office container: holds .doc and .xls, and also the new formats once a password encrypts them. */
function refuseOle(bytes: Uint8Array): Result<never, ReadFailure> {
  const text = latin1(bytes);
  if (text.includes(wide('EncryptedPackage'))) return refuseEncrypted('Office');
  if (text.includes(wide('WordDocument'))) {
    return refuseAs({
      starts: '',
      th: 'เอกสาร Word รุ่นเก่า (.doc)',
      en: 'an old Word document (.doc)',
      advice: 'document',
    });
  }
  if (text.includes(wide('Workbook')) || text.includes(wide('Book'))) {
    return refuseAs({
      starts: '',
      th: 'สมุดงาน Excel รุ่นเก่า (.xls)',
      en: 'an old Excel workbook (.xls)',
      advice: 'document',
    });
  }
  return refuseAs({
    starts: '',
    th: 'เอกสาร Office รุ่นเก่า',
    en: 'an old Office document',
    advice: 'document',
  });
}

function refuseAs(refused: Refused) {
  const [th, en] = ADVICE[refused.advice];
  return refuseKind(refused.th, refused.en, th, en);
}

/** Names in the container's directory are UTF-16. */
function wide(name: string): string {
  return [...name].join('\0');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
