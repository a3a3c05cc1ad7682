import type { Bilingual } from '../../lib/bilingual.ts';
import type { Tone } from '../../web/office/status-tag.tsx';
import type { Access, Mode, State } from './rules.ts';

export const statusWords: Readonly<Record<State, { readonly label: Bilingual; readonly tone: Tone }>> = {
  draft: { label: { th: 'ฉบับร่าง', en: 'Draft' }, tone: 'neutral' },
  open: { label: { th: 'เปิดรับคำตอบ', en: 'Open' }, tone: 'progress' },
  paused: { label: { th: 'พักรับคำตอบ', en: 'Paused' }, tone: 'warning' },
  closed: { label: { th: 'ปิดแล้ว ยังปิดผนึก', en: 'Closed, sealed' }, tone: 'warning' },
  unsealed: { label: { th: 'เปิดผนึกแล้ว', en: 'Unsealed' }, tone: 'success' },
};

export const modeWords: Readonly<Record<Mode, Bilingual>> = {
  self: { th: 'ตอบเอง', en: 'By themselves' },
  interviewer: { th: 'สัมภาษณ์', en: 'By an interviewer' },
};

export const accessWords: Readonly<Record<Access, { readonly label: Bilingual; readonly hint: Bilingual }>> =
  {
    open: {
      label: { th: 'ใครก็ตอบได้จากที่อยู่หรือ QR', en: 'Anybody with the address or QR' },
      hint: { th: 'เหมาะกับประชาชนและผู้มารับบริการ', en: 'For the public and those who were served' },
    },
    invited: {
      label: { th: 'เฉพาะผู้ถือบัตรเชิญ', en: 'Only with an invitation' },
      hint: {
        th: 'บัตรหนึ่งใบตอบได้หนึ่งครั้ง เหมาะกับบุคลากร · ไม่มีใครโยงบัตรกับคำตอบได้',
        en: 'One answer an invitation, for staff; nobody can join an invitation and an answer',
      },
    },
  };

export const words = {
  title: { th: 'แบบสำรวจ', en: 'Surveys' },
  lead: {
    th: 'ถามบุคลากร ประชาชน และผู้มารับบริการโดยไม่เก็บว่าใครตอบอะไร',
    en: 'Ask staff, the public and those you serve, without keeping who answered what',
  },
  none: { th: 'ปีนี้ยังไม่มีแบบสำรวจ', en: 'No surveys this year yet' },
  noneWhy: {
    th: 'จัดทำแบบวัดของปีได้ในครั้งเดียว ชื่อ คำถาม และวันมาจากกรอบการประเมินและปฏิทินของปี แก้ไขต่อได้ก่อนเปิด',
    en: 'Make the year’s instruments in one press: title, questions and days come from the framework and the calendar, and can be changed before opening.',
  },
  make: (code: string): Bilingual => ({ th: `จัดทำ ${code}`, en: `Make the ${code}` }),
  add: { th: 'เพิ่มแบบสำรวจความพึงพอใจ', en: 'Add a satisfaction survey' },
  addTitle: { th: 'เพิ่มแบบสำรวจความพึงพอใจ', en: 'A new satisfaction survey' },
  addLead: {
    th: 'เริ่มจากชุดคำถามสำเร็จรูปเรื่องความพึงพอใจต่อบริการ (ใช้กับข้อ O17) แก้ไขคำถามได้ในขั้นต่อไป',
    en: 'It begins with a ready set on satisfaction with a service (for item O17); you can change the questions next.',
  },
  name: { th: 'แบบสำรวจ', en: 'Survey' },
  status: { th: 'สถานะ', en: 'Status' },
  window: { th: 'ช่วงรับคำตอบ', en: 'Takes answers' },
  noWindow: { th: 'ยังไม่กำหนด', en: 'Not set' },
  answers: { th: 'ผู้ตอบ / ขั้นต่ำ', en: 'Answers / least' },
  next: { th: 'สิ่งที่ทำต่อ', en: 'What next' },
  ofService: { th: 'ความพึงพอใจต่อบริการ (O17)', en: 'Satisfaction with a service (O17)' },
  kind: { th: 'ประเภท', en: 'Kind' },
  access: { th: 'ใครตอบได้', en: 'Who may answer' },
  titleTh: { th: 'ชื่อแบบสำรวจ (ไทย)', en: 'Title in Thai' },
  titleEn: { th: 'ชื่อแบบสำรวจ (อังกฤษ)', en: 'Title in English' },
  introduction: { th: 'คำชี้แจงก่อนตอบ (ไทย)', en: 'Introduction in Thai' },
  introductionEn: { th: 'คำชี้แจงก่อนตอบ (อังกฤษ)', en: 'Introduction in English' },
  introductionHint: {
    th: 'ถามเพื่ออะไร ใช้เวลาเท่าใด · เรื่องการไม่เก็บชื่อ ระบบพิมพ์ให้เอง',
    en: 'What for, and how long it takes. That no names are kept is said by the page itself.',
  },
  code: { th: 'ชื่อย่อในที่อยู่', en: 'Short name in the address' },
  codeHint: {
    th: 'ตัวพิมพ์เล็ก a–z ตัวเลข และขีด 2–40 ตัว เช่น eit-2566 ที่อยู่จะเป็น /s/eit-2566 · เปลี่ยนไม่ได้เมื่อเปิดแล้ว',
    en: 'Small letters a–z, digits and hyphens, 2 to 40, such as eit-2566 for /s/eit-2566. Fixed once it is open.',
  },
  badCode: {
    th: 'ใช้ได้เฉพาะตัวพิมพ์เล็ก a–z ตัวเลข 0–9 และขีด (-) ขึ้นต้นด้วยตัวอักษรหรือตัวเลข ยาว 2–40 ตัว',
    en: 'Only small letters a–z, digits 0–9 and hyphens, beginning with a letter or digit, 2 to 40 of them',
  },
  codeTaken: {
    th: 'มีแบบสำรวจอื่นใช้ชื่อย่อนี้แล้ว (อาจเป็นของปีอื่น) · ใช้ชื่ออื่น เช่น เติมปีต่อท้าย',
    en: 'Another survey has this short name, perhaps of another year: choose another, with the year behind it',
  },
  codeFrozen: {
    th: 'เปลี่ยนไม่ได้แล้ว เพราะที่อยู่และ QR อาจแจกไปแล้ว',
    en: 'It cannot change any more: the address and QR may have been handed out',
  },
  instrumentTaken: {
    th: 'ปีนี้มีแบบสำรวจของแบบวัดนี้แล้ว · เปิดจากรายการด้านล่าง',
    en: 'This year has a survey of this instrument already: open it from the list.',
  },
  opensOn: { th: 'วันแรกที่รับคำตอบ', en: 'First day' },
  closesOn: { th: 'วันสุดท้ายที่รับคำตอบ', en: 'Last day' },
  noStart: { th: 'กรอกวันแรกด้วย', en: 'Give the first day, too' },
  noEnd: { th: 'กรอกวันสุดท้ายด้วย', en: 'Give the last day, too' },
  endsBefore: { th: 'วันสุดท้ายต้องไม่มาก่อนวันแรก', en: 'The last day must not be before the first' },
  needsWindow: {
    th: 'แบบสำรวจที่เปิดแล้วต้องมีทั้งวันแรกและวันสุดท้าย',
    en: 'A survey that was opened must have a first and a last day',
  },
  closesTooEarly: {
    th: 'วันสุดท้ายใหม่ต้องเป็นวันนี้หรือหลังจากนี้',
    en: 'The new last day must be today or later',
  },
  population: { th: 'จำนวนผู้เกี่ยวข้องทั้งหมด (คน)', en: 'How many people it concerns' },
  populationHints: {
    staff: {
      th: 'บุคลากรทุกประเภทที่ทำงานในหน่วยงานมาแล้วไม่น้อยกว่า 1 ปี',
      en: 'All staff of a year or more in the agency',
    },
    public: {
      th: 'ประชาชนและผู้มาติดต่อหรือรับบริการในปีนี้ โดยประมาณ',
      en: 'People who dealt with the agency or were served this year, about',
    },
  },
  badPopulation: {
    th: 'กรอกเป็นจำนวนเต็มตั้งแต่ 1 ถึง 100,000,000 เช่น 1,250',
    en: 'Type a whole number from 1 to 100,000,000, such as 1,250',
  },
  agencyClass: { th: 'ขนาดของหน่วยงาน', en: 'Class of agency' },
  noClass: { th: 'ไม่ใช้เกณฑ์ตามขนาด', en: 'None' },
  sample: { th: 'จำนวนผู้ตอบขั้นต่ำ', en: 'Smallest sample' },
  edit: { th: 'แก้ไขข้อมูลแบบสำรวจ', en: 'Change the survey' },
  save: { th: 'บันทึก', en: 'Save' },
  create: { th: 'สร้างฉบับร่าง', en: 'Make the draft' },
  remove: { th: 'ลบร่างนี้', en: 'Remove this draft' },
  removeTitle: { th: 'ลบร่างแบบสำรวจนี้หรือไม่', en: 'Remove this draft?' },
  removeWhat: {
    th: 'ร่างและบัตรเชิญที่ทำไว้จะหายไป ยังไม่มีใครตอบแบบสำรวจนี้ · เรียกคืนไม่ได้',
    en: 'The draft goes, and invitations made for it. Nobody has answered it yet. It cannot be brought back.',
  },
  seeQuestions: { th: 'คำถามและถ้อยคำ', en: 'Questions and wording' },
  seePreview: { th: 'ดูอย่างที่ผู้ตอบเห็น', en: 'See it as respondents do' },
  history: { th: 'ประวัติ', en: 'History' },
  facts: { th: 'ข้อมูลแบบสำรวจ', en: 'The survey' },
  opening: { th: 'เปิดครั้งที่', en: 'Opening' },
  unsealed: { th: 'คำตอบที่เปิดผนึก', en: 'Answers unsealed' },
  damaged: { th: 'คำตอบที่เสียหาย', en: 'Damaged answers' },
  questionCount: { th: 'จำนวนข้อ', en: 'Questions' },
  groupCount: { th: 'จำนวนกลุ่ม', en: 'Groups' },
  openTextCount: { th: 'คำถามปลายเปิด', en: 'Open questions' },
  sensitiveCount: { th: 'ข้ออ่อนไหว', en: 'Sensitive ones' },
  rewordedCount: { th: 'ข้อที่เปลี่ยนถ้อยคำ', en: 'Reworded' },
} as const satisfies Readonly<Record<string, unknown>>;

/** What an officer does next with a survey of the list. */
export const nextWords = {
  ready: { th: 'พร้อมเปิดรับคำตอบ', en: 'Ready to be opened' },
  results: { th: 'ดูผลและนำไปตั้งมาตรการ', en: 'See the results and set measures' },
  sealed: { th: 'ปิดแล้ว ยังปิดผนึก · เปิดผนึกและนับ', en: 'Closed and sealed: unseal and count' },
  fewSealed: { th: 'ปิดแล้ว มีไม่ถึง 5 ชุด จึงยังปิดผนึก', en: 'Closed; fewer than 5 answers stay sealed' },
  paused: { th: 'พักอยู่ · กดรับคำตอบต่อเมื่อพร้อม', en: 'Paused; go on when ready' },
  over: { th: 'ครบเวลาแล้ว รอระบบปิด', en: 'Its time is over; the system closes it' },
  early: { th: 'รอวันแรก · พิมพ์ QR หรือบัตรเชิญไว้ได้', en: 'Waits for its first day; print QR or invitations' },
  short: (short: number, left: number): Bilingual => ({
    th: `ชวนตอบอีก ${short} คน · เหลือ ${left} วัน`,
    en: `${short} more answers needed; days left: ${left}`,
  }),
  goesOn: (left: number): Bilingual => ({
    th: `รับคำตอบต่อได้ · เหลือ ${left} วัน`,
    en: `It may go on; days left: ${left}`,
  }),
} as const satisfies Readonly<Record<string, unknown>>;
