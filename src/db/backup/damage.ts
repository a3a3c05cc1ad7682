import type { Bilingual } from '../../lib/bilingual.ts';

/** A fault of ours, with the words a person is told. */
export function damage(message: string, told: Bilingual): Error {
  return new Error(message, { cause: told });
}

/** The sentence for a backup that cannot be read. A library's own English stays out of it. */
export function damaged(path: string, error: unknown): Bilingual {
  const { th, en } = reasonOf(error);
  return {
    th: `${path} ไม่ใช่ไฟล์สำรองของ Prongsai หรือเสียหาย (${th}) · ไม่มีข้อมูลใดเปลี่ยน ใช้ไฟล์สำรองชุดอื่น`,
    en: `${path} is not a Prongsai backup, or is damaged (${en}). Nothing was changed; use another backup.`,
  };
}

const unreadable: Bilingual = {
  th: 'อ่านไม่ได้จนจบ ไฟล์อาจขาดตอนหรือคัดลอกมาไม่ครบ',
  en: 'it cannot be read to its end: it may be cut off or copied in part',
};

function reasonOf(error: unknown): Bilingual {
  if (!(error instanceof Error)) return unreadable;
  if (isTold(error.cause)) return error.cause;
  // Only PostgreSQL's own errors name a severity; what it refuses, whoever runs the server has to read.
  if (!('severity' in error)) return unreadable;
  const [said = ''] = error.message.split('\n');
  return { th: `ฐานข้อมูลไม่รับ: ${said}`, en: `the database refused: ${said}` };
}

function isTold(cause: unknown): cause is Bilingual {
  return typeof cause === 'object' && cause !== null && 'th' in cause && 'en' in cause;
}
