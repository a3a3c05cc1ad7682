import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { FormRefusal } from '../../web/read-form.ts';
import type { Upload } from './service.ts';

/** The largest report taken, and what a form may add to it (field names, boundaries, a file name). */
export const MOST_BYTES = 20 * 1024 * 1024;
export const FORM_SLACK = 256 * 1024;

const SCHEME = 'nacc';

/** Why a form was not worked on. `code` is stable for programs. */
export interface FormFault {
  readonly code: FormRefusal | 'nothing-sent' | 'bad-year';
  readonly message: Bilingual;
}

const faults: Record<FormFault['code'], Bilingual> = {
  'too-large': {
    th: 'ไฟล์ใหญ่เกิน 20 MB จึงไม่ได้อ่าน · ลดขนาดรูปภาพในเอกสาร หรือแยกส่งเป็นส่วน เช่น ส่งเฉพาะบันทึกข้อความหรือเฉพาะตาราง',
    en: 'The file is over 20 MB, so it was not read. Make its pictures smaller, or send a part of it, such as the memo or the tables.',
  },
  'not-a-form': {
    th: 'คำขอไม่ได้ส่งมาเป็นแบบฟอร์ม · ส่งไฟล์ในช่อง file แบบ multipart/form-data',
    en: 'The request is not a form. Send the file in the field “file” as multipart/form-data.',
  },
  malformed: {
    th: 'ข้อมูลที่ส่งมาไม่ครบหรือเสียหายระหว่างทาง · ส่งใหม่อีกครั้ง',
    en: 'What was sent is incomplete or was damaged on the way. Send it again.',
  },
  'nothing-sent': {
    th: 'ยังไม่ได้เลือกไฟล์หรือวางข้อความ · เลือกไฟล์รายงาน หรือวางข้อความของรายงาน แล้วกดตรวจอีกครั้ง',
    en: 'No file was chosen and no text was pasted. Choose the report, or paste its text, then check again.',
  },
  'bad-year': {
    th: 'ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก เช่น 2566 · หรือเว้นว่างให้ระบบอ่านจากรายงาน',
    en: 'The fiscal year is a Buddhist-era year of four digits, such as 2566. Leave it empty to read it from the report.',
  },
};

export function formFault(code: FormFault['code']): FormFault {
  return { code, message: faults[code] };
}

/** The report in a posted form: its file, else its pasted text. */
export async function parseUpload(form: FormData): Promise<Result<Upload, FormFault>> {
  const year = parseYear(form.get('year'));
  if (!year.ok) return year;
  const about = { year: year.value, scheme: SCHEME };
  const file = form.get('file');
  if (file instanceof File && (file.size > 0 || file.name !== '')) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ ...about, bytes, fileName: plainName(file.name) });
  }
  const text = form.get('text');
  if (typeof text !== 'string' || text.trim() === '') return err(formFault('nothing-sent'));
  return ok({ ...about, bytes: new TextEncoder().encode(text), fileName: 'pasted.md' });
}

function parseYear(value: ReturnType<FormData['get']>): Result<number | null, FormFault> {
  if (value === null || value === '') return ok(null);
  if (typeof value !== 'string' || !/^2[45]\d\d$/.test(value)) return err(formFault('bad-year'));
  return ok(Number(value));
}

/** The last part of a path, without control characters and direction marks that could disguise an extension. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-200) || 'report';
}
