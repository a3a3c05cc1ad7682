import type { Bilingual } from '../../lib/bilingual.ts';

/**
 * Every action that is put on record, by name, with the words of the audit page. A slice adds its own here; an action that
 * is not listed cannot be recorded.
 */
export const auditedActions = {
  'agency.found': { th: 'เปิดใช้ระบบของหน่วยงาน', en: 'founded the agency' },
  'agency.rename': { th: 'เปลี่ยนชื่อหน่วยงาน', en: 'renamed the agency' },
  'settings.change': { th: 'แก้ไขการตั้งค่า', en: 'changed the settings' },
  'disclosure.assign': { th: 'มอบหมายข้อ', en: 'assigned the item' },
  'disclosure.save': { th: 'แก้ไขฉบับร่าง', en: 'changed the draft' },
  'disclosure.submit': { th: 'ส่งตรวจ', en: 'handed it in for review' },
  'disclosure.take-back': { th: 'ดึงกลับมาแก้ไข', en: 'took it back' },
  'disclosure.send-back': { th: 'ส่งกลับให้แก้ไข', en: 'sent it back' },
  'disclosure.publish': { th: 'อนุมัติและเผยแพร่', en: 'approved and published it' },
  'disclosure.withdraw': { th: 'ถอนการเผยแพร่', en: 'withdrew it from the public' },
  'disclosure.judge': { th: 'บันทึกผลการตรวจ', en: 'recorded the verdict' },
  'disclosure.appeal': { th: 'ยื่นคำชี้แจง', en: 'appealed' },
  'disclosure.accept': { th: 'รับผลการตรวจ', en: 'accepted the verdict' },
  'disclosure.settle': { th: 'บันทึกผลสุดท้าย', en: 'recorded the final verdict' },
  'evidence.store': { th: 'เก็บหลักฐาน', en: 'stored evidence' },
  'agency.change': { th: 'แก้ไขข้อมูลหน่วยงาน', en: 'changed what the agency says of itself' },
  'unit.add': { th: 'เพิ่มส่วนงาน', en: 'added a unit' },
  'unit.change': { th: 'แก้ไขส่วนงาน', en: 'changed a unit' },
  'unit.move': { th: 'เปลี่ยนลำดับส่วนงาน', en: 'changed the order of units' },
  'unit.close': { th: 'ปิดส่วนงาน', en: 'closed a unit' },
  'unit.reopen': { th: 'เปิดส่วนงานอีกครั้ง', en: 'reopened a unit' },
  'post.add': { th: 'เพิ่มตำแหน่ง', en: 'added a post' },
  'post.change': { th: 'แก้ไขตำแหน่ง', en: 'changed a post' },
  'post.move': { th: 'เปลี่ยนลำดับตำแหน่ง', en: 'changed the order of posts' },
  'appointment.add': { th: 'แต่งตั้งผู้ดำรงตำแหน่ง', en: 'appointed somebody' },
  'appointment.change': { th: 'แก้ไขการแต่งตั้ง', en: 'changed an appointment' },
  'appointment.end': { th: 'ให้พ้นจากตำแหน่ง', en: 'ended an appointment' },
  'social-link.add': { th: 'เพิ่มสื่อสังคมออนไลน์', en: 'added a social link' },
  'social-link.change': { th: 'แก้ไขสื่อสังคมออนไลน์', en: 'changed a social link' },
  'social-link.remove': { th: 'ลบสื่อสังคมออนไลน์', en: 'removed a social link' },
  'site-page.write': { th: 'เขียนหน้าเว็บ', en: 'wrote a page' },
  'cycle.open': { th: 'เปิดปีงบประมาณ', en: 'opened a fiscal year' },
  'cycle.close': { th: 'ปิดปีงบประมาณ', en: 'closed a fiscal year' },
  'cycle.reopen': { th: 'เปิดปีงบประมาณอีกครั้ง', en: 'reopened a fiscal year' },
  'stage.change': { th: 'แก้ไขปฏิทินของปี', en: 'changed the calendar of a year' },
  'assignment.change': { th: 'มอบหมายผู้รับผิดชอบและกำหนดส่ง', en: 'assigned owners and due dates' },
  'report.import': { th: 'นำเข้ารายงาน', en: 'imported a report' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AuditedAction = keyof typeof auditedActions;
