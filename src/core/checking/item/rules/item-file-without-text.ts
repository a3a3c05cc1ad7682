import { type ItemRule, itemFinding } from '../item-finding.ts';
import { evidenceName } from '../item-text.ts';
import { isUnreadable } from '../unreadable.ts';

/** A scan or a picture: it can be looked at, but neither searched nor read aloud. */
export const itemFileWithoutText: ItemRule = {
  id: 'item-file-without-text',
  title: { th: 'แฟ้มไม่มีตัวอักษร', en: 'A file without text' },
  check: ({ evidence }) =>
    evidence
      .filter((one) => one.kind === 'file' && one.hasText === false && !isUnreadable(one))
      .map((one) => {
        const { th, en } = evidenceName(one);
        return itemFinding({
          rule: itemFileWithoutText.id,
          severity: 'warning',
          message: {
            th: `${th} เป็นภาพสแกนหรือรูปภาพ ไม่มีตัวอักษร ประชาชนค้นไม่ได้และฟังด้วยเสียงไม่ได้`,
            en: `${en} is a scan or a picture without text: nobody can search it or have it read aloud.`,
          },
          place: { evidenceId: one.id, line: null },
          found: one.fileName,
          remedy: {
            th: 'แนบแฟ้มต้นฉบับที่พิมพ์ (DOCX, XLSX หรือ PDF ที่บันทึกจากโปรแกรม) หรือเขียนสาระสำคัญเป็นหน้าไว้คู่กัน',
            en: 'Attach the typed original (DOCX, XLSX, or a PDF saved from it), or write its substance as a page beside it.',
          },
        });
      }),
};
