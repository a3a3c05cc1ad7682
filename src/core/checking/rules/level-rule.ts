import { canonical } from '../../../lib/thai/canonical.ts';
import type { Framework, LevelStep } from '../../framework/schema.ts';
import { explainLevel } from '../../scoring/level.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { type OfficialScores, officialScores } from '../official-scores.ts';
import { isOfOtherYear } from '../other-year.ts';
import type { PrintedLevel } from '../report.ts';

/**
 * A printed level against the scores. ITA 2566: the level follows from the total AND from every instrument, so 91.04
 * with IIT 82.24 is only ผ่าน. With a score unknown, a level is wrong only if no value of it could give that level.
 */
export const levelRule: Rule = {
  id: 'level-rule',
  title: { th: 'ระดับผลไม่ตรงกับคะแนน', en: 'Level does not follow from the scores' },
  check: (context: CheckContext) => {
    const scores = officialScores(context);
    return context.report.scores.levels.flatMap((printed) => judge(context, printed, scores));
  },
};

function judge(
  { framework, report }: CheckContext,
  printed: PrintedLevel,
  scores: OfficialScores,
): Finding[] {
  const { steps } = framework.levels;
  const step = steps.find(({ name }) => canonical(name.th) === canonical(printed.text));
  if (!step || isOfOtherYear(printed.text, printed.passage, framework)) return [];
  const possible = possibleLevels(framework, scores);
  const [right] = possible;
  if (!right || possible.includes(step)) return [];
  const explanation = explainLevel(framework, scores.total, scores.instruments);
  const reason = explanation.reasons[0] ?? { th: '', en: '' };
  const certain = (step.verified || right.verified) && report.certainty !== 'geometry';
  const expected = possible.map(({ name }) => name.th).join(' / ');
  const one = possible.length === 1;
  return [
    makeFinding({
      rule: levelRule.id,
      severity: certain ? 'error' : 'warning',
      message: {
        th: `พิมพ์ระดับ “${step.name.th}” แต่คะแนนให้ระดับ “${expected}”: ${reason.th}`,
        en: `The level is printed as “${step.name.th}”, but the scores give “${expected}”: ${reason.en}.`,
      },
      place: printed.passage.place,
      found: printed.text,
      expected,
      remedy: {
        th: one ? `แก้ระดับเป็น “${expected}”` : 'ตรวจระดับกับผลที่ประกาศ แล้วแก้ให้ถูกต้อง',
        en: one
          ? `Correct the level to “${expected}”.`
          : 'Compare the level with the announced result and correct it.',
      },
    }),
  ];
}

/** The levels that some value of the unknown scores would give, best first; one when all are known. */
function possibleLevels(framework: Framework, { total, instruments }: OfficialScores): readonly LevelStep[] {
  const { level } = explainLevel(framework, total, instruments);
  if (level) return [level];
  if (total === null) return [];
  const codes = framework.instruments.map(({ code }) => code);
  const filled = (value: number): OfficialScores['instruments'] =>
    Object.fromEntries(codes.map((code) => [code, instruments[code] ?? total.mul(0).add(value)]));
  const best = explainLevel(framework, total, filled(100)).level;
  const worst = explainLevel(framework, total, filled(0)).level;
  const { steps } = framework.levels;
  if (!best || !worst) return [];
  return steps.slice(steps.indexOf(best), steps.indexOf(worst) + 1);
}
