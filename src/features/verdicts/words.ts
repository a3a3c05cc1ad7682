import type { Bilingual } from '../../lib/bilingual.ts';
import { holds, type Reader } from '../../web/reader.ts';

export const words = {
  judgeTitle: { th: 'บันทึกผลการตรวจ', en: 'Record the verdict' },
  judgeLead: {
    th: 'ผลที่ผู้ตรวจแจ้งมา ตัดสินฉบับที่เผยแพร่อยู่ · เมื่อบันทึกแล้ว ข้อความของข้อนี้จะหยุดไว้จนได้ผลสุดท้าย',
    en: 'What the assessors found, about the edition the public sees. Once recorded, the text of this item rests until the final verdict.',
  },
  settleTitle: { th: 'บันทึกผลสุดท้าย', en: 'Record the final verdict' },
  settleLead: {
    th: 'ผลหลังพิจารณาคำชี้แจง · บันทึกแล้วแก้ไขไม่ได้',
    en: 'What the assessors say after the appeal. Once recorded it cannot be changed.',
  },
  appealTitle: { th: 'ชี้แจงผลการตรวจ', en: 'Appeal against the verdict' },
  appealLead: {
    th: 'อ้างถึงสิ่งที่เผยแพร่อยู่แล้ว: อยู่หน้าใด ตรงกับองค์ประกอบใด · คำชี้แจงพิจารณาจากสิ่งที่ส่งไว้แต่แรก ไม่ใช่สิ่งที่เพิ่มทีหลัง',
    en: 'Point to what is published: where it stands and which component it answers. An appeal is judged on what was first submitted, not on what is added later.',
  },
  acceptTitle: { th: 'รับผลการตรวจนี้เป็นผลสุดท้ายหรือไม่', en: 'Accept this verdict as final?' },
  acceptWhat: {
    th: 'ผลจะเป็นที่สุดสำหรับปีนี้ และยื่นคำชี้แจงไม่ได้อีก',
    en: 'It becomes the final verdict of this year, and no appeal can be made any more.',
  },
  edition: { th: 'ฉบับที่ถูกตรวจ', en: 'Edition judged' },
  result: { th: 'ผลการตรวจ', en: 'Verdict' },
  reason: { th: 'เหตุผลของผู้ตรวจ', en: 'The assessors’ reason' },
  reasonHint: {
    th: 'ตามที่ผู้ตรวจแจ้งมา ว่าขาดองค์ประกอบใด · ผลไม่ครบถ้วนต้องมีเหตุผล',
    en: 'As they gave it: which component is missing. An incomplete verdict needs one.',
  },
  givenOn: { th: 'วันที่แจ้งผล', en: 'Given on' },
  appealBy: { th: 'ชี้แจงได้ถึง', en: 'Appeal by' },
  appealByHint: {
    th: 'ใช้เมื่อผลไม่ครบถ้วน นับรวมวันนี้ด้วย เช่น 15 มิ.ย. 2566',
    en: 'For an incomplete verdict; the day itself counts, for example 15 Jun 2023',
  },
  appealText: { th: 'คำชี้แจง', en: 'Appeal' },
  judge: { th: 'บันทึกผลการตรวจ', en: 'Record verdict' },
  settle: { th: 'บันทึกผลสุดท้าย', en: 'Record final verdict' },
  sendAppeal: { th: 'ยื่นคำชี้แจง', en: 'Send appeal' },
  accept: { th: 'รับผลการตรวจ', en: 'Accept verdict' },
  firstVerdict: { th: 'ผลการตรวจครั้งแรก', en: 'First verdict' },
} as const satisfies Record<string, Bilingual>;

type VerdictWords = Readonly<Record<keyof typeof words, Bilingual>>;

/** How it speaks to an assessor, who judges. */
const toJudge: Readonly<Partial<VerdictWords>> = {
  judgeTitle: { th: 'ให้ผลการตรวจ', en: 'Give the verdict' },
  judgeLead: {
    th: 'ผลนี้ตัดสินฉบับที่เผยแพร่อยู่เท่านั้น · เมื่อให้แล้ว ข้อความของข้อนี้จะหยุดไว้จนได้ผลสุดท้าย',
    en: 'It judges the edition the public sees and nothing else. Once given, the text of this item rests until the final verdict.',
  },
  settleTitle: { th: 'ให้ผลสุดท้าย', en: 'Give the final verdict' },
  settleLead: {
    th: 'พิจารณาคำชี้แจงของหน่วยงานแล้ว · ให้ผลแล้วแก้ไขไม่ได้',
    en: 'After weighing the agency’s appeal. Once given it cannot be changed.',
  },
  reason: { th: 'เหตุผล', en: 'Reason' },
  reasonHint: {
    th: 'ขาดองค์ประกอบใด ดูจากที่ใด · หน่วยงานจะอ่านและชี้แจงตามนี้ ผลไม่ครบถ้วนต้องมีเหตุผล',
    en: 'Which component is missing, and where you looked. The agency reads this and answers it; an incomplete verdict needs one.',
  },
  judge: { th: 'ให้ผลการตรวจ', en: 'Give the verdict' },
  settle: { th: 'ให้ผลสุดท้าย', en: 'Give the final verdict' },
};

/** The words of the form: the ITA officer writes down what was judged elsewhere, an assessor judges. */
export function wordsFor(person: Pick<Reader, 'roles'>): VerdictWords {
  return holds(person, 'ita-officer') ? words : { ...words, ...toJudge };
}
