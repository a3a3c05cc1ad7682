import { fileTypeFromBuffer } from 'file-type';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { containerOf } from '../read/content-kind.ts';
import type { CsvEncoding } from './csv.ts';
import { baseName, cleanFileName, knownExtension } from './file-name.ts';
import type { MediaType } from './intake.ts';
import { judgeCsv } from './judge-csv.ts';
import { judgeOffice } from './judge-office.ts';
import { judgePdf } from './judge-pdf.ts';
import { type Kind, kinds, nameFits } from './kinds.ts';
import {
  type IntakeRefusal,
  refuseDamaged,
  refuseEmpty,
  refuseHeic,
  refuseName,
  refusePolyglot,
  refuseTooLarge,
  refuseUnknown,
} from './refusal.ts';

export interface TypedFile {
  readonly mediaType: MediaType;
  /** The usual ending of the kind, without the point. */
  readonly extension: string;
  /** As given, without what cannot be seen or is no name; ends as its content does. */
  readonly fileName: string;
  /** Of a CSV; null of the rest. */
  readonly encoding: CsvEncoding | null;
  readonly note: Bilingual | null;
}

type Content = Pick<TypedFile, 'encoding' | 'note'> & { readonly kind: Kind };
type Judged = Result<Content, IntakeRefusal>;

/**
 * What an uploaded file is, by its content; the name may only agree. Pictures are known by their first bytes here and
 * judged by `stripMetadata`. `mostBytes`: the largest file taken.
 */
export async function typeFile(
  bytes: Uint8Array,
  fileName: string,
  mostBytes: number,
): Promise<Result<TypedFile, IntakeRefusal>> {
  if (bytes.length === 0) return refuseEmpty();
  if (bytes.length > mostBytes) return refuseTooLarge(bytes.length, mostBytes);
  const extension = knownExtension(baseName(fileName));
  const content = await judge(bytes, extension);
  if (!content.ok) return content;
  const { kind, encoding, note } = content.value;
  if (!nameFits(extension, kind)) return refuseName(extension, kind.name);
  return ok({
    mediaType: kind.mediaType,
    extension: kind.extensions[0],
    fileName: cleanFileName(fileName, kind.extensions),
    encoding,
    note,
  });
}

const is = (kind: Kind, rest: Partial<Content> = {}): Judged =>
  ok({ kind, encoding: null, note: null, ...rest });

async function judge(bytes: Uint8Array, extension: string): Promise<Judged> {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (/^(\xef\xbb\xbf)?\s*%PDF-/.test(head)) {
    const pdf = await judgePdf(bytes);
    return pdf.ok ? is(kinds.pdf, { note: pdf.value }) : pdf;
  }
  // PDF readers look for the header in the first kilobyte, whatever stands before it.
  if (head.includes('%PDF-')) return refusePolyglot('PDF', 'ข้อมูลอื่นนำหน้า', 'other data before its beginning');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return is(kinds.png);
  if (head.startsWith('\xff\xd8\xff')) return is(kinds.jpeg);
  if (head.startsWith('PK\x03\x04')) {
    const office = judgeOffice(bytes);
    return office.ok ? is(kinds[office.value]) : office;
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oldOffice(bytes);
  return judgeRest(bytes, extension);
}

/** Before Office 2007, or behind a password since. */
function oldOffice(bytes: Uint8Array): Judged {
  const container = containerOf(bytes);
  return container.ok ? refuseUnknown('', '') : err(container.error);
}

/** A table of text, or something to be named in the refusal. */
async function judgeRest(bytes: Uint8Array, extension: string): Promise<Judged> {
  const csv = judgeCsv(bytes, extension);
  if (csv.ok) {
    const { encoding } = csv.value;
    return is(kinds.csv, { encoding, note: encoding === 'windows-874' ? thaiNote : null });
  }
  if (csv.error.code === 'unknown-kind') return csv;
  const type = await signature(bytes);
  if (type && /^image\/(heic|heif)/.test(type.mime)) return refuseHeic();
  if (type) return refuseUnknown(`ไฟล์นี้เป็นชนิด .${type.ext}`, `This file is of the kind .${type.ext}`);
  if (extension === 'csv' || extension === 'txt') return csv;
  // Neither text nor anything known, under the name of a kind that is taken: that kind, damaged.
  const promised = Object.values<Kind>(kinds).find(({ extensions }) => extensions.includes(extension));
  return promised ? refuseDamaged(promised.name, 'ต้นไฟล์', 'its beginning') : refuseUnknown('', '');
}

/** Its name by its first bytes; the library knows hundreds of kinds. */
async function signature(bytes: Uint8Array): Promise<{ ext: string; mime: string } | undefined> {
  try {
    return await fileTypeFromBuffer(bytes.slice(0, 8_192));
  } catch {
    // What it cannot make out has no name.
    return undefined;
  }
}

const thaiNote: Bilingual = {
  th: 'ไฟล์ CSV นี้เข้ารหัสแบบ Windows-874 (TIS-620) ซึ่งบางโปรแกรมแสดงภาษาไทยไม่ถูก · ครั้งหน้าควรบันทึกเป็น “CSV UTF-8”',
  en: 'This CSV is encoded as Windows-874 (TIS-620), whose Thai some programs show wrong. Next time save it as “CSV UTF-8”.',
};
