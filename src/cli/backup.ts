import { writeBackup } from '../db/backup/write-backup.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import type { Command } from './command.ts';
import { withDatabase } from './database.ts';
import { backupHelp } from './database-help.ts';
import { readOneFile } from './options.ts';
import { version } from './version.ts';

export const backup: Command = {
  summary: { th: 'สำรองข้อมูลทั้งหมดเป็นไฟล์เดียว', en: 'save everything into one file' },
  help: backupHelp,
  run: async (args, terminal) => {
    const path = readOneFile(args, oneFile);
    if (!path.ok) return terminal.refuse(path.error);
    return withDatabase(terminal, async ({ owner }) => {
      const written = await writeBackup(owner, path.value, version());
      if (!written.ok) return terminal.refuse(written.error);
      const { agencies, tables } = written.value;
      const rows = tables.reduce((total, table) => total + table.rows, 0);
      const said = {
        th: `สำรองแล้ว: ${path.value} · ${agencies} หน่วยงาน ${rows} แถว · ไฟล์นี้มีข้อมูลทุกอย่าง เก็บในที่ปลอดภัย`,
        en: `Saved: ${path.value} · agencies: ${agencies}, rows: ${rows}. The file holds everything; keep it safe.`,
      };
      return terminal.print(said[terminal.language]);
    });
  },
};

const oneFile: Bilingual = {
  th: 'ระบุไฟล์ที่จะบันทึกหนึ่งไฟล์ · ตัวอย่าง: prongsai backup สำรอง-2569-10-01.zip',
  en: 'Name one file to write, such as: prongsai backup office-2026-10-01.zip',
};
