import type { Bilingual } from '../../lib/bilingual.ts';
import type { Finding } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { printedForm } from './printed-scores.ts';
import type { PrintedNumber } from './report.ts';

/** A printed score above 100, which no score can be. */
export function impossibleScore(rule: string, name: Bilingual, number: PrintedNumber): Finding {
  return makeFinding({
    rule,
    severity: 'error',
    message: {
      th: `${name.th}พิมพ์ไว้ ${number.value} ซึ่งเกิน 100`,
      en: `${name.en} is printed as ${number.value}, which is more than 100.`,
    },
    place: number.passage.place,
    found: printedForm(number) ?? number.value,
    expected: '0–100',
    remedy: {
      th: 'ตรวจกับผลที่ประกาศ แล้วแก้คะแนนให้ถูกต้อง',
      en: 'Compare it with the announced result and correct it.',
    },
  });
}
