import type { ReadFailure } from '../../documents/read/document.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { busyWords } from '../../web/busy.ts';
import type { Bound } from '../../workers/seat.ts';
import type { WriteFailure } from './service.ts';

const sentences: Record<Bound, Bilingual> = {
  timeout: {
    th: 'ใช้เวลานานเกินกำหนด จึงหยุดไว้ · เอกสารอาจใหญ่หรือซับซ้อนเกินไป โปรดแยกเป็นส่วน เช่น ส่งเฉพาะตารางหรือบันทึกข้อความ',
    en: 'It took too long and was stopped: the document may be too large or tangled. Send a part of it, such as its tables or the memo.',
  },
  memory: {
    th: 'เอกสารต้องใช้หน่วยความจำเกินกำหนด จึงหยุดไว้ · โปรดลดขนาดรูปภาพ หรือแยกเอกสารเป็นส่วน',
    en: 'The document needs more memory than one file may have: make its pictures smaller or send a part of it.',
  },
  crash: {
    th: 'อ่านเอกสารนี้ไม่สำเร็จ · โปรดบันทึกเป็น DOCX หรือ PDF ใหม่อีกครั้ง แล้วส่งใหม่',
    en: 'This document could not be worked through: save it again as DOCX or PDF, then send it anew.',
  },
  busy: busyWords,
  aborted: {
    th: 'ยกเลิกการตรวจแล้ว · ส่งใหม่ได้เมื่อพร้อม',
    en: 'The work was given up: send it again when you are ready.',
  },
};

/** Heard by nobody: the one who asked has left. It takes the code of "busy", which never blames the file. */
const codes = { timeout: 'timeout', memory: 'memory', busy: 'busy', aborted: 'busy' } as const;

export function readFailure(bound: Bound): ReadFailure {
  return { code: bound === 'crash' ? 'corrupt' : codes[bound], message: sentences[bound] };
}

export function writeFailure(bound: Bound): WriteFailure {
  return { code: bound === 'crash' ? 'cannot-write' : codes[bound], message: sentences[bound] };
}
