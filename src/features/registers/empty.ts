import type { Bilingual } from '../../lib/bilingual.ts';
import type { RegisterName } from './rules.ts';

/** What is said of a register that has nothing in it: where to fill it in. */
export const emptyRegisters: Readonly<Record<RegisterName, Bilingual>> = {
  structure: {
    th: 'ยังไม่มีส่วนงานหรือตำแหน่ง จึงยังแสดงโครงสร้างไม่ได้ · เพิ่มที่เมนู ส่วนงานและตำแหน่ง',
    en: 'There are no units or posts yet, so there is no structure to show: add them under Units and posts.',
  },
  executives: {
    th: 'ยังไม่มีผู้บริหารที่แต่งตั้งไว้ · ที่เมนู ส่วนงานและตำแหน่ง ทำเครื่องหมาย “เป็นผู้บริหาร” แล้วแต่งตั้งผู้ดำรงตำแหน่ง',
    en: 'No executive has been appointed: under Units and posts, tick “An executive” and appoint the holder.',
  },
  duties: {
    th: 'ยังไม่ได้เขียนอำนาจหน้าที่ · เขียนที่เมนู ข้อมูลหน่วยงาน หัวข้อ อำนาจหน้าที่',
    en: 'Duties and powers are not written yet: write them under The agency.',
  },
  contact: {
    th: 'ยังไม่มีช่องทางติดต่อ · กรอกที่เมนู ข้อมูลหน่วยงาน หัวข้อ ช่องทางติดต่อ',
    en: 'There is no contact yet: fill it in under The agency.',
  },
  social: {
    th: 'ยังไม่มีสื่อสังคมออนไลน์ · เพิ่มที่เมนู ข้อมูลหน่วยงาน แท็บ สื่อสังคมออนไลน์',
    en: 'There is no social media yet: add it under The agency, Social media.',
  },
  privacy: {
    th: 'ยังไม่ได้เขียนนโยบายคุ้มครองข้อมูลส่วนบุคคล · เขียนที่เมนู ข้อมูลหน่วยงาน แท็บ หน้าเว็บ',
    en: 'The privacy policy is not written yet: write it under The agency, Pages.',
  },
  'measures-plan': {
    th: 'ปีนี้ยังไม่มีมาตรการหรือแนวทาง · เพิ่มที่เมนู มาตรการและแนวทาง',
    en: 'This year has no measures yet: add them under Measures.',
  },
  'measures-progress': {
    th: 'ปีนี้ยังไม่มีมาตรการหรือแนวทางให้รายงาน · เพิ่มที่เมนู มาตรการและแนวทาง',
    en: 'This year has no measures to report on: add them under Measures.',
  },
};
