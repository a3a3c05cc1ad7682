import type { Bilingual } from '../../lib/bilingual.ts';

/** A framework is a few dozen files at most; more is the wrong folder. */
export const MOST_FILES = 100;

export const notFound: Bilingual = {
  th: 'ไม่พบไฟล์หรือโฟลเดอร์นี้ · ตรวจชื่อและที่อยู่อีกครั้ง',
  en: 'there is no such file or folder: check its name and place',
};
export const notAFile: Bilingual = {
  th: 'ไม่ใช่ไฟล์หรือโฟลเดอร์ธรรมดา',
  en: 'is neither an ordinary file nor a folder',
};
export const emptyFolder: Bilingual = {
  th: 'ไม่มีไฟล์ .json ในโฟลเดอร์นี้',
  en: 'the folder holds no .json file',
};
export const manyFiles: Bilingual = {
  th: `มีไฟล์ .json มากกว่า ${MOST_FILES} ไฟล์ · โฟลเดอร์หนึ่งควรเป็นของกรอบเดียว`,
  en: `holds more than ${MOST_FILES} .json files: a folder is for one framework`,
};
export const tooBig: Bilingual = {
  th: 'ใหญ่เกิน 5 MB · กรอบการประเมินหนึ่งปีมีขนาดเล็กกว่านี้มาก โปรดตรวจว่าเลือกไฟล์ถูก',
  en: 'is over 5 MB; the framework of a year is far smaller: check that this is the right file',
};
export const notUtf8: Bilingual = {
  th: 'อ่านเป็นข้อความ UTF-8 ไม่ได้ · บันทึกไฟล์ใหม่เป็น UTF-8',
  en: 'is not UTF-8 text: save it as UTF-8',
};
export const unreadable: Bilingual = {
  th: 'เปิดอ่านไม่ได้ · ตรวจสิทธิ์การเข้าถึงไฟล์',
  en: 'cannot be opened: check who may read it',
};
export const emptyFile: Bilingual = { th: 'ไฟล์ว่างเปล่า', en: 'the file is empty' };

export function notJson(at: { readonly line: string; readonly column: string } | null): Bilingual {
  return {
    th: `ไม่ใช่ JSON ที่ถูกต้อง${at ? ` ที่บรรทัด ${at.line} ตำแหน่ง ${at.column}` : ''} · มักเกิดจากลืมเครื่องหมายจุลภาคหรือคำพูด`,
    en: `is not valid JSON${at ? ` at line ${at.line}, column ${at.column}` : ''}: often a comma or a quotation mark is missing`,
  };
}
