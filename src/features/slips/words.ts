import type { Bilingual } from '../../lib/bilingual.ts';
import type { Tone } from '../../web/office/status-tag.tsx';
import { slipTotals } from './rules.ts';

const number = (count: number) => count.toLocaleString('en-US');

export const words = {
  title: { th: 'บัตรเชิญ', en: 'Slips' },
  surveys: { th: 'แบบสำรวจ', en: 'Surveys' },
  lead: {
    th: 'ผู้ตอบใช้บัตรหนึ่งใบตอบได้หนึ่งครั้ง ระบบรู้เพียงว่าบัตรใดใช้แล้ว และไม่เก็บสิ่งใดที่บอกว่าคำตอบใดมาจากบัตรใด',
    en: 'One slip answers once. The system knows which slips were used, and keeps nothing that tells which answer came of which.',
  },
  named: { th: 'บัตรระบุชื่อ', en: 'Slips with names' },
  drawn: { th: 'บัตรสุ่มหยิบ', en: 'Drawn slips' },
  used: { th: 'ใช้แล้ว', en: 'Used' },
  ofMade: (made: number): Bilingual => ({ th: `จาก ${number(made)} ใบ`, en: `of ${number(made)}` }),
  mailedNote: (mailed: number): Bilingual => ({
    th: `ส่งอีเมลแล้ว ${number(mailed)}`,
    en: `mailed ${number(mailed)}`,
  }),
  cancelledNote: (cancelled: number): Bilingual => ({
    th: `ยกเลิก ${number(cancelled)}`,
    en: `cancelled ${number(cancelled)}`,
  }),
  printedNote: (printed: number): Bilingual => ({
    th: `พิมพ์แล้ว ${number(printed)}`,
    en: `printed ${number(printed)}`,
  }),
  totals: slipTotals,
  whoMayAnswer: {
    th: 'ผู้มีสิทธิ์ตอบ IIT คือบุคลากรที่ปฏิบัติงานในหน่วยงานนี้มาแล้วไม่น้อยกว่าหนึ่งปี',
    en: 'The IIT is answered by staff with at least one year in the agency.',
  },
  whoIsConcerned: {
    th: 'ผู้มีสิทธิ์ตอบคือคนที่แบบสำรวจนี้ถามถึง คนละหนึ่งใบ',
    en: 'Those this survey is about may answer, one slip each.',
  },
  checked: {
    th: 'ข้าพเจ้าตรวจแล้วว่าผู้ที่จะได้บัตรทุกคนมีสิทธิ์ตอบ',
    en: 'I have checked that everyone who will get a slip may answer',
  },
  notChecked: {
    th: 'ตรวจว่าผู้ที่จะได้บัตรมีสิทธิ์ตอบ แล้วทำเครื่องหมาย',
    en: 'Check that those who will get a slip may answer, then tick this',
  },
  over: {
    th: 'ยืนยันให้มีบัตรมากกว่าจำนวนบุคลากร',
    en: 'I mean to have more slips than there are people',
  },
  overHint: {
    th: 'ทุกคนเห็นจำนวนบัตรที่ออกและที่ใช้ในหน้าผลแบบสำรวจ · ถ้าบัตรหาย ยกเลิกใบที่หายก่อน จำนวนจะไม่เกิน',
    en: 'How many slips were made and used stands on the public page of results. Where slips were lost, cancel those first.',
  },
  overPopulation: ({ slips, people }: { readonly slips: number; readonly people: number }): Bilingual => ({
    th: `จะมีบัตรที่ใช้ได้ ${number(slips)} ใบ แต่แบบสำรวจนี้ระบุบุคลากร ${number(people)} คน · ทำเครื่องหมายยืนยันหากต้องการเช่นนั้น`,
    en: `There would be ${number(slips)} slips in force for ${number(people)} people. Tick to confirm that this is meant.`,
  }),
  drawnLead: {
    th: 'พิมพ์บัตรที่ไม่มีชื่อ ตัดใส่กล่อง แล้วให้แต่ละคนหยิบเอง ไม่มีรายการใดบอกว่าใครได้ใบไหน บัตรแบบนี้ตอบได้แม้เบราว์เซอร์ปิดสคริปต์',
    en: 'Print slips without names, cut them into a box, and let each person draw one. No list says who got which. Such a slip answers even where the browser runs no scripts.',
  },
  once: {
    th: 'รหัสมีอยู่เฉพาะตอนพิมพ์: ระบบออกบัตรและส่งไฟล์ PDF ให้ทันทีครั้งเดียว ดาวน์โหลดซ้ำไม่ได้ เกิน 500 ใบจะได้ไฟล์ ZIP หากไฟล์หาย ให้ยกเลิกบัตรที่ยังไม่ใช้แล้วออกใหม่ · ลบไฟล์เมื่อพิมพ์เสร็จ',
    en: 'Codes exist only while they are printed: slips are made and the PDF is sent at once, one time; it cannot be downloaded again. More than 500 come as a ZIP. If the file is lost, cancel the unused slips and make new ones. Delete the file once it is printed.',
  },
  count: { th: 'จำนวนใบ', en: 'How many' },
  countHint: { th: '1 ถึง 5,000', en: '1 to 5,000' },
  badCount: { th: 'พิมพ์จำนวนเต็ม 1 ถึง 5,000', en: 'Type a whole number from 1 to 5,000' },
  makeDrawn: { th: 'ออกและพิมพ์บัตร', en: 'Make and print slips' },
  cancelTitle: { th: 'ยกเลิกบัตรสุ่มหยิบ', en: 'Cancel drawn slips' },
  code: { th: 'รหัสบนบัตร', en: 'Code of the slip' },
  codeHint: {
    th: 'เว้นว่างหากต้องการยกเลิกทุกใบที่ยังไม่ใช้',
    en: 'Leave it empty to cancel all that were not used',
  },
  all: { th: 'ยกเลิกบัตรสุ่มหยิบทุกใบที่ยังไม่ใช้', en: 'Cancel every drawn slip that was not used' },
  noChoice: {
    th: 'พิมพ์รหัสของบัตร หรือเลือกยกเลิกทุกใบที่ยังไม่ใช้',
    en: 'Type the code of a slip, or tick that all unused ones are to be cancelled',
  },
  bothChosen: {
    th: 'พิมพ์รหัสไว้และเลือกทุกใบด้วย สองอย่างนี้ขัดกัน · ลบรหัสเพื่อยกเลิกทุกใบ หรือเอาเครื่องหมายออกเพื่อยกเลิกใบเดียว',
    en: 'A code is typed and all are ticked, which contradict each other. Clear the code to cancel all, or untick to cancel the one.',
  },
  sure: {
    th: 'ยืนยันยกเลิกทุกใบ รวมใบที่แจกแล้ว',
    en: 'Yes, cancel them all, those handed out too',
  },
  askSure: (count: number): Bilingual => ({
    th: `บัตรสุ่มหยิบที่ยังไม่ใช้ ${number(count)} ใบจะใช้ตอบไม่ได้อีก แม้ใบที่แจกแล้ว และย้อนกลับไม่ได้ · ทำเครื่องหมายยืนยัน แล้วกดอีกครั้ง`,
    en: `${number(count)} unused drawn slips will answer no more, those handed out too, and this cannot be undone. Tick to confirm, then press again.`,
  }),
  cancelSlips: { th: 'ยกเลิกบัตร', en: 'Cancel slips' },
  namedLead: {
    th: 'ใช้เมื่อส่งทางอีเมลหรือมอบให้รายคน ระบบจำได้ว่าใครใช้บัตรแล้ว แต่ไม่จำเวลา และตอบได้เฉพาะเบราว์เซอร์ที่เปิดสคริปต์ ซึ่งแลกบัตรเป็นสิทธิ์ที่ไม่มีชื่อก่อนตอบ',
    en: 'For mail, or for handing over person by person. It is known who has used a slip, not when. It needs a browser with scripts, which exchanges the slip for a right without a name before answering.',
  },
  list: { th: 'รายชื่อ', en: 'Names' },
  listHint: {
    th: 'หนึ่งคนต่อหนึ่งแถว: ชื่อ แล้วอีเมลถ้ามี คั่นด้วยจุลภาคหรือแท็บ เช่น สมหญิง ตัวอย่าง, somying@example.go.th',
    en: 'One person a row: name, then mail if there is one, parted by a comma or a tab: Somying Example, somying@example.go.th',
  },
  file: { th: 'หรือไฟล์รายชื่อ', en: 'Or a file of names' },
  fileHint: {
    th: 'CSV หรือ XLSX ไม่เกิน 1 MB และ 5,000 แถว',
    en: 'CSV or XLSX, at most 1 MB and 5,000 rows',
  },
  addNamed: { th: 'เพิ่มรายชื่อ', en: 'Add names' },
  none: { th: 'ยังไม่มีบัตรระบุชื่อ', en: 'No slips with names yet' },
  noneHint: {
    th: 'วางรายชื่อหรือเลือกไฟล์ด้านล่าง แล้วส่งอีเมลหรือพิมพ์บัตร',
    en: 'Paste names or choose a file below, then mail or print the slips.',
  },
  name: { th: 'ชื่อ', en: 'Name' },
  mail: { th: 'อีเมล', en: 'Mail' },
  status: { th: 'สถานะ', en: 'Status' },
  doing: { th: 'ทำ', en: 'Actions' },
  mailAll: (count: number): Bilingual => ({
    th: `ส่งอีเมลที่ยังไม่ได้ส่ง (${number(count)})`,
    en: `Mail those not mailed yet (${number(count)})`,
  }),
  printAll: (count: number): Bilingual => ({
    th: `พิมพ์ (${number(count)})`,
    en: `Print (${number(count)})`,
  }),
  printAgain: {
    th: 'ปุ่มพิมพ์และปุ่มส่งทำเฉพาะบัตรที่ยังไม่เคยพิมพ์หรือส่ง การทำใหม่รายคนอยู่ที่ “จัดการ” ในแต่ละแถว',
    en: 'These take only slips that were neither printed nor mailed yet. To print or mail one anew, use “Manage” in its row.',
  },
  manage: { th: 'จัดการ', en: 'Manage' },
  oldIsDead: {
    printed: {
      th: 'พิมพ์หรือส่งใหม่จะออกรหัสใหม่ บัตรกระดาษใบเดิมใช้ไม่ได้อีก',
      en: 'Anew means a new code: the paper printed before is dead.',
    },
    mailed: {
      th: 'พิมพ์หรือส่งใหม่จะออกรหัสใหม่ ลิงก์ในอีเมลฉบับเดิมใช้ไม่ได้อีก',
      en: 'Anew means a new code: the link mailed before is dead.',
    },
  },
  mailFirst: { th: 'ส่งอีเมล', en: 'Mail' },
  printFirst: { th: 'พิมพ์', en: 'Print' },
  mailOne: { th: 'ส่งใหม่', en: 'Mail anew' },
  printOne: { th: 'พิมพ์ใหม่', en: 'Print anew' },
  cancelOne: { th: 'ยกเลิก', en: 'Cancel' },
  mailedSome: (sent: number): Bilingual => ({
    th: `ส่งอีเมลแล้ว ${number(sent)} ฉบับ`,
    en: `Mails sent: ${number(sent)}`,
  }),
  failedOne: (who: string, why: Bilingual): Bilingual => ({
    th: `${who}: ${why.th}`,
    en: `${who}: ${why.en}`,
  }),
} as const;

export type StateName = 'cancelled' | 'used' | 'mailed' | 'printed' | 'waiting';

export const stateWords: Readonly<Record<StateName, { readonly label: Bilingual; readonly tone: Tone }>> = {
  cancelled: { label: { th: 'ยกเลิกแล้ว', en: 'Cancelled' }, tone: 'neutral' },
  used: { label: { th: 'ใช้แล้ว', en: 'Used' }, tone: 'success' },
  mailed: { label: { th: 'ส่งอีเมลแล้ว', en: 'Mailed' }, tone: 'progress' },
  printed: { label: { th: 'พิมพ์แล้ว', en: 'Printed' }, tone: 'progress' },
  waiting: { label: { th: 'ยังไม่ได้พิมพ์หรือส่ง', en: 'Not handed out' }, tone: 'neutral' },
};
