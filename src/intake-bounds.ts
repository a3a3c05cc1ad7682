import type { Bilingual } from './lib/bilingual.ts';
import { busyWords } from './web/busy.ts';
import type { Bound } from './workers/seat.ts';

const sentences: Record<Bound, Bilingual> = {
  timeout: {
    th: 'ตรวจไฟล์นี้นานเกินกำหนด จึงหยุดไว้ · โปรดลดขนาดไฟล์ หรือพิมพ์เป็น PDF ใหม่ แล้วส่งอีกครั้ง',
    en: 'Looking through this file took too long and was stopped: make it smaller, or print it to a new PDF, and send that.',
  },
  memory: {
    th: 'ไฟล์นี้ต้องใช้หน่วยความจำเกินกำหนด จึงไม่รับ · โปรดลดขนาดรูปภาพ หรือแบ่งเป็นหลายไฟล์',
    en: 'This file needs more memory than one file may have: make its pictures smaller, or send it in parts.',
  },
  crash: {
    th: 'เปิดตรวจไฟล์นี้ไม่สำเร็จ · โปรดเปิดในเครื่อง บันทึกเป็นไฟล์ใหม่ แล้วส่งอีกครั้ง',
    en: 'This file could not be looked through: open it on your machine, save it anew and send that.',
  },
  busy: busyWords,
  aborted: {
    th: 'ยกเลิกการส่งไฟล์แล้ว · ส่งใหม่ได้เมื่อพร้อม',
    en: 'The upload was given up: send it again when you are ready.',
  },
};

/** What a person is told when the bounded work on an evidence did not end by itself. */
export function intakeBound(bound: Bound): Bilingual {
  return sentences[bound];
}
