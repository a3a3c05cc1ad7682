import type { PoolConfig } from 'pg';
import { openDatabase } from '../db/connect.ts';
import { withClient } from '../db/host.ts';
import { appliedMigrations } from '../db/migrate.ts';
import { type Broken, type VerifiedAgency, verifyAll } from '../db/verify.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import type { Command } from './command.ts';
import { withDatabase } from './database.ts';
import { verifyHelp } from './database-help.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

export const verify: Command = {
  summary: {
    th: 'ตรวจว่าบันทึกการใช้งานและหลักฐานไม่ถูกแก้',
    en: 'prove that no audit entry and no evidence was changed',
  },
  help: verifyHelp,
  run: async (args, terminal) => {
    const options = readOptions(args, { expect: null });
    if (!options.ok) return terminal.refuse(options.error);
    const expected = options.value.value('expect');
    if (expected !== null && !/^[0-9a-f]{64}$/.test(expected)) return terminal.refuse(notAHash);
    return withDatabase(terminal, async ({ owner }) => {
      const applied = await withClient(owner, appliedMigrations);
      if (applied.length === 0) return terminal.refuse(noSchema);
      return printVerified(owner, terminal, expected);
    });
  },
};

/** A line for each agency; 0 when all is as it was written, 1 when something is not. */
export async function printVerified(
  owner: PoolConfig,
  terminal: Terminal,
  expected: string | null = null,
): Promise<0 | 1> {
  const { db, close } = openDatabase(owner);
  let isWhole = true;
  let isSeen = expected === null;
  try {
    for await (const agency of verifyAll(db, new Set(expected ? [expected] : []))) {
      isWhole &&= agency.broken === null;
      isSeen ||= agency.seen.length > 0;
      terminal.print(line(agency)[terminal.language]);
    }
  } finally {
    await close();
  }
  if (!isSeen) terminal.print(notSeen[terminal.language]);
  terminal.print((isWhole && isSeen ? whole : broken)[terminal.language]);
  return isWhole && isSeen ? 0 : 1;
}

function line({ agencyId, name, entries, files, head, broken: found }: VerifiedAgency): Bilingual {
  const who = `${name} (${agencyId})`;
  if (found) return { th: `${who} · ${fault(found).th}`, en: `${who} · ${fault(found).en}` };
  return {
    th: `${who} · บันทึก ${entries} รายการ หลักฐาน ${files} ไฟล์ · ปลายสาย ${head}`,
    en: `${who} · entries: ${entries}, files: ${files} · head ${head}`,
  };
}

function fault(found: Broken): Bilingual {
  if (found.kind === 'evidence') {
    return {
      th: `หลักฐาน ${found.sha256} ไม่ตรงกับลายนิ้วมือของไฟล์`,
      en: `evidence ${found.sha256} does not match its hash`,
    };
  }
  return {
    gap: {
      th: `มีบันทึกหายไปก่อนรายการที่ ${found.sequence}`,
      en: `entries are missing before entry ${found.sequence}`,
    },
    link: {
      th: `บันทึกรายการที่ ${found.sequence} ไม่ต่อจากรายการก่อนหน้า`,
      en: `entry ${found.sequence} does not follow the one before it`,
    },
    content: {
      th: `บันทึกรายการที่ ${found.sequence} ถูกแก้ภายหลัง`,
      en: `entry ${found.sequence} was changed after it was written`,
    },
  }[found.fault];
}

const whole: Bilingual = {
  th: 'ครบถ้วน ไม่พบการแก้ไข · จดปลายสายไว้นอกระบบ เพื่อใช้กับ --expect ครั้งต่อไป',
  en: 'Whole: nothing was changed. Keep the heads elsewhere, for --expect next time.',
};

const broken: Bilingual = {
  th: 'พบความผิดปกติ · หยุดแก้ข้อมูล เก็บฐานข้อมูลนี้ไว้เป็นหลักฐาน และเทียบกับไฟล์สำรองล่าสุดที่ตรวจผ่าน',
  en: 'Something was changed. Stop editing, keep this database as evidence, and compare the last backup that verified.',
};

const notSeen: Bilingual = {
  th: 'ไม่พบปลายสายที่ให้ไว้กับ --expect · บันทึกตั้งแต่จุดนั้นอาจถูกตัดหรือเขียนใหม่',
  en: 'The head given by --expect stands in no chain: entries may have been cut off or rewritten.',
};

const notAHash: Bilingual = {
  th: '--expect ต้องเป็นปลายสาย 64 ตัว (0–9 a–f) ตามที่ prongsai verify พิมพ์ไว้',
  en: '--expect takes a head of 64 characters (0–9 a–f), as prongsai verify printed it.',
};

const noSchema: Bilingual = {
  th: 'ฐานข้อมูลนี้ยังไม่มีโครงสร้าง จึงไม่มีอะไรให้ตรวจ · สั่ง prongsai migrate ก่อน',
  en: 'This database has no schema yet, so there is nothing to verify. Run prongsai migrate first.',
};
