import type { Bilingual } from '../../lib/bilingual.ts';
import type { PrintedScore, ReportedPart } from '../documents/acts.ts';

/** How a question's score came about, with its counts where they are told. */
export function formulaWords(score: PrintedScore, parts: readonly ReportedPart[]): Bilingual {
  switch (score.kind) {
    case 'none':
      return { th: 'ไม่มีผู้ตอบข้อนี้ จึงไม่มีคะแนน', en: 'Nobody answered it, so there is no score.' };
    case 'hidden':
      return {
        th: 'ไม่แสดง เพราะมีตัวเลือกที่ผู้เลือก 1–4 คน และคะแนนไม่ว่าปัดหยาบเพียงใดก็ทำให้คำนวณย้อนได้ว่ากี่คน',
        en: 'Not shown: 1 to 4 people chose some option, and however coarsely the score were told, their number could be worked out.',
      };
    case 'about':
      return {
        th: `ปัดเป็นขั้นละ ${score.step} คะแนน เพราะมีตัวเลือกที่ไม่แสดงจำนวน คะแนนละเอียดกว่านี้จะบอกจำนวนนั้น`,
        en: `Told in steps of ${score.step} points, because counts of it are hidden and a finer score would tell them.`,
      };
    case 'exact':
      return exactWords(score.print, parts);
  }
}

function exactWords(print: string, parts: readonly ReportedPart[]): Bilingual {
  const [only] = parts;
  if (parts.length > 1 || !only) {
    return {
      th: `แต่ละคนเฉลี่ยจากส่วนที่ตอบใน ${parts.length} ส่วน แล้วเฉลี่ยทุกคน = ${print}`,
      en: `Each person’s mean of the parts answered, of ${parts.length}; then the mean of everybody = ${print}`,
    };
  }
  const scored = only.options.filter(({ value, count }) => value !== null && count !== null && count > 0);
  const answered = scored.reduce((all, { count }) => all + (count ?? 0), 0);
  const sum = scored.map(({ count, value }) => `${count} × ${value}`).join(' + ');
  const text = `(${sum}) ÷ ${answered} = ${print}`;
  return { th: text, en: text };
}
