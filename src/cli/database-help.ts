import type { Bilingual } from '../lib/bilingual.ts';

const placeTh = `  --lang th|en     ภาษาของข้อความ (ปกติ: th)
  --help           หน้านี้

ตัวแปรแวดล้อม
  PRONGSAI_DATA    โฟลเดอร์ข้อมูล (ปกติ: ~/.local/state/prongsai หรือ /var/lib/prongsai เมื่อเป็น root)
  DATABASE_URL     ใช้ PostgreSQL 15 ขึ้นไปที่มีอยู่แทนโฟลเดอร์ข้อมูล`;
const placeEn = `  --lang th|en     language of the messages (default: th)
  --help           this page

Environment
  PRONGSAI_DATA    data folder (default: ~/.local/state/prongsai, or /var/lib/prongsai as root)
  DATABASE_URL     a PostgreSQL 15 or newer of your own instead of the data folder`;

export const migrateHelp: Bilingual = {
  th: `prongsai migrate

สร้างฐานข้อมูลเมื่อยังไม่มี และปรับโครงสร้างเป็นรุ่นล่าสุด ทำซ้ำได้ ไม่มีการย้อนกลับ
${placeTh}

รหัสจบ
  0 เป็นรุ่นล่าสุด    2 ทำไม่ได้ (เหตุผลอยู่ที่ stderr)`,
  en: `prongsai migrate

Makes the database when there is none and brings its schema to the newest version. Safe to repeat; never backwards.
${placeEn}

Exit codes
  0 newest    2 cannot (reason on stderr)`,
};

export const backupHelp: Bilingual = {
  th: `prongsai backup FILE

บันทึกทุกหน่วยงาน บันทึกการใช้งาน และหลักฐาน ณ ขณะเดียวกันลงไฟล์ zip ไฟล์เดียว ทำได้ขณะเปิดใช้งานระบบ
ไฟล์อ่านได้เฉพาะบัญชีที่สั่ง ไม่ได้เข้ารหัส จึงต้องเก็บในที่ปลอดภัย
${placeTh}

รหัสจบ
  0 สำรองแล้ว    2 ทำไม่ได้ (เหตุผลอยู่ที่ stderr)`,
  en: `prongsai backup FILE

Saves every agency, audit entry and piece of evidence, as of one moment, into one zip; also while the office is in use.
The file is readable by this account only and is not encrypted: keep it safe.
${placeEn}

Exit codes
  0 saved    2 cannot (reason on stderr)`,
};

export const restoreHelp: Bilingual = {
  th: `prongsai restore FILE

นำไฟล์ของ prongsai backup ลงฐานข้อมูลที่ว่าง ครบทั้งหมดหรือไม่ลงเลย ปรับโครงสร้างเป็นรุ่นล่าสุด แล้วตรวจแบบ prongsai verify
${placeTh}

รหัสจบ
  0 ครบถ้วน    1 ลงแล้วแต่ verify พบความผิดปกติ    2 ทำไม่ได้ (เหตุผลอยู่ที่ stderr)`,
  en: `prongsai restore FILE

Fills an empty database from a file of prongsai backup, all or nothing, brings it to the newest schema and verifies it.
${placeEn}

Exit codes
  0 whole    1 restored, but verify found a change    2 cannot (reason on stderr)`,
};

export const verifyHelp: Bilingual = {
  th: `prongsai verify [--expect ปลายสาย]

ไล่สายบันทึกการใช้งานของทุกหน่วยงานตั้งแต่รายการแรก และคำนวณลายนิ้วมือของหลักฐานทุกไฟล์ใหม่ บอกจุดแรกที่ผิด
  --expect HEAD    ปลายสายที่จดไว้ครั้งก่อนต้องยังอยู่ในสาย (จับการตัดท้ายหรือเขียนใหม่ทั้งสาย)
${placeTh}

รหัสจบ
  0 ครบถ้วน    1 พบการแก้ไข    2 ตรวจไม่ได้ (เหตุผลอยู่ที่ stderr)`,
  en: `prongsai verify [--expect HEAD]

Walks every agency's audit chain from its first entry and hashes every piece of evidence again; names the first fault.
  --expect HEAD    a head noted earlier must still stand in a chain (catches a cut end or a rewritten chain)
${placeEn}

Exit codes
  0 whole    1 something was changed    2 cannot verify (reason on stderr)`,
};
