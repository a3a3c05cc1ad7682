import { markdownHint } from '../../web/office/markdown-hint.ts';

export const pageWords = {
  title: { th: 'ข้อมูลหน่วยงาน', en: 'The agency' },
  pages: { th: 'หน้าเว็บที่หน่วยงานเขียน', en: 'Pages the agency writes' },
  addPage: { th: 'เขียนหน้าใหม่', en: 'Write a page' },
  written: { th: 'เขียนแล้ว', en: 'Written' },
  notWritten: { th: 'ยังไม่ได้เขียน', en: 'Not written' },
  state: { th: 'สถานะ', en: 'State' },
  pageTitle: { th: 'ชื่อหน้า', en: 'Title' },
  pageTitleEn: { th: 'ชื่อภาษาอังกฤษ', en: 'Title in English' },
  slug: { th: 'ที่อยู่ของหน้า', en: 'Address of the page' },
  slugHint: {
    th: 'อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง เช่น public-service',
    en: 'Small Latin letters, digits and hyphens, such as public-service',
  },
  badSlug: {
    th: 'ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง ขึ้นต้นด้วยอักษร เช่น public-service',
    en: 'Use small Latin letters, digits and hyphens, a letter first, such as public-service',
  },
  slugTaken: { th: 'มีหน้าที่อยู่นี้แล้ว · ใช้ที่อยู่อื่น', en: 'There is a page at this address: use another' },
  body: { th: 'เนื้อหา', en: 'Text' },
  bodyHint: {
    th: markdownHint.th,
    en: markdownHint.en,
  },
  savePage: { th: 'บันทึกหน้า', en: 'Save the page' },
  previewTitle: { th: 'ตัวอย่าง (ยังไม่ได้บันทึก)', en: 'Preview (not saved yet)' },
  nothingYet: { th: 'ยังไม่มีเนื้อหา', en: 'No text yet' },
  begin: { th: 'ใส่ร่างเริ่มต้น', en: 'Put in a wording to begin with' },
  beginWhy: {
    th: 'ใส่ร่างของระบบแล้วแก้ให้ตรงกับหน่วยงาน ช่องที่ต้องกรอกอยู่ใน [ระบุ …] และระบบจะเตือนจนกว่าจะกรอกครบ',
    en: 'Puts in a draft to be made your own. Blanks stand in [ระบุ …] and are reported until they are filled.',
  },
  notEmpty: {
    th: 'มีเนื้อหาอยู่แล้ว จึงไม่ใส่ร่างทับ · ลบเนื้อหาเดิมก่อนหากต้องการเริ่มใหม่',
    en: 'There is text already, and it was left alone: delete it first to begin anew',
  },
  social: { th: 'สื่อสังคมออนไลน์', en: 'Social media' },
  noSocial: { th: 'ยังไม่มีสื่อสังคมออนไลน์', en: 'No social media yet' },
  noSocialWhy: {
    th: 'เพิ่มลิงก์ไปยังหน้าของหน่วยงาน เช่น Facebook หรือ LINE',
    en: 'Add a link to a page of the agency, such as Facebook or LINE.',
  },
  addSocial: { th: 'เพิ่มสื่อสังคมออนไลน์', en: 'Add a social link' },
  network: { th: 'สื่อ', en: 'Network' },
  label: { th: 'ชื่อที่แสดง', en: 'Name shown' },
  labelHint: { th: 'เช่น เพจของหน่วยงาน', en: 'Such as: the agency’s page' },
  url: { th: 'ที่อยู่', en: 'Address' },
  saveSocial: { th: 'บันทึกลิงก์', en: 'Save the link' },
  remove: { th: 'ลบลิงก์นี้', en: 'Remove this link' },
  removeWhy: {
    th: 'ลิงก์จะหายจากหน้าเว็บ ประวัติยังคงอยู่',
    en: 'The link goes from the pages; its history stays.',
  },
  history: { th: 'ประวัติการแก้ไข', en: 'History' },
} as const;

export const pageLabels = {
  slug: pageWords.slug,
  title: pageWords.pageTitle,
  titleEn: pageWords.pageTitleEn,
  body: pageWords.body,
};
export const socialLabels = { network: pageWords.network, label: pageWords.label, url: pageWords.url };
