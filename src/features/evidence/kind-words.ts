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
