import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import type { CheckContext } from './finding.ts';
import { isPossible, roundingOf } from './printed-scores.ts';
import { agrees, type Recomputed, recomputeInstruments, recomputeTotal } from './recompute.ts';
import type { PrintedNumber } from './report.ts';

/** The indicator, or other instrument, whose score stands in this instrument's place; null where none matches. */
export function pastedFrom({ report, scorecard }: CheckContext, { value }: PrintedNumber): Bilingual | null {
  const indicator = report.scores.indicators.find(
    ({ score }) => score && exact(score.value).equals(exact(value)),
  );
  if (indicator) {
    return {
      th: `ตัวเลขนี้ตรงกับคะแนนของตัวชี้วัดที่ ${indicator.no}`,
      en: `the number is the score of indicator ${indicator.no}`,
    };
  }
  const other = scorecard.total.children.find(({ print }) => print === value);
  if (!other) return null;
  return { th: `ตัวเลขนี้ตรงกับคะแนน ${other.id}`, en: `the number is the score of ${other.id}` };
}

/** A printed total bears witness where it follows from the recomputed score and not from the printed one. */
export function provenByTotal(
  context: CheckContext,
  code: string,
  number: PrintedNumber,
  computed: Recomputed,
): Bilingual | null {
  const { report, framework, scorecard } = context;
  const instruments = recomputeInstruments(report, framework, scorecard);
  const asComputed = recomputeTotal(framework, instruments);
  const total = report.scores.totals.find(({ value }) => asComputed && agrees(value, asComputed));
  if (!total || !isPossible(number.value)) return null;
  const wrong = { value: exact(number.value), tolerance: roundingOf(number.value) };
  const asPrinted = recomputeTotal(framework, new Map([...instruments, [code, wrong]]));
  if (!asPrinted || agrees(total.value, asPrinted)) return null;
  const [right, other] = [computed, asPrinted].map(({ value }) =>
    printDecimal(value, framework.rounding.places),
  );
  return {
    th: `คะแนนรวม ${total.value} ที่พิมพ์ไว้ยืนยันค่า ${right} เพราะถ้าใช้ ${number.value} จะได้ ${other}`,
    en: `the printed total ${total.value} proves ${right}, since ${number.value} would make it ${other}`,
  };
}
