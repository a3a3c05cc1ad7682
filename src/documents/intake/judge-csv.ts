import { ok, type Result } from '../../lib/result.ts';
import { refusedMarkup } from '../read/content-kind.ts';
import { textKind } from '../read/text-kind.ts';
import { type CsvEncoding, decodeCsv, separatorOf } from './csv.ts';
import { type IntakeRefusal, refuseUnknown } from './refusal.ts';

/**
 * Whether a text is a table. Under the name .csv one column is a table too; under any other, rows of several columns
 * must show. Errors: 'binary', 'encoding', 'unknown-kind' for pages, scripts and running text.
 */
export function judgeCsv(
  bytes: Uint8Array,
  extension: string,
): Result<{ encoding: CsvEncoding }, IntakeRefusal> {
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const head = text.slice(0, 4_000).trimStart();
  if (head === '') return refuseUnknown('ไฟล์นี้มีแต่ที่ว่าง ไม่มีข้อมูล', 'This file holds nothing but blanks');
  if (refusedMarkup(head) || textKind(head, '') === 'html') {
    return refuseUnknown('ไฟล์นี้เป็นหน้าเว็บหรือ XML', 'This file is a web page or XML');
  }
  if (head.startsWith('{\\rtf')) return refuseUnknown('ไฟล์นี้เป็นเอกสาร RTF', 'This file is an RTF document');
  if (/^#!|^<\?php|^<script/i.test(head)) return refuseUnknown('ไฟล์นี้เป็นโปรแกรม', 'This file is a program');
  if (extension !== 'csv' && separatorOf(text).columns < 2) {
    return refuseUnknown('ไฟล์นี้เป็นข้อความธรรมดา', 'This file is plain text');
  }
  return ok({ encoding });
}
