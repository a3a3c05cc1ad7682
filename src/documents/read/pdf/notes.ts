import type { Bilingual } from '../../../lib/bilingual.ts';
import type { ReadPage } from './read-page.ts';

/** What the reader of a finding should know about how the PDF was read. */
export function geometryNote(ruled: number, guessed: number): Bilingual {
  const lines = ruled > 0 ? `อ่าน ${ruled} ตารางจากเส้นตาราง` : '';
  const gaps = guessed > 0 ? `คาดว่ามีอีก ${guessed} ตารางจากระยะห่างของข้อความ ซึ่งอาจแบ่งช่องผิด` : '';
  const th = [lines, gaps].filter((part) => part !== '').join(' และ') || 'ไม่พบตาราง';
  return {
    th: `PDF นี้ไม่ได้บอกโครงสร้างของเอกสาร จึงอ่านจากตำแหน่งบนหน้ากระดาษ: ${th} โปรดเทียบกับต้นฉบับ หรือส่งไฟล์ .docx`,
    en: `This PDF does not give the document's structure, so it was read by position: ${ruled} tables by their lines, ${guessed} guessed by gaps alone. Compare with the original, or send the .docx.`,
  };
}

/** Pages that are pictures within a document that otherwise has text. */
export function pictureNote(pages: readonly ReadPage[]): readonly Bilingual[] {
  const numbers = pages.flatMap((page, index) =>
    page.pieces.length === 0 && page.hasPictures ? [index + 1] : [],
  );
  if (numbers.length === 0) return [];
  const list = numbers.slice(0, 10).join(', ') + (numbers.length > 10 ? ' …' : '');
  return [
    {
      th: `หน้า ${list} เป็นภาพ ไม่มีข้อความให้อ่าน จึงไม่ได้ตรวจ`,
      en: `Page ${list}: a picture without text, so it was not checked.`,
    },
  ];
}

/** Text laid invisibly over scanned pictures was recognised by a machine. */
export function overlayNote(pages: readonly ReadPage[]): readonly Bilingual[] {
  if (!pages.some((page) => page.isOverlay)) return [];
  return [
    {
      th: 'ข้อความใน PDF นี้มาจากการแปลงภาพเป็นข้อความ (OCR) จึงอาจอ่านผิดเป็นบางคำ',
      en: 'The text of this PDF comes from recognising pictures (OCR), so some words may be wrong.',
    },
  ];
}
