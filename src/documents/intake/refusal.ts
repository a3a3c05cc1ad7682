import type { Bilingual } from '../../lib/bilingual.ts';
import { err, type Result } from '../../lib/result.ts';
import type { ReadFailure } from '../read/document.ts';

/** Why an upload is not taken. `code` is stable for tests; the sentence says what was found and what to do. */
export interface IntakeRefusal {
  readonly code:
    | ReadFailure['code']
    | 'unknown-kind'
    | 'heic'
    | 'polyglot'
    | 'encoding'
    | 'script'
    | 'program'
    | 'too-many-pixels';
  readonly message: Bilingual;
}

type Refused = Result<never, IntakeRefusal>;

export function refuse(code: IntakeRefusal['code'], th: string, en: string): Refused {
  return err({ code, message: { th, en } });
}

const TAKEN = 'PDF, DOCX, XLSX, CSV, PNG, JPEG';
const megabytes = (bytes: number) => String(Math.floor((bytes / 1024 / 1024) * 10) / 10);

export function refuseEmpty(): Refused {
  return refuse(
    'empty',
    'ไฟล์นี้ว่างเปล่า (0 ไบต์) โปรดตรวจว่าเปิดไฟล์นี้ในเครื่องได้ แล้วเลือกส่งใหม่',
    'This file is empty (0 bytes). Check that it opens on your machine, then choose it again.',
  );
}

export function refuseTooLarge(size: number, most: number): Refused {
  const limit = megabytes(most);
  // Rounded up, so that a little above the limit does not read as the limit itself.
  const shown = `${Math.ceil((size / 1024 / 1024) * 10) / 10} MB`;
  return refuse(
    'too-large',
    `ไฟล์มีขนาด ${shown} เกินที่รับได้ ${limit} MB โปรดลดขนาดรูปภาพหรือความละเอียดของการสแกน หรือแบ่งเป็นหลายไฟล์`,
    `The file is ${shown}; at most ${limit} MB is taken. Make its pictures smaller, scan at a lower resolution, or send it in parts.`,
  );
}

/** `found`: "a program (.exe)"; empty when nothing is known about it. */
export function refuseUnknown(foundTh: string, foundEn: string): Refused {
  return refuse(
    'unknown-kind',
    `${foundTh || 'ไม่รู้จักชนิดของไฟล์นี้'} รับเฉพาะ ${TAKEN} โปรดบันทึกหรือพิมพ์เป็น PDF แล้วส่งใหม่`,
    `${foundEn || 'The kind of this file is not known'}. These are taken: ${TAKEN}. Save or print it as PDF and send that.`,
  );
}

export function refuseName(extension: string, real: string): Refused {
  return refuse(
    'wrong-extension',
    `ชื่อไฟล์ลงท้ายด้วย .${extension} แต่เนื้อหาจริงเป็น ${real} โปรดตรวจว่าเลือกไฟล์ถูก หรือบันทึกใหม่ให้ชนิดตรงกับชื่อ`,
    `The name ends in .${extension} but the content is ${real}. Check that it is the right file, or save it so that name and content agree.`,
  );
}

export function refuseHeic(): Refused {
  return refuse(
    'heic',
    'ไฟล์นี้เป็นภาพ HEIC จากโทรศัพท์ ซึ่งหลายเครื่องเปิดไม่ได้ โปรดแปลงเป็น JPEG ก่อนส่ง (iPhone: การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด)',
    'This file is a HEIC picture from a phone, which many machines cannot open. Convert it to JPEG first (iPhone: Settings > Camera > Formats > Most Compatible).',
  );
}

/** A file that two programs would read as two different things. */
export function refusePolyglot(kind: string, hiddenTh: string, hiddenEn: string): Refused {
  return refuse(
    'polyglot',
    `ไฟล์นี้เป็น ${kind} แต่มี${hiddenTh}ซ้อนอยู่ด้วย ซึ่งใช้ซ่อนข้อมูลได้ จึงไม่รับ โปรดเปิดแล้วบันทึกหรือพิมพ์เป็นไฟล์ใหม่`,
    `This file is ${kind} with ${hiddenEn} hidden in it, so it is not taken. Open it and save or print it as a new file.`,
  );
}

export function refuseDamaged(kind: string, whereTh: string, whereEn: string): Refused {
  return refuse(
    'corrupt',
    `เปิดไฟล์ ${kind} ไม่ได้ เพราะข้อมูลเสียหายหรือมาไม่ครบ (${whereTh}) โปรดเปิดไฟล์ในเครื่อง บันทึกเป็นไฟล์ใหม่ แล้วส่งอีกครั้ง`,
    `The ${kind} file cannot be opened: it is damaged or incomplete (${whereEn}). Open it on your machine, save it anew and send that.`,
  );
}

export function refusePixels(width: number, height: number, most: number): Refused {
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`;
  return refuse(
    'too-many-pixels',
    `ภาพนี้ระบุขนาด ${size} จุด ใหญ่เกิน ${most / 1e6} ล้านจุดที่รับได้ โปรดย่อภาพแล้วส่งใหม่`,
    `The picture says it is ${size} pixels, more than the ${most / 1e6} million that are taken. Make it smaller and send it again.`,
  );
}
