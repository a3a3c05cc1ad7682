import { printDecimal } from '../../../lib/fraction.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { impossibleScore } from '../impossible-score.ts';
import { makeFinding } from '../make-finding.ts';
import { isOfOtherYear } from '../other-year.ts';
import { isPossible, printedForm, printLike } from '../printed-scores.ts';
import { agrees, type Recomputed, recomputeInstruments } from '../recompute.ts';
import type { PrintedNumber } from '../report.ts';
import { pastedFrom, provenByTotal } from '../score-witness.ts';

/**
 * An instrument's printed score against the mean of its printed indicators. ITA 2566: IIT is the mean of indicators
 * 1–5, EIT of 6–8, OIT of 9–10. Printed indicators are rounded, so half a unit of each and of the score itself may part
 * them. A score printed as its weighted part (0.30 × IIT) is another way of printing, not a mistake.
 */
export const scoreInstrument: Rule = {
  id: 'score-instrument',
  title: { th: 'คะแนนแบบวัดไม่ตรงกับตัวชี้วัด', en: 'Instrument score does not fit its indicators' },
  check: (context: CheckContext) => {
    const { report, framework, scorecard } = context;
    const computed = recomputeInstruments(report, framework, scorecard);
    const indicators = report.scores.indicators.flatMap(({ no, score }) =>
      score && !isPossible(score.value)
        ? [
            impossibleScore(
              scoreInstrument.id,
              { th: `คะแนนตัวชี้วัดที่ ${no} `, en: `The score of indicator ${no}` },
              score,
            ),
          ]
        : [],
    );
    const instruments = report.scores.instruments.flatMap(({ code, number }) =>
      judge(context, code, number, computed.get(code)),
    );
    return [...indicators, ...instruments];
  },
};

function judge(
  context: CheckContext,
  code: string,
  number: PrintedNumber,
  computed: Recomputed | undefined,
): readonly Finding[] {
  if (isOfOtherYear(number.value, number.passage, context.framework)) return [];
  if (!isPossible(number.value))
    return [impossibleScore(scoreInstrument.id, { th: `คะแนน ${code} `, en: code }, number)];
  if (!computed) return [];
  const weight = context.framework.instruments.find((one) => one.code === code)?.weight ?? '1';
  const part = { value: computed.value.mul(weight), tolerance: computed.tolerance.mul(weight) };
  if (agrees(number.value, computed) || agrees(number.value, part)) return [];
  return [mismatch(context, code, number, computed)];
}

function mismatch(context: CheckContext, code: string, number: PrintedNumber, computed: Recomputed): Finding {
  const { places } = context.framework.rounding;
  const parts = context.framework.instruments.find((one) => one.code === code)?.indicators.join(', ');
  const right = printDecimal(computed.value, places);
  const to = printLike(computed.value, places, number.passage);
  const from = printedForm(number);
  const proof = provenByTotal(context, code, number, computed);
  const witnesses = [pastedFrom(context, number), proof].filter((one) => one !== null);
  // Columns guessed from positions may have been mixed up; then the printed total must bear the sum out.
  const sure = context.report.certainty !== 'geometry' || proof !== null;
  return makeFinding({
    rule: scoreInstrument.id,
    severity: sure ? 'error' : 'warning',
    message: {
      th: `คะแนน ${[`${code} พิมพ์ไว้ ${number.value} แต่ค่าเฉลี่ยของตัวชี้วัดที่ ${parts} คือ ${right}`, ...witnesses.map(({ th }) => th)].join(' ')}`,
      en: `${[`${code} is printed as ${number.value}, but the mean of indicators ${parts} is ${right}`, ...witnesses.map(({ en }) => en)].join('; ')}.`,
    },
    place: number.passage.place,
    found: from ?? number.value,
    expected: to,
    remedy: { th: `แก้คะแนน ${code} เป็น ${to}`, en: `Correct ${code} to ${right}.` },
    fix: from && sure ? { place: number.passage.place, from, to } : null,
  });
}
