import type { Bilingual } from '../../../lib/bilingual.ts';
import { exact, printDecimal, sum } from '../../../lib/fraction.ts';
import type { Framework } from '../../framework/schema.ts';
import { weightedFormula } from '../../scoring/wording.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { impossibleScore } from '../impossible-score.ts';
import { makeFinding } from '../make-finding.ts';
import { isOfOtherYear } from '../other-year.ts';
import { isPossible, printedForm, printLike, roundingOf } from '../printed-scores.ts';
import {
  agrees,
  printedInstruments,
  type Recomputed,
  recomputeInstruments,
  recomputeTotal,
} from '../recompute.ts';
import type { PrintedNumber } from '../report.ts';

/**
 * Every printed total against the weighted sum of the instruments. ITA 2566: 0.30 IIT + 0.30 EIT + 0.40 OIT.
 * Recomputed from the indicators where all are printed, else from the printed instruments; where neither will do,
 * the totals of one report must at least be the same.
 */
export const scoreTotal: Rule = {
  id: 'score-total',
  title: { th: 'คะแนนรวมไม่ถูกต้อง', en: 'Wrong total score' },
  check: (context: CheckContext) => {
    const { framework } = context;
    const totals = context.report.scores.totals.filter(
      ({ value, passage }) => !isOfOtherYear(value, passage, framework),
    );
    const impossible = totals.filter(({ value }) => !isPossible(value));
    const others = totals.filter(({ value }) => isPossible(value));
    return [
      ...impossible.map((total) =>
        impossibleScore(scoreTotal.id, { th: 'คะแนนรวม', en: 'The total' }, total),
      ),
      ...judge(context, others),
    ];
  },
};

function judge(context: CheckContext, totals: readonly PrintedNumber[]): readonly Finding[] {
  const { report, framework, scorecard } = context;
  const byIndicators = recomputeTotal(framework, recomputeInstruments(report, framework, scorecard));
  const printed = printedInstruments(report);
  const computed = byIndicators ?? recomputeTotal(framework, printed);
  if (!computed) return unlike(totals);
  const from = byIndicators
    ? { th: 'ตัวชี้วัดที่พิมพ์ไว้', en: 'the printed indicators' }
    : { th: 'คะแนนแบบวัดที่พิมพ์ไว้', en: 'the printed instruments' };
  return totals
    .filter(({ value }) => !agrees(value, computed) && !(byIndicators === null && isPlainSum(value, printed)))
    .map((total) => mismatch(context, total, computed, from));
}

/** Some agencies print the weighted parts (30 + 30 + 40 at most): those add up to the total as they are. */
function isPlainSum(total: string, printed: ReadonlyMap<string, Recomputed>): boolean {
  const parts = [...printed.values()];
  return agrees(total, {
    value: sum(parts.map(({ value }) => value)),
    tolerance: sum(parts.map(({ tolerance }) => tolerance)),
  });
}

function mismatch(
  { framework, report }: CheckContext,
  total: PrintedNumber,
  computed: Recomputed,
  source: Bilingual,
): Finding {
  const { places } = framework.rounding;
  const right = printDecimal(computed.value, places);
  const to = printLike(computed.value, places, total.passage);
  const from = printedForm(total);
  const sure = report.certainty !== 'geometry';
  return makeFinding({
    rule: scoreTotal.id,
    severity: sure ? 'error' : 'warning',
    message: {
      th: `คะแนนรวมพิมพ์ไว้ ${total.value} แต่คำนวณจาก${source.th}ได้ ${right} (${formula(framework)})`,
      en: `The total is printed as ${total.value}, but ${source.en} give ${right} (${formula(framework)}).`,
    },
    place: total.passage.place,
    found: from ?? total.value,
    expected: to,
    remedy: {
      th: `แก้คะแนนรวมเป็น ${to} หรือแก้คะแนนที่ใช้คำนวณ หากคะแนนนั้นพิมพ์ผิด`,
      en: `Correct the total to ${right}, or the scores it is made of if one of those is misprinted.`,
    },
    // Which of the two is misprinted only the announced result tells, so no program may replace it.
  });
}

function formula(framework: Framework): string {
  return weightedFormula(framework.instruments).th;
}

/** Totals that differ from the first one printed. */
function unlike(totals: readonly PrintedNumber[]): readonly Finding[] {
  const [first, ...others] = totals;
  if (!first) return [];
  return others
    .filter(({ value }) => !agrees(value, { value: exact(first.value), tolerance: roundingOf(first.value) }))
    .map((total) =>
      makeFinding({
        rule: scoreTotal.id,
        severity: 'error',
        message: {
          th: `คะแนนรวมพิมพ์ไม่ตรงกัน ที่หนึ่ง ${first.value} อีกที่หนึ่ง ${total.value}`,
          en: `The total is printed as ${first.value} in one place and ${total.value} in another.`,
        },
        place: total.passage.place,
        alsoAt: [first.passage.place],
        found: printedForm(total) ?? total.value,
        expected: first.value,
        remedy: {
          th: 'ตรวจกับผลที่ประกาศ แล้วพิมพ์คะแนนรวมให้ตรงกันทุกแห่ง',
          en: 'Compare with the announced result and print the same total everywhere.',
        },
      }),
    );
}
