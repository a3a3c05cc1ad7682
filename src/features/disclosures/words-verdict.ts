import type { Bilingual } from '../../lib/bilingual.ts';

export const verdictWords = {
  title: { th: 'ผลการตรวจของผู้ประเมิน', en: 'The assessors’ verdict' },
  first: { th: 'ครั้งแรก', en: 'First' },
  final: { th: 'ผลสุดท้าย', en: 'Final' },
  none: { th: 'ยังไม่มีผลการตรวจของข้อนี้', en: 'This item has not been judged yet' },
  result: { th: 'ผลการตรวจ', en: 'Verdict' },
  givenOn: { th: 'วันที่แจ้งผล', en: 'Given on' },
  appealBy: { th: 'ชี้แจงได้ถึง', en: 'Appeal by' },
  appeal: { th: 'คำชี้แจง', en: 'Appeal' },
  edition: { th: 'ฉบับที่', en: 'edition' },
  costs: { th: 'ข้อนี้ทำให้คะแนนรวมหาย', en: 'This item costs the total' },
  standing: { th: 'ทั้งปีตามผลที่มี', en: 'The year by the verdicts so far' },
  judged: { th: 'ตรวจแล้ว', en: 'judged' },
  of: { th: 'จาก', en: 'of' },
  incomplete: { th: 'ไม่ครบถ้วน', en: 'incomplete' },
  items: { th: 'ข้อ', en: 'items' },
  most: { th: 'ถ้าข้อที่เหลือครบถ้วน', en: 'if all the others are complete,' },
  lost: { th: 'คะแนนรวมหาย', en: 'the total loses' },
  toJudge: {
    th: 'อ่านฉบับที่เผยแพร่ด้านล่าง เทียบกับสิ่งที่ต้องเห็น แล้วให้ผลการตรวจ',
    en: 'Read the published edition below, hold it against what must be visible, and give the verdict.',
  },
  toSettle: {
    th: 'อ่านคำชี้แจงของหน่วยงาน แล้วให้ผลสุดท้าย',
    en: 'Read the agency’s appeal, then give the final verdict.',
  },
  judge: { th: 'บันทึกผลการตรวจ', en: 'Record the verdict' },
  toAppeal: { th: 'ชี้แจงผลการตรวจ', en: 'Appeal' },
  accept: { th: 'รับผลการตรวจ', en: 'Accept the verdict' },
  settle: { th: 'บันทึกผลสุดท้าย', en: 'Record the final verdict' },
} as const satisfies Record<string, Bilingual>;
