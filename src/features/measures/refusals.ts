import type { Bilingual } from '../../lib/bilingual.ts';
import type { Status } from './rules.ts';

/** Why something may not be done to a measure, and what to do instead. */
export const refusals = {
  yearClosed: {
    th: 'ปีงบประมาณนี้ปิดแล้ว จึงแก้ไขไม่ได้ · หากจำเป็น ให้เจ้าหน้าที่ ITA เปิดปีอีกครั้งพร้อมเหตุผล',
    en: 'This fiscal year is closed, so nothing can be changed. If it must be, the ITA officer can reopen it with a reason.',
  },
  noOwner: {
    th: 'ยังไม่มีส่วนงานรับผิดชอบ · ให้เจ้าหน้าที่ ITA มอบหมายก่อน',
    en: 'No unit owns this yet: the ITA officer assigns it first.',
  },
  notYours: {
    th: 'งานนี้เป็นของส่วนงานอื่น หรือต้องใช้บทบาทอื่น · ติดต่อส่วนงานที่รับผิดชอบหรือเจ้าหน้าที่ ITA',
    en: 'This belongs to another unit, or asks for another role. Turn to its unit or to the ITA officer.',
  },
  notVerifier: {
    th: 'การตรวจรับและส่งกลับเป็นของเจ้าหน้าที่ ITA หัวหน้าส่วนงานที่รับผิดชอบ ปลัด หรือหัวหน้าหน่วยงาน',
    en: 'Verifying and sending back is for the ITA officer, the head of an owning unit, the permanent secretary or the head of agency.',
  },
  notPlanner: {
    th: 'การกำหนดมาตรการ แนวทาง และผู้รับผิดชอบเป็นหน้าที่ของเจ้าหน้าที่ ITA',
    en: 'Only the ITA officer says what the measures are and who owns them.',
  },
  ownWork: {
    th: 'ท่านเป็นผู้แจ้งว่าเสร็จเอง จึงต้องให้ผู้อื่นตรวจรับ · หัวหน้าส่วนงานที่รับผิดชอบ เจ้าหน้าที่ ITA ปลัด หรือหัวหน้าหน่วยงานตรวจรับได้',
    en: 'You said yourself that it is done, so somebody else verifies it: the head of an owning unit, the ITA officer, the permanent secretary or the head of agency.',
  },
  hasBegun: {
    th: 'มีความก้าวหน้าบันทึกไว้แล้ว จึงคืนเป็นยังไม่เริ่มไม่ได้ · ขีดออกรายการที่ผิดก่อน',
    en: 'Progress is noted already, so it cannot be set back to not begun. Strike the wrong entries first.',
  },
  begunStays: {
    th: 'เริ่มดำเนินการหรือมีบันทึกความก้าวหน้าแล้ว จึงลบไม่ได้ เพื่อให้ตรวจสอบย้อนหลังได้ · แก้ไขข้อความแทน หรือปล่อยไว้ในสถานะเดิม',
    en: 'It was begun, or has progress on record, so it stays for later review. Change its text instead, or leave it as it stands.',
  },
  needsEvidence: {
    th: 'ยังไม่มีความก้าวหน้าที่แนบหลักฐาน · บันทึกความก้าวหน้าพร้อมไฟล์ก่อน หรือบอกเหตุผลที่ไม่มีหลักฐาน',
    en: 'No progress entry has evidence yet: note progress with a file first, or say why there is none.',
  },
  notNow: {
    'not-begun': { th: 'ยังไม่เริ่ม · กดเริ่มดำเนินการก่อน', en: 'It is not begun yet: begin it first.' },
    doing: { th: 'กำลังดำเนินการอยู่ · แจ้งว่าเสร็จก่อน', en: 'It is being done: say that it is done first.' },
    done: {
      th: 'แจ้งว่าเสร็จแล้ว · รอตรวจรับ หรือส่งกลับให้ทำต่อ',
      en: 'It is done: it waits to be verified or sent back.',
    },
    verified: {
      th: 'ตรวจรับแล้ว · หากต้องทำต่อ ให้ผู้ตรวจรับส่งกลับพร้อมเหตุผล',
      en: 'It is verified. If more is to be done, a verifier sends it back with a reason.',
    },
  } satisfies Record<Status, Bilingual>,
} as const;
