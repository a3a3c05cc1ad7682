import type { Bilingual } from '../../../lib/bilingual.ts';
import type { Damage } from './damage.ts';

/** What each kind of damage is called. */
export const damageWords: Readonly<Record<Damage['kind'], Bilingual>> = {
  marks: { th: 'สระหรือวรรณยุกต์ผิดที่', en: 'vowels or marks that cannot stand so' },
  'lost-letter': { th: 'ตัวอักษรขาดหรือเกิน', en: 'a letter lost or added' },
  doubled: { th: 'พิมพ์คำซ้ำ', en: 'words typed twice' },
  cut: { th: 'ประโยคขาดท้าย', en: 'a sentence cut off' },
  'empty-brackets': { th: 'วงเล็บว่าง', en: 'empty brackets' },
  unbalanced: { th: 'วงเล็บหรือเครื่องหมายคำพูดไม่ครบคู่', en: 'a bracket or quote without its pair' },
};

/** What to do about it. */
export const damageRemedies: Readonly<Record<Damage['kind'], Bilingual>> = {
  marks: { th: 'พิมพ์คำนั้นใหม่', en: 'Type the word again.' },
  'lost-letter': { th: 'แก้ตัวสะกด', en: 'Mend the spelling.' },
  doubled: { th: 'ลบคำที่ซ้ำออก ถ้าไม่ได้ตั้งใจ', en: 'Delete the second one unless it is meant.' },
  cut: { th: 'เติมข้อความให้จบประโยค', en: 'Write the sentence to its end.' },
  'empty-brackets': { th: 'เติมข้อความในวงเล็บ หรือลบวงเล็บออก', en: 'Fill the brackets or delete them.' },
  unbalanced: { th: 'เติมเครื่องหมายให้ครบคู่', en: 'Add the missing sign.' },
};
