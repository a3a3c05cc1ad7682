import type { Bilingual } from '../../lib/bilingual.ts';

/** Every sentence a redirect may leave for the next page. A slice adds its own here; the cookie holds the key alone. */
export const flashWords = {
  saved: { th: 'บันทึกแล้ว', en: 'Saved' },
  created: { th: 'เพิ่มแล้ว', en: 'Added' },
  'picture-stripped': {
    th: 'เพิ่มแล้ว และนำข้อมูลแฝงในภาพออกให้แล้ว เช่น สถานที่ถ่าย · ภาพที่เห็นเหมือนเดิม',
    en: 'Added. Hidden data of the picture, such as where it was taken, was removed; it looks the same',
  },
  'interview-kept': {
    th: 'เก็บคำตอบแล้ว · เริ่มสัมภาษณ์คนต่อไปได้',
    en: 'The answers are kept. You can begin with the next person',
  },
  'interview-kept-before': {
    th: 'หน้านี้มีคำตอบส่งเข้ามาก่อนแล้ว คำตอบที่ส่งเมื่อครู่จึงไม่ได้เพิ่ม · ถ้าเพิ่งส่งแล้วสัญญาณขาด ชุดที่เก็บไว้คือชุดนั้นเอง ถ้าเป็นคนละคนให้สัมภาษณ์ใหม่ในหน้านี้',
    en: 'Answers of that page had come in before, and those sent just now were not added. If you had just sent and the line was cut, they are the ones kept; if they were of another person, ask again on this page',
  },
  removed: { th: 'ลบแล้ว', en: 'Removed' },
  sent: { th: 'ส่งแล้ว', en: 'Sent' },
  'slips-mailed': { th: 'ส่งอีเมลแล้ว {0} ฉบับ', en: 'Mails sent: {0}' },
  'year-opened': { th: 'เปิดปีงบประมาณแล้ว', en: 'The fiscal year is open' },
  'year-closed': { th: 'ปิดปีงบประมาณแล้ว', en: 'The fiscal year is closed' },
  'year-reopened': { th: 'เปิดปีงบประมาณอีกครั้งแล้ว', en: 'The fiscal year is open again' },
  'report-imported': {
    th: 'นำเข้ารายงานแล้ว: คะแนน {0} ค่า มาตรการและแนวทาง {1} เรื่อง ข้อที่ต้องเปิดเผย {2} ข้อ ส่วนงานใหม่ {3} ส่วน',
    en: 'The report was imported: scores {0}, measures and guidelines {1}, items {2}, new units {3}',
  },
  'announced-imported': { th: 'นำเข้าแล้ว {0} รายการ', en: 'Imported: {0}' },
  'scores-published': { th: 'เผยแพร่คะแนนแล้ว', en: 'The scores are public' },
  'item-submitted': { th: 'ส่งตรวจแล้ว รอผู้ตรวจอ่านและอนุมัติ', en: 'Handed in; it waits for its review' },
  'item-taken-back': { th: 'ดึงกลับมาแล้ว แก้ไขต่อได้', en: 'Taken back; you can go on with it' },
  'item-sent-back': {
    th: 'ส่งกลับให้แก้ไขแล้ว ผู้ส่งได้รับแจ้งพร้อมเหตุผล',
    en: 'Sent back; the sender is told, with the reason',
  },
  'item-published': { th: 'อนุมัติแล้ว ประชาชนเห็นข้อนี้ได้ทันที', en: 'Approved; the public sees it now' },
  'item-withdrawn': { th: 'ถอนแล้ว ประชาชนไม่เห็นข้อนี้อีก', en: 'Withdrawn; the public no longer sees it' },
  'verdict-recorded': {
    th: 'บันทึกผลการตรวจแล้ว ส่วนงานที่รับผิดชอบได้รับแจ้ง',
    en: 'The verdict is recorded; the unit is told',
  },
  'appeal-recorded': {
    th: 'บันทึกคำชี้แจงแล้ว รอผลสุดท้าย',
    en: 'The appeal is recorded; it waits for the final verdict',
  },
  'verdict-accepted': {
    th: 'ยอมรับผลการตรวจแล้ว ผลนี้เป็นผลสุดท้าย',
    en: 'The verdict is accepted, and final',
  },
  'verdict-settled': { th: 'บันทึกผลสุดท้ายแล้ว', en: 'The final verdict is recorded' },
  'progress-added': { th: 'บันทึกความก้าวหน้าแล้ว', en: 'The progress is noted' },
  'progress-outside': {
    th: 'บันทึกความก้าวหน้าแล้ว แต่วันที่อยู่นอกปีงบประมาณนี้ · หากพิมพ์ผิด ให้ขีดออกแล้วบันทึกใหม่',
    en: 'The progress is noted, but its day lies outside this fiscal year. If that is a slip, strike it and note it anew.',
  },
  'progress-struck': { th: 'ขีดออกแล้ว ข้อความเดิมยังอยู่ในบันทึก', en: 'Struck; the old text stays on record' },
  'survey-opened': { th: 'เปิดรับคำตอบแล้ว', en: 'The survey is open' },
  'survey-paused': { th: 'พักรับคำตอบแล้ว', en: 'The survey is paused' },
  'survey-closed': {
    th: 'ปิดแบบสำรวจแล้ว คำตอบยังปิดผนึก',
    en: 'The survey is closed; its answers are sealed',
  },
  'survey-unsealed': { th: 'ปิดแบบสำรวจแล้ว เปิดผนึกและนับแล้ว', en: 'Closed, unsealed and counted' },
  'survey-worded': { th: 'เปลี่ยนถ้อยคำแล้ว {0} แห่ง', en: 'Texts changed: {0}' },
  signedOut: { th: 'ออกจากระบบแล้ว', en: 'You are signed out' },
  passwordChanged: {
    th: 'ตั้งรหัสผ่านใหม่แล้ว เข้าสู่ระบบด้วยรหัสผ่านนี้ได้ทันที',
    en: 'The new password is set. Sign in with it.',
  },
  sessionsEnded: { th: 'สั่งออกจากระบบแล้ว', en: 'Signed out there' },
  passwordSaved: {
    th: 'เปลี่ยนรหัสผ่านแล้ว เครื่องอื่นทุกเครื่องออกจากระบบแล้ว',
    en: 'The password is changed, and every other device is signed out',
  },
  secondStepAdded: { th: 'เพิ่มการยืนยันขั้นที่สองแล้ว', en: 'The second step is set' },
  secondStepRemoved: { th: 'ลบการยืนยันขั้นที่สองแล้ว', en: 'The second step is removed' },
  unchanged: { th: 'ไม่มีอะไรเปลี่ยน', en: 'Nothing changed' },
} as const satisfies Record<string, Bilingual>;

export type FlashCode = keyof typeof flashWords;
