import type { Deciding } from '../../core/surveying/sample-size.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Act } from './rules.ts';

export const actWords: Readonly<Record<Act, Bilingual>> = {
  open: { th: 'เปิดรับคำตอบ', en: 'Open it' },
  pause: { th: 'พักรับคำตอบ', en: 'Pause it' },
  resume: { th: 'รับคำตอบต่อ', en: 'Go on' },
  close: { th: 'ปิดและเปิดผนึก', en: 'Close and unseal' },
  reopen: { th: 'เปิดรับอีกครั้ง', en: 'Reopen it' },
};

export const watchWords = {
  next: { th: 'สิ่งที่ทำได้ตอนนี้', en: 'What can be done now' },
  before: { th: 'ก่อนเปิดรับคำตอบ', en: 'Before it can be opened' },
  ready: {
    th: 'พร้อมเปิดรับคำตอบ · เมื่อเปิดแล้ว คำถาม ที่อยู่ และวิธีเข้าตอบจะเปลี่ยนไม่ได้อีก',
    en: 'Ready to be opened. From then on its questions, address and access cannot change.',
  },
  waits: (day: string): Bilingual => ({
    th: `เปิดไว้แล้ว จะเริ่มรับคำตอบวันที่ ${day}`,
    en: `It is open and takes answers from ${day}.`,
  }),
  over: {
    th: 'เลยวันสุดท้ายแล้ว ไม่รับคำตอบเพิ่ม · ระบบจะปิดและเปิดผนึกให้เองภายในไม่กี่นาที',
    en: 'Its last day is past and it takes no more answers. The system closes and unseals it within minutes.',
  },
  pausedNow: {
    th: 'พักอยู่: ผู้ตอบเห็นข้อความว่าพักรับคำตอบ คำตอบที่ได้แล้วยังอยู่ครบ',
    en: 'Paused: respondents are told so. All answers so far are kept.',
  },
  daysLeft: { th: 'เหลือเวลา', en: 'Time left' },
  days: (count: number): Bilingual => ({ th: `${count} วัน`, en: count === 1 ? '1 day' : `${count} days` }),
  lastDay: { th: 'วันสุดท้าย', en: 'last day' },
  ended: { th: 'สิ้นสุดแล้ว', en: 'over' },
  notYet: { th: 'ยังไม่เริ่ม', en: 'not begun' },
  answered: { th: 'ผู้ตอบแล้ว', en: 'Answered' },
  needed: { th: 'ขั้นต่ำ', en: 'At least' },
  missing: (count: number): Bilingual => ({ th: `ยังขาด ${count} คน`, en: `${count} more needed` }),
  reached: { th: 'ครบขั้นต่ำแล้ว', en: 'Reached' },
  noNeed: { th: 'ไม่มีเกณฑ์กำหนด', en: 'No rule says' },
  unknownNeed: { th: 'ยังไม่กรอกจำนวนผู้เกี่ยวข้อง', en: 'Population not given' },
  byMode: { th: 'แยกตามวิธีตอบ', en: 'By mode' },
  byDay: { th: 'จำนวนผู้ตอบแต่ละวัน', en: 'Answers by day' },
  day: { th: 'วันที่', en: 'Day' },
  total: { th: 'รวม', en: 'Total' },
  fullest: { th: 'มากที่สุด', en: 'most' },
  people: { th: 'คน', en: 'people' },
  asTable: { th: 'ดูเป็นตาราง', en: 'As a table' },
  noAnswers: { th: 'ยังไม่มีผู้ตอบ', en: 'Nobody has answered yet' },
  nothingFiner: {
    th: 'ระหว่างรับคำตอบเห็นได้เพียงจำนวนต่อวัน คำตอบทุกชุดปิดผนึกอยู่ ระบบไม่เปิดให้ใครอ่านจนกว่าจะปิดแบบสำรวจ',
    en: 'While it runs only counts by day can be seen: every answer is sealed, and the program shows none to anybody until it closes.',
  },
  address: { th: 'ที่อยู่และ QR สำหรับผู้ตอบ', en: 'Address and QR' },
  addressDraft: {
    th: 'ที่อยู่นี้ใช้ได้เมื่อเปิดรับคำตอบแล้ว · เปิดล่วงหน้าก่อนวันแรกได้ เพื่อพิมพ์ QR และโปสเตอร์ไว้แจก',
    en: 'It works once the survey is open. It may be opened ahead of its first day, to print QR and poster.',
  },
  copy: { th: 'คัดลอกที่อยู่', en: 'Copy the address' },
  copied: { th: 'คัดลอกแล้ว', en: 'Copied' },
  qr: { th: 'QR ของแบบสำรวจนี้', en: 'QR code of this survey' },
  qrPng: { th: 'ดาวน์โหลด QR (PNG)', en: 'QR as PNG' },
  slips: { th: 'บัตรเชิญ', en: 'Invitations' },
  poster: { th: 'โปสเตอร์ A4 (PDF)', en: 'A4 poster (PDF)' },
  interview: { th: 'สัมภาษณ์และกรอกแทนผู้ตอบ', en: 'Interview somebody' },
  results: { th: 'ดูผลแบบสำรวจ', en: 'See the results' },
  mayNotRun: { th: 'เจ้าหน้าที่ ITA เป็นผู้ดำเนินการแบบสำรวจนี้', en: 'The ITA officer runs this survey' },
  closeTitle: { th: 'ปิดแบบสำรวจและเปิดผนึกคำตอบหรือไม่', en: 'Close it and unseal the answers?' },
  closeWhat: [
    {
      th: 'หยุดรับคำตอบทันที ผู้ที่กำลังตอบอยู่จะส่งไม่ได้',
      en: 'No more answers are taken at once; who is answering now cannot send.',
    },
    {
      th: 'คำตอบทุกชุดถูกเปิดผนึกพร้อมกันในลำดับที่จับสลาก แล้วทำลายกุญแจ จึงไม่มีใครรู้ว่าใครตอบเมื่อใด',
      en: 'All answers are unsealed at once in an order drawn by lot and the key is destroyed, so that nobody learns who answered when.',
    },
    {
      th: 'หากมีคำตอบไม่ถึง 5 ชุด คำตอบยังปิดผนึกต่อไป และไม่แสดงผลใด ๆ',
      en: 'Fewer than 5 answers stay sealed, and nothing of them is shown.',
    },
    {
      th: 'การเปิดผนึกย้อนกลับไม่ได้ หากเปิดรับอีกครั้งต้องบอกเหตุผล และจะใช้กุญแจใหม่',
      en: 'Unsealing cannot be undone. Reopening asks for a reason and begins with a new key.',
    },
  ],
  closeEarly: (count: number): Bilingual => ({
    th: `ยังเหลือเวลาอีก ${count} วันตามที่กำหนดไว้`,
    en: `${count} days are left of the time that was set.`,
  }),
  closeShort: (count: number): Bilingual => ({
    th: `ยังขาดผู้ตอบอีก ${count} คนจึงจะครบขั้นต่ำ`,
    en: `${count} more answers are needed for the smallest sample.`,
  }),
  reopenTitle: { th: 'เปิดรับคำตอบอีกครั้ง', en: 'Take answers again' },
  reopenWhat: {
    th: 'คำตอบเดิมยังอยู่และยังนับ คำตอบใหม่ปิดผนึกด้วยกุญแจใหม่ เหตุผลถูกบันทึกไว้ในประวัติที่ทุกคนในสำนักงานเห็น',
    en: 'The former answers stay and count; new ones are sealed with a new key. The reason is kept in the history, which the whole office sees.',
  },
} as const satisfies Readonly<Record<string, unknown>>;

/** Which part of the rule decided, in words. */
export const decidingWords: Readonly<Record<Deciding, Bilingual>> = {
  all: { th: 'มีไม่มาก จึงต้องได้จากทุกคน', en: 'they are few, so everybody is needed' },
  least: { th: 'ต่ำกว่าจำนวนน้อยที่สุด จึงใช้จำนวนน้อยที่สุด', en: 'the share is under the least number, which holds' },
  share: { th: 'ใช้ตามร้อยละ', en: 'the share holds' },
  enough: { th: 'เกินจำนวนที่เพียงพอแล้ว จึงใช้จำนวนที่เพียงพอ', en: 'it is more than is enough' },
  class: { th: 'เกณฑ์ตามขนาดของหน่วยงานสูงกว่า จึงใช้เกณฑ์นั้น', en: 'the class of agency asks for more' },
};
