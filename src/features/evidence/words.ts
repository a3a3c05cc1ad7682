import type { Bilingual } from '../../lib/bilingual.ts';
import type { EvidenceKind } from './rules.ts';

export const kindWords: Readonly<
  Record<EvidenceKind, { readonly name: Bilingual; readonly add: Bilingual; readonly hint: Bilingual }>
> = {
  file: {
    name: { th: 'ไฟล์', en: 'File' },
    add: { th: 'แนบไฟล์', en: 'Attach a file' },
    hint: {
      th: 'เอกสารที่มีอยู่แล้ว: PDF, Word, Excel, CSV หรือภาพ',
      en: 'A document that exists: PDF, Word, Excel, CSV or a picture',
    },
  },
  page: {
    name: { th: 'หน้าที่เขียนในระบบ', en: 'Page written here' },
    add: { th: 'เขียนหน้าในระบบ', en: 'Write a page' },
    hint: {
      th: 'พิมพ์ข้อความ รายการ หรือตารางที่นี่ ไม่ต้องทำไฟล์',
      en: 'Type text, lists or tables here, without a file',
    },
  },
  link: {
    name: { th: 'ลิงก์', en: 'Link' },
    add: { th: 'ใส่ลิงก์', en: 'Give a link' },
    hint: {
      th: 'หน้าบนเว็บไซต์ของหน่วยงานที่ประชาชนเปิดได้โดยไม่ต้องเข้าสู่ระบบ',
      en: 'A page of the agency’s site that anybody can open without signing in',
    },
  },
  register: {
    name: { th: 'ทะเบียนในระบบ', en: 'Register' },
    add: { th: 'ใช้ทะเบียนในระบบ', en: 'Use a register' },
    hint: {
      th: 'ข้อมูลที่ดูแลอยู่แล้วในระบบนี้ เก็บตามสภาพในขณะที่กดเพิ่ม',
      en: 'What is kept here already, as it stands when it is added',
    },
  },
};

export const words = {
  newTitle: { th: 'เพิ่มหลักฐาน', en: 'Add evidence' },
  newLead: { th: 'เลือกว่าหลักฐานเป็นแบบใด', en: 'Choose what kind of evidence it is' },
  mayNot: { th: 'เพิ่มหรือแก้หลักฐานของข้อนี้ไม่ได้ในขณะนี้', en: 'Evidence of this item cannot be changed now' },
  title: { th: 'ชื่อหลักฐาน', en: 'Title' },
  titleHint: {
    th: 'ชื่อที่ประชาชนอ่านแล้วรู้ว่าเป็นเอกสารใด',
    en: 'A name that tells the public which document it is',
  },
  fileTitleHint: {
    th: 'ถ้าเว้นว่าง ใช้ชื่อไฟล์ · แนบหลายไฟล์ ชื่อไฟล์จะต่อท้ายชื่อนี้',
    en: 'Left empty, the file’s name is used. With several files, each name is put behind this title.',
  },
  file: { th: 'ไฟล์', en: 'File' },
  newFile: { th: 'ไฟล์รุ่นใหม่', en: 'New file' },
  newFileHint: {
    th: 'เว้นว่างได้ ถ้าแก้เฉพาะวันที่',
    en: 'Leave it empty to mend only the dates',
  },
  page: { th: 'ข้อความ', en: 'Text' },
  pageHint: {
    th: 'ใช้ Markdown ได้: # หัวข้อ, - รายการ, | ตาราง |, [ชื่อลิงก์](https://…) · คำสั่ง HTML จะแสดงเป็นข้อความธรรมดา',
    en: 'Markdown works: # heading, - list, | table |, [link](https://…). HTML is shown as plain text.',
  },
  preview: { th: 'ดูตัวอย่าง', en: 'Preview' },
  previewTitle: { th: 'ตัวอย่าง ยังไม่ได้บันทึก', en: 'Preview, not saved yet' },
  url: { th: 'ที่อยู่เว็บ', en: 'Web address' },
  urlHint: {
    th: 'คัดลอกจากแถบที่อยู่ของเบราว์เซอร์ ให้ชี้ไปที่หน้าหรือไฟล์นั้นโดยตรง',
    en: 'Copied from the address bar, straight to the page or file',
  },
  register: { th: 'ทะเบียน', en: 'Register' },
  datedOn: { th: 'วันที่ของเอกสาร', en: 'Date of the document' },
  coversFrom: { th: 'ข้อมูลของช่วงเวลา ตั้งแต่วันที่', en: 'Covers the time from' },
  coversTo: { th: 'ถึงวันที่', en: 'to (that day included)' },
  add: { th: 'เพิ่มหลักฐาน', en: 'Add evidence' },
  renew: { th: 'บันทึกเป็นรุ่นใหม่', en: 'Save as a new version' },
  renewTitle: { th: 'เพิ่มรุ่นใหม่', en: 'New version' },
  renewWhy: {
    th: 'รุ่นเดิมยังอยู่ครบในบันทึก ข้อนี้จะกลับเป็นฉบับร่าง และประชาชนเห็นรุ่นใหม่เมื่ออนุมัติแล้ว',
    en: 'Earlier versions stay on record. The item becomes a draft again, and the public sees the new version once it is approved.',
  },
  renewRegister: { th: 'ใช้สภาพปัจจุบันของทะเบียน', en: 'Take the register as it stands now' },
  registerDiffers: {
    th: 'ทะเบียนเปลี่ยนไปจากรุ่นล่าสุดแล้ว',
    en: 'The register has changed since the newest version',
  },
  registerSame: {
    th: 'ทะเบียนยังเหมือนรุ่นล่าสุดทุกประการ จึงไม่ต้องเพิ่มรุ่นใหม่',
    en: 'The register is exactly as in the newest version, so no new one is needed',
  },
  registerNow: { th: 'ทะเบียนในขณะนี้', en: 'The register as it stands now' },
  nameTitle: { th: 'ชื่อและลำดับ', en: 'Title and place' },
  place: { th: 'ลำดับในข้อนี้', en: 'Place in this item' },
  save: { th: 'บันทึกชื่อและลำดับ', en: 'Save title and place' },
  version: { th: 'รุ่นที่', en: 'Version' },
  versions: { th: 'ทุกรุ่น', en: 'All versions' },
  newest: { th: 'รุ่นล่าสุด', en: 'Newest version' },
  addedBy: { th: 'เพิ่มโดย', en: 'Added by' },
  content: { th: 'เนื้อหา', en: 'Content' },
  dates: { th: 'วันที่และช่วงเวลา', en: 'Dates' },
  fingerprint: { th: 'SHA-256', en: 'SHA-256' },
  size: { th: 'ขนาด', en: 'Size' },
  pages: { th: 'จำนวนหน้า', en: 'Pages' },
  download: { th: 'ดาวน์โหลด', en: 'Download' },
  open: { th: 'เปิดดู', en: 'Open' },
  pictureOf: { th: 'ภาพหน้าแรกของ', en: 'First page of' },
  beingRead: {
    th: 'กำลังอ่านไฟล์ เปิดหน้านี้อีกครั้งในอีกสักครู่เพื่อดูตัวอย่าง',
    en: 'The file is being read; open this page again in a moment to see a preview',
  },
  noText: {
    th: 'ไฟล์นี้ไม่มีข้อความให้ค้นหรืออ่านออกเสียง อาจเป็นภาพสแกน',
    en: 'This file holds no text to search or to be read aloud; it may be a scan',
  },
  unreadable: { th: 'อ่านเนื้อหาไม่ได้', en: 'It cannot be read' },
  beginning: { th: 'ข้อความตอนต้น', en: 'Beginning of the text' },
  linkState: { th: 'ผลตรวจลิงก์', en: 'How the link answers' },
  checkedAt: { th: 'ตรวจเมื่อ', en: 'Checked' },
  notChecked: { th: 'ยังไม่ได้ตรวจ', en: 'Not checked yet' },
  checkAgain: { th: 'ตรวจลิงก์อีกครั้ง', en: 'Check the link again' },
  endsAt: { th: 'ปลายทาง', en: 'It ends at' },
  remove: { th: 'นำหลักฐานออก', en: 'Remove this evidence' },
  removeTitle: { th: 'นำหลักฐานนี้ออกจากข้อหรือไม่', en: 'Remove this evidence from the item?' },
  removeWhat: {
    th: 'หลักฐานจะไม่อยู่ในฉบับต่อไป แต่ยังอยู่ในบันทึกและในฉบับที่เผยแพร่แล้ว จนกว่าจะเผยแพร่ฉบับใหม่หรือถอนการเผยแพร่',
    en: 'It will not be in the next edition. It stays on record, and in what is published until a new edition is approved or that one is withdrawn.',
  },
  removed: { th: 'นำออกแล้วเมื่อ', en: 'Removed on' },
  changeTitle: { th: 'แก้ไข', en: 'Change' },
} as const satisfies Record<string, Bilingual>;
