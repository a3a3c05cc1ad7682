import { type ItemRule, itemFinding } from '../item-finding.ts';
import { evidenceName } from '../item-text.ts';
import { isUnreadable } from '../unreadable.ts';

/** A file that could not be opened here: broken, locked by a password, or of a kind that is not read. */
export const itemFileUnreadable: ItemRule = {
  id: 'item-file-unreadable',
  title: { th: 'เปิดแฟ้มไม่ได้', en: 'A file that cannot be opened' },
  check: ({ evidence }) =>
    evidence.filter(isUnreadable).map((one) => {
      const { th, en } = evidenceName(one);
      return itemFinding({
        rule: itemFileUnreadable.id,
        severity: 'warning',
        message: {
          th: `ระบบเปิด${th}ไม่ได้ แฟ้มอาจเสียหรือตั้งรหัสผ่านไว้`,
          en: `${en} could not be opened here: it may be broken or locked by a password.`,
        },
        place: { evidenceId: one.id, line: null },
        found: one.fileName,
        remedy: {
          th: 'เปิดแฟ้มในเครื่องของท่าน บันทึกใหม่โดยไม่ตั้งรหัสผ่าน แล้วแนบอีกครั้ง',
          en: 'Open it on your computer, save it anew without a password, and attach it again.',
        },
      });
    }),
};
