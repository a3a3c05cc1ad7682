import type { Bilingual } from '../../lib/bilingual.ts';

export const scoreWords = {
  title: { th: 'คำนวณคะแนนและระดับ', en: 'Compute scores and level' },
  lead: {
    th: 'กรอกคะแนนตัวชี้วัดเท่าที่มี แล้วดูคะแนนรวม ระดับ เหตุผล และที่มาของทุกตัวเลข',
    en: 'Type the indicator scores you have, and see the total, the level, why, and where every number comes from.',
  },
  fields: { th: 'คะแนนตัวชี้วัด', en: 'Indicator scores' },
  hint: {
    th: 'ตั้งแต่ 0 ถึง 100 เลขไทยหรือเลขอารบิกก็ได้ ช่องที่ว่างถือว่ายังไม่ทราบ ไม่ใช่ศูนย์',
    en: 'From 0 to 100, in Thai or Arabic digits. An empty field means “not known”, never zero.',
  },
  fault: { th: 'ต้องเป็นตัวเลข 0–100', en: 'A number from 0 to 100' },
  faults: {
    th: 'มีช่องที่อ่านเป็นคะแนนไม่ได้ · แก้ช่องที่มีข้อความกำกับ แล้วกดคำนวณคะแนนอีกครั้ง',
    en: 'Some fields cannot be read as scores. Mend the ones marked, then compute again.',
  },
  unknownYear: {
    th: 'ยังไม่มีกรอบการประเมินของปีที่ระบุในที่อยู่ จึงแสดงของปี # แทน · เลือกปีงบประมาณจากรายการ',
    en: 'There is no framework for the year in the address, so that of # is shown. Choose a fiscal year from the list.',
  },
  year: { th: 'ปีงบประมาณ', en: 'Fiscal year' },
  submit: { th: 'คำนวณคะแนน', en: 'Compute scores' },
  result: { th: 'ผลที่ได้', en: 'Result' },
  level: { th: 'ระดับผลการประเมิน', en: 'Level' },
  noLevel: { th: 'ยังบอกระดับไม่ได้', en: 'Not known yet' },
  total: { th: 'คะแนนรวม', en: 'Total' },
  how: { th: 'ตัวเลขนี้คำนวณอย่างไร', en: 'How was this computed?' },
  whatIf: { th: 'ถ้าคะแนนเปลี่ยน', en: 'What if a score changes?' },
  whatIfLead: {
    th: 'เลือกตัวชี้วัดและคะแนนใหม่ แล้วดูว่าคะแนนรวมและระดับจะเป็นเท่าใด',
    en: 'Choose an indicator and its new score, and see what the total and the level become.',
  },
  indicator: { th: 'ตัวชี้วัด', en: 'Indicator' },
  newScore: { th: 'คะแนนใหม่', en: 'New score' },
  tryIt: { th: 'ดูผล', en: 'See the effect' },
  becomes: { th: 'เป็น', en: 'becomes' },
  change: { th: 'เปลี่ยนไป', en: 'a change of' },
} as const satisfies Record<string, Bilingual>;
