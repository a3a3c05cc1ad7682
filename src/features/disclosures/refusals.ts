import type { Bilingual } from '../../lib/bilingual.ts';
import type { Status } from './rules.ts';

/** Why something may not be done to an item, and what to do instead. */
export const refusals = {
  yearClosed: {
    th: 'ปีงบประมาณนี้ปิดแล้ว จึงแก้ไขไม่ได้ · หากจำเป็น ให้เจ้าหน้าที่ ITA เปิดปีอีกครั้งพร้อมเหตุผล',
    en: 'This fiscal year is closed, so nothing can be changed. If it must be, the ITA officer can reopen it with a reason.',
  },
  noOwner: {
    th: 'ข้อนี้ยังไม่มีส่วนงานรับผิดชอบ · ให้เจ้าหน้าที่ ITA มอบหมายก่อน',
    en: 'No unit owns this item yet: the ITA officer assigns it first.',
  },
  notYours: {
    th: 'ข้อนี้เป็นของส่วนงานอื่น หรือต้องใช้บทบาทอื่น · ติดต่อส่วนงานที่รับผิดชอบหรือเจ้าหน้าที่ ITA',
    en: 'This item belongs to another unit, or asks for another role. Turn to its unit or to the ITA officer.',
  },
  notAssigner: {
    th: 'การมอบหมายส่วนงานและกำหนดส่งเป็นหน้าที่ของเจ้าหน้าที่ ITA',
    en: 'Only the ITA officer assigns owners and due dates.',
  },
  nothingToSubmit: {
    th: 'ยังไม่มีคำอธิบายหรือหลักฐาน จึงยังส่งตรวจไม่ได้ · เขียนคำอธิบายหรือแนบหลักฐานก่อน',
    en: 'There is neither an explanation nor evidence to hand in. Write or attach one first.',
  },
  needsEvidence: {
    th: 'ข้อนี้ยังไม่มีหลักฐาน คำอธิบายอย่างเดียวไม่ทำให้ใครเห็นข้อมูล · เพิ่มหลักฐาน หรือบอกเหตุผลที่ไม่มี แล้วส่งตรวจอีกครั้ง',
    en: 'This item has no evidence, and an explanation alone shows nobody the data. Add evidence or say why there is none, then hand it in again.',
  },
  notPublished: {
    th: 'ข้อนี้ยังไม่ได้เผยแพร่ จึงไม่มีอะไรให้ถอน',
    en: 'This item is not published, so there is nothing to withdraw.',
  },
  ownWork: {
    th: 'ท่านเป็นผู้ส่งตรวจข้อนี้เอง จึงต้องให้ผู้อื่นเป็นผู้อนุมัติ · หัวหน้าส่วนงาน เจ้าหน้าที่ ITA ปลัด หรือหัวหน้าหน่วยงานอนุมัติได้',
    en: 'You handed this item in yourself, so somebody else approves it: the head of unit, the ITA officer, the permanent secretary or the head of agency.',
  },
  ownVerdict: {
    th: 'ท่านเป็นผู้ส่งตรวจข้อนี้เอง จึงให้ผลการตรวจไม่ได้ · ให้ผู้ตรวจประเมินคนอื่นเป็นผู้ตรวจ',
    en: 'You handed this item in yourself, so another assessor judges it.',
  },
  nothingToJudge: {
    th: 'ข้อนี้ยังไม่มีฉบับที่เผยแพร่ จึงยังไม่มีอะไรให้ตรวจ · เมื่อหน่วยงานเผยแพร่แล้ว ข้อนี้จะอยู่ในงานของผู้ตรวจ',
    en: 'Nothing of this item is published, so there is nothing to judge yet. Once it is, it is among the assessor’s work.',
  },
  noAppealToSettle: {
    th: 'ข้อนี้ไม่มีคำชี้แจงที่รอผลสุดท้าย',
    en: 'No appeal on this item waits for a final verdict.',
  },
  judged: {
    verdict: {
      th: 'ข้อนี้มีผลการตรวจแล้ว · รอหน่วยงานชี้แจงหรือรับผล',
      en: 'This item has its verdict: the agency appeals or accepts it next.',
    },
    appeal: {
      th: 'หน่วยงานชี้แจงผลการตรวจแล้ว · อ่านคำชี้แจง แล้วให้ผลสุดท้าย',
      en: 'The agency has appealed: read the appeal, then give the final verdict.',
    },
    final: { th: 'ข้อนี้มีผลสุดท้ายแล้ว ไม่มีอะไรรอผู้ตรวจ', en: 'This item has its final verdict; nothing waits.' },
  },
  asPublished: {
    th: 'ฉบับนี้เหมือนกับที่เผยแพร่อยู่ทุกประการ จึงไม่ต้องส่งตรวจอีก · แก้ไขก่อน แล้วค่อยส่ง',
    en: 'This is exactly what is published already, so there is nothing to review. Change it first.',
  },
  otherEdition: {
    th: 'ฉบับที่ท่านอ่านไม่ใช่ฉบับล่าสุดแล้ว ยังไม่มีอะไรเผยแพร่ · อ่านฉบับล่าสุด แล้วอนุมัติอีกครั้ง',
    en: 'What you read is no longer the newest edition; nothing was published. Read the newest one and approve again.',
  },
  notNow: {
    empty: {
      th: 'ข้อนี้ยังว่างอยู่ · เขียนหรือแนบหลักฐานก่อน',
      en: 'This item is still empty: write or attach something first.',
    },
    draft: { th: 'ข้อนี้เป็นฉบับร่าง · ส่งตรวจก่อน', en: 'This item is a draft: hand it in for review first.' },
    'for-review': {
      th: 'ข้อนี้รอตรวจอยู่ · ดึงกลับมาแก้ไข หรือรอผลการตรวจ',
      en: 'This item waits for review: take it back to change it, or wait for the answer.',
    },
    published: { th: 'ข้อนี้เผยแพร่แล้ว', en: 'This item is published.' },
    verdict: {
      th: 'ข้อนี้มีผลการตรวจแล้ว ข้อความจึงหยุดไว้ · ชี้แจง หรือรับผลการตรวจก่อน',
      en: 'This item has a verdict, so its text rests: appeal, or accept the verdict first.',
    },
    appeal: {
      th: 'ข้อนี้อยู่ระหว่างชี้แจง ข้อความจึงหยุดไว้ · รอผลสุดท้าย',
      en: 'An appeal is under way, so the text rests: wait for the final verdict.',
    },
    final: { th: 'ข้อนี้มีผลสุดท้ายแล้ว', en: 'This item has its final verdict.' },
  } satisfies Record<Status, Bilingual>,
} as const;
