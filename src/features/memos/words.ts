import type { Bilingual } from '../../lib/bilingual.ts';
import type { Tone } from '../../web/office/status-tag.tsx';
import type { OfficialKind } from '../documents/rules.ts';
import type { Status } from './rules.ts';

export const kindLeads: Readonly<Record<OfficialKind, Bilingual>> = {
  memo: {
    th: 'เสนอหัวหน้าหน่วยงาน: คะแนนรวม ระดับ แบบวัดทั้งสาม และตัวชี้วัดสิบตัว',
    en: 'To the head: total, level, the three instruments and the ten indicators.',
  },
  measures: {
    th: 'ตามแบบ O43: มาตรการ แนวทางยกระดับ และความก้าวหน้ารายข้อ จากข้อมูลในระบบ',
    en: 'In the form of O43: measures, guidelines and the progress of each item, from what is recorded here.',
  },
  scores: {
    th: 'คะแนนทุกค่าพร้อมวิธีคำนวณ เงื่อนไขของระดับ และผลของแต่ละข้อ',
    en: 'Every number with how it is computed, the level’s conditions and what each item weighs.',
  },
};

export const statusWords: Readonly<Record<Status, { readonly label: Bilingual; readonly tone: Tone }>> = {
  draft: { label: { th: 'ฉบับร่าง', en: 'Draft' }, tone: 'neutral' },
  'for-secretary': { label: { th: 'รอความเห็นปลัด', en: 'With the permanent secretary' }, tone: 'progress' },
  'for-head': { label: { th: 'รอหัวหน้าหน่วยงาน', en: 'With the head of agency' }, tone: 'progress' },
  approved: { label: { th: 'อนุมัติแล้ว', en: 'Approved' }, tone: 'success' },
};

export const words = {
  title: { th: 'เอกสารราชการ', en: 'Official papers' },
  lead: {
    th: 'ร่างจากข้อมูลในระบบ ลงนามเสนอ ผ่านความเห็นของปลัด แล้วหัวหน้าหน่วยงานอนุมัติ จึงได้เลขที่และตรวจสอบได้',
    en: 'Drafted from what is recorded, signed, opined on by the permanent secretary and approved by the head; then it has a number and anybody can check it.',
  },
  none: { th: 'ยังไม่มีเอกสารของปีนี้', en: 'No papers of this year yet' },
  noneHint: { th: 'เลือกเอกสารที่จะร่างด้านล่าง', en: 'Choose below what to draft.' },
  begin: { th: 'ร่างเอกสาร', en: 'Draft it' },
  beginTitle: { th: 'เริ่มร่าง', en: 'Begin a paper' },
  kind: { th: 'เอกสาร', en: 'Paper' },
  number: { th: 'เลขที่', en: 'Number' },
  status: { th: 'สถานะ', en: 'Status' },
  changed: { th: 'เปลี่ยนล่าสุด', en: 'Last changed' },
  notNumbered: { th: 'ออกเมื่ออนุมัติ', en: 'given at approval' },
  settings: { th: 'รหัสหนังสือและตรา', en: 'Code and emblem' },
  next: { th: 'สิ่งที่ทำได้ตอนนี้', en: 'What can be done now' },
  submit: { th: 'ลงนามและเสนอ', en: 'Sign and hand up' },
  submitWhat: {
    th: 'ข้อความและตัวเลขจะหยุดไว้ตามที่เห็นในตัวอย่าง และส่งถึงปลัด',
    en: 'Words and numbers rest as the preview shows them, and go to the permanent secretary.',
  },
  contradictions: {
    th: 'คะแนนในร่างนี้ขัดกันเอง',
    en: 'The scores in this draft contradict each other',
  },
  toScores: { th: 'ไปแก้คะแนนของปี', en: 'Mend the year’s scores' },
  takeBack: { th: 'ดึงกลับมาแก้ไข', en: 'Take it back' },
  opinion: { th: 'ความเห็น', en: 'Opinion' },
  opinionHint: {
    th: 'พิมพ์ลงในเอกสารเหนือชื่อของท่าน · อ่านตัวอย่างเอกสารก่อน',
    en: 'Printed in the paper above your name. Read the preview first.',
  },
  endorse: { th: 'ลงนามให้ความเห็น', en: 'Sign the opinion' },
  approve: { th: 'ลงนามอนุมัติและออกเลขที่', en: 'Approve and number it' },
  sendBack: { th: 'ส่งกลับให้แก้ไข', en: 'Send it back' },
  reason: { th: 'เหตุผล', en: 'Reason' },
  reasonHint: { th: 'บอกว่าต้องแก้อะไร', en: 'Say what has to be mended.' },
  sentBack: { th: 'ถูกส่งกลับให้แก้ไข', en: 'It was sent back' },
  texts: { th: 'ถ้อยคำของเอกสาร', en: 'The words of the paper' },
  textsHint: {
    th: 'ถ้อยคำที่ไม่แก้จะตามข้อมูลล่าสุด · ตัวเลขพิมพ์เป็นเลขไทยในเอกสาร',
    en: 'Words left as they are follow the data. Digits are printed in Thai.',
  },
  subject: { th: 'เรื่อง', en: 'Subject' },
  opening: { th: 'ข้อความต้นเรื่อง', en: 'Cause' },
  closing: { th: 'ข้อความลงท้าย', en: 'Closing' },
  saveTexts: { th: 'บันทึกถ้อยคำ', en: 'Save the words' },
  chain: { th: 'ลำดับความเห็น', en: 'Chain of opinions' },
  analyst: { th: 'ผู้เสนอ', en: 'Proposed by' },
  secretary: { th: 'ความเห็นปลัด', en: 'Permanent secretary' },
  head: { th: 'หัวหน้าหน่วยงาน', en: 'Head of agency' },
  waiting: { th: 'ยังไม่ได้ลงนาม', en: 'not signed yet' },
  preview: { th: 'ตัวอย่างเอกสาร', en: 'Preview' },
  openPreview: { th: 'อ่านตัวอย่างเอกสาร', en: 'Read the preview' },
  files: { th: 'ดาวน์โหลด', en: 'Downloads' },
  filesDraft: {
    th: 'ไฟล์ของฉบับนี้ตามที่เป็นอยู่ตอนนี้ ยังไม่มีเลขที่',
    en: 'The paper as it stands now, without a number.',
  },
  filesApproved: {
    th: 'ไฟล์ที่เก็บไว้เมื่ออนุมัติ ตรวจสอบได้จากค่าแฮช',
    en: 'As kept at approval; its hash proves it.',
  },
  verify: { th: 'ที่อยู่สำหรับตรวจสอบ', en: 'Where it can be checked' },
  fingerprint: { th: 'ลายนิ้วมือเอกสาร (SHA-256)', en: 'Fingerprint (SHA-256)' },
  history: { th: 'ประวัติ', en: 'History' },
  year: { th: 'ปีงบประมาณ', en: 'Fiscal year' },
  dated: { th: 'ลงวันที่', en: 'Dated' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What an opinion says where nothing else is typed. */
export const opinionDefaults = {
  secretary: (head: string) => `เห็นควรเสนอ${head}เพื่อโปรดทราบและพิจารณา`,
  head: () => 'ทราบ และอนุมัติตามที่เสนอ',
} as const;
