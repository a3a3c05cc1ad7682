import { restoreBackup } from '../db/backup/restore-backup.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import type { Command } from './command.ts';
import { withDatabase } from './database.ts';
import { restoreHelp } from './database-help.ts';
import { readOneFile } from './options.ts';
import { printVerified } from './verify.ts';

export const restore: Command = {
  summary: { th: 'นำไฟล์สำรองลงฐานข้อมูลที่ว่าง', en: 'fill an empty database from such a file' },
  help: restoreHelp,
  run: async (args, terminal) => {
    const path = readOneFile(args, oneFile);
    if (!path.ok) return terminal.refuse(path.error);
    return withDatabase(terminal, async ({ owner }) => {
      const restored = await restoreBackup(owner, path.value);
      if (!restored.ok) return terminal.refuse(restored.error);
      const { agencies, createdAt } = restored.value;
      const said = {
        th: `นำข้อมูลลงแล้ว: ${agencies} หน่วยงาน จากไฟล์ที่สำรองเมื่อ ${createdAt}`,
        en: `Restored: agencies: ${agencies}, from the backup of ${createdAt}.`,
      };
      terminal.print(said[terminal.language]);
      return printVerified(owner, terminal);
    });
  },
};

const oneFile: Bilingual = {
  th: 'ระบุไฟล์สำรองหนึ่งไฟล์ · ตัวอย่าง: prongsai restore สำรอง-2569-10-01.zip',
  en: 'Name one backup file, such as: prongsai restore office-2026-10-01.zip',
};
