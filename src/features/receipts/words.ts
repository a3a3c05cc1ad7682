import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'ใบรับคำตอบ', en: 'Receipts of answers' },
  lead: {
    th: 'ผู้ที่ส่งคำตอบแล้วได้ใบรับคำตอบเป็นเลข 64 หลัก หน้านี้แสดงว่าใบรับใดถูกนับแล้ว โดยไม่บอกว่าใครตอบ ตอบเมื่อใด หรือตอบว่าอะไร',
    en: 'Everyone who has answered was given a receipt of 64 digits. This page shows which receipts were counted. It does not tell who answered, when, or what.',
  },
  proves: {
    th: 'ใบรับพิสูจน์ได้เพียงว่ามีคำตอบหนึ่งชุดถูกนับ ไม่มีใครใช้ใบรับเป็นหลักฐานได้ว่าผู้ตอบเลือกข้อใด',
    en: 'A receipt proves that one set of answers was counted and nothing more: it cannot show what was answered, to anybody.',
  },
  look: { th: 'ค้นหาใบรับของฉัน', en: 'Look up my receipt' },
  receipt: { th: 'เลขใบรับคำตอบ', en: 'Receipt' },
  receiptHint: {
    th: 'ตัวเลขและอักษร a–f รวม 64 ตัว เว้นวรรคได้ · เลขที่พิมพ์ไม่ถูกบันทึก',
    en: '64 digits and letters a–f; spaces do not matter. What you type is not recorded.',
  },
  check: { th: 'ค้นหาใบรับ', en: 'Look it up' },
  wrong: {
    th: 'เลขใบรับต้องมีตัวเลข 0–9 และอักษร a–f รวม 64 ตัว · คัดลอกจากหน้าขอบคุณอีกครั้ง',
    en: 'A receipt has 64 characters, digits 0–9 and letters a–f. Copy it again from the page that thanked you.',
  },
  crowded: {
    th: 'มีคนค้นใบรับจากเครือข่ายนี้พร้อมกันมาก · รอสักครู่แล้วค้นอีกครั้ง หรือใช้รายการใบรับทั้งหมดในไฟล์ข้อความของหน้านี้',
    en: 'Many look up receipts from this network at once. Wait a moment and look again, or use the text file with all receipts on this page.',
  },
  unknown: {
    th: 'ไม่มีใบรับเลขนี้ในแบบสำรวจนี้ · ตรวจว่าคัดลอกครบ และเป็นแบบสำรวจเดียวกับที่ตอบ',
    en: 'This survey gave no such receipt. See that you copied all of it, and that this is the survey you answered.',
  },
  waiting: {
    th: 'คำตอบของใบรับนี้เก็บไว้ครบแล้ว · ใบรับจะอยู่ในชุดที่เผยแพร่ครั้งถัดไป',
    en: 'The answers of this receipt are kept. It will stand in the next batch that is published.',
  },
  proof: { th: 'ทางพิสูจน์จากใบรับถึงราก', en: 'The way from the receipt to the root' },
  proofLead: {
    th: 'เริ่มจาก SHA-256 ของไบต์ 00 ตามด้วยใบรับ แล้วทำทีละขั้น: SHA-256 ของไบต์ 01 ตามด้วยค่าซ้ายและค่าขวา ค่าสุดท้ายต้องเท่ากับรากของชุด',
    en: 'Begin with the SHA-256 of byte 00 and the receipt. At each step take the SHA-256 of byte 01, the left value and the right value. The last value must be the root of the batch.',
  },
  left: { th: 'ค่าซ้ายคือ', en: 'the left value is' },
  right: { th: 'ค่าขวาคือ', en: 'the right value is' },
  alone: { th: 'ชุดนี้มีใบรับเดียว ค่าแรกจึงเป็นราก', en: 'This batch has one receipt: the first value is the root.' },
  batches: { th: 'ชุดที่เผยแพร่แล้วและรากเมอร์เคิลของแต่ละชุด', en: 'Published batches and their Merkle roots' },
  none: { th: 'ยังไม่มีชุดที่เผยแพร่', en: 'No batch has been published yet.' },
  number: { th: 'ชุดที่', en: 'Batch' },
  root: { th: 'รากเมอร์เคิล (Merkle root)', en: 'Merkle root' },
  all: { th: 'ดาวน์โหลดใบรับทั้งหมด (receipts.txt)', en: 'Download all receipts (receipts.txt)' },
  running: {
    th: 'ระหว่างรับคำตอบ ใบรับเผยแพร่ไม่เกินวันละครั้ง เมื่อมีรอครบ 20 ใบ ส่วนที่เหลือเผยแพร่เมื่อเปิดผนึกคำตอบ',
    en: 'While answers are taken, receipts are published once a day at most, when 20 wait. The rest follow when the answers are unsealed.',
  },
  equal: { th: 'จำนวนตรงกัน', en: 'The numbers agree' },
  unequal: {
    th: 'จำนวนไม่ตรงกัน · ขอคำอธิบายจากหน่วยงานได้ตามช่องทางในหน้าติดต่อเรา',
    en: 'The numbers do not agree. Ask the agency for the reason; its contact page says how.',
  },
  how: { th: 'ตรวจรากด้วยตนเอง', en: 'Compute the roots yourself' },
  howLead: {
    th: 'นำใบรับของชุดหนึ่งใน receipts.txt เรียงตามตัวอักษร แล้วสร้างต้นไม้เมอร์เคิลตาม RFC 6962 ด้วย SHA-256: ใบรับแต่ละใบเป็น SHA-256 ของไบต์ 00 ตามด้วยใบรับ 32 ไบต์ แต่ละคู่เป็น SHA-256 ของไบต์ 01 ตามด้วยค่าซ้ายและค่าขวา ค่าที่ไม่มีคู่ขึ้นไปชั้นถัดไปตามเดิม จนเหลือค่าเดียวคือราก',
    en: 'Take the receipts of one batch from receipts.txt in alphabetical order and build the Merkle tree of RFC 6962 with SHA-256: each receipt becomes the SHA-256 of byte 00 and its 32 bytes; each pair the SHA-256 of byte 01, the left and the right value; one without a partner goes up as it is. The one value left is the root.',
  },
  key: { th: 'ลายนิ้วมือของกุญแจสาธารณะ', en: 'Fingerprint of the public key' },
  keyLead: {
    th: 'SHA-256 ของกุญแจสาธารณะที่ลงลายมือชื่อให้สิทธิ์ตอบ แบ่งแปดกลุ่ม ทุกคนต้องเห็นเหมือนกัน · เทียบกับบัตรของตนหรือกับเพื่อนร่วมงาน ถ้าต่างกัน อย่าเพิ่งตอบ',
    en: 'SHA-256 of the public key that signs the right to answer, in eight groups. Everybody must see the same. Compare it with your slip or with a colleague’s; if they differ, do not answer yet.',
  },
  kept: {
    th: 'จดรากหรือเก็บ receipts.txt ของวันนี้ไว้ ถ้าภายหลังมีใบรับหายไปหรือถูกเปลี่ยน รากจะไม่ตรงกับที่จดไว้',
    en: 'Write a root down, or keep receipts.txt of today: were a receipt removed or changed later, the root would no longer be the one you kept.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const said = (count: number) => count.toLocaleString('en');

export function stands(batch: number, receipts: number): Bilingual {
  return {
    th: `ใบรับนี้ถูกนับแล้ว อยู่ในชุดที่ ${batch} ซึ่งมี ${said(receipts)} ใบ`,
    en: `This receipt was counted. It stands in batch ${batch}, with ${said(receipts)} in all.`,
  };
}

export function receiptsIn(count: number): Bilingual {
  return { th: `${said(count)} ใบ`, en: count === 1 ? '1 receipt' : `${said(count)} receipts` };
}

export function publishedSoFar(receipts: number): Bilingual {
  return {
    th: `เผยแพร่แล้ว ${said(receipts)} ใบ`,
    en: `Published so far: ${said(receipts)} receipts`,
  };
}

export interface Balance {
  readonly receipts: number;
  readonly counted: number;
  readonly sealed: number;
  readonly damaged: number;
}

/** What became of the answers behind the receipts of a closed survey. */
export function balance({ receipts, counted, sealed, damaged }: Balance): Bilingual {
  const parts: Bilingual[] = [
    { th: `คำตอบที่นับในผล ${said(counted)} ชุด`, en: `${said(counted)} answers counted in the results` },
  ];
  if (sealed > 0)
    parts.push({
      th: `ยังปิดผนึก ไม่นับในผล ${said(sealed)} ชุด`,
      en: `${said(sealed)} still sealed, in no result`,
    });
  if (damaged > 0)
    parts.push({
      th: `เสียหายจนเปิดไม่ได้ ${said(damaged)} ชุด`,
      en: `${said(damaged)} damaged beyond opening`,
    });
  return {
    th: [`ใบรับ ${said(receipts)} ใบ`, ...parts.map(({ th }) => th)].join(' · '),
    en: [`${said(receipts)} receipts`, ...parts.map(({ en }) => en)].join(' · '),
  };
}
