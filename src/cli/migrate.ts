import { migrate as migrateSchema } from '../db/migrate.ts';
import type { Command } from './command.ts';
import { withDatabase } from './database.ts';
import { migrateHelp } from './database-help.ts';
import { readOptions } from './options.ts';

export const migrate: Command = {
  summary: {
    th: 'ปรับโครงสร้างฐานข้อมูลเป็นรุ่นล่าสุด',
    en: 'bring the database’s schema to the newest version',
  },
  help: migrateHelp,
  run: async (args, terminal) => {
    const options = readOptions(args, {});
    if (!options.ok) return terminal.refuse(options.error);
    return withDatabase(terminal, async ({ owner }) => {
      const migrated = await migrateSchema(owner);
      if (!migrated.ok) return terminal.refuse(migrated.error);
      const { from, to } = migrated.value;
      const said =
        from === to
          ? { th: `โครงสร้างเป็นรุ่นล่าสุดแล้ว (${to})`, en: `The schema is the newest already (${to}).` }
          : { th: `ปรับโครงสร้างจากรุ่น ${from} เป็น ${to}`, en: `Schema brought from ${from} to ${to}.` };
      return terminal.print(said[terminal.language]);
    });
  },
};
