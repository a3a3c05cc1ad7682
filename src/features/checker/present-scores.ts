import type { Framework } from '../../core/framework/schema.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { levelName } from '../../web/level-name.ts';
import type { Page } from '../../web/page.ts';
import type { CheckResult } from './result.ts';

/** One printed number beside the one recomputed from the ten indicators. */
export interface ScoreLine {
  readonly code: string;
  readonly name: string;
  readonly printed: string | null;
  readonly computed: string | null;
  /** "+3.71": printed minus computed; null when they agree or one is missing. */
  readonly difference: string | null;
  /** rounding: they differ by no more than rounding the indicators can explain. */
  readonly agreement: 'same' | 'rounding' | 'different' | 'unknown';
}

export interface IndicatorLine {
  readonly no: number;
  readonly name: string;
  /** As the report names it, when that is neither the official name nor another official printing. */
  readonly printedName: string | null;
  /** Position of its instrument from 1: the radar and the table colour both by it. */
  readonly instrument: number;
  readonly score: string | null;
}

const total = { th: 'คะแนนรวม', en: 'Total' };
const level = { th: 'ระดับ', en: 'Level' };

export function presentScores(result: CheckResult, framework: Framework, page: Page): ScoreLine[] {
  const { printed, computed } = result.scores;
  const { places } = framework.rounding;
  const lines = framework.instruments.map(({ code, name }) => {
    const key = code.toLowerCase();
    const pair = [printed.instruments[key] ?? null, computed.instruments[key] ?? null] as const;
    return { code, name: page.say(name), ...compare(...pair, places) };
  });
  const last = { code: 'total', name: page.say(total), ...compare(printed.total, computed.total, places) };
  return [...lines, last, levelLine(result, framework, page)];
}

/** As printed, in whatever words; the computed one in the reader's language. Compared by its official Thai name. */
function levelLine({ scores }: CheckResult, framework: Framework, page: Page): ScoreLine {
  const printed = scores.printed.level;
  const { code, name } = scores.computed.level;
  const step = framework.levels.steps.find((each) => each.code === code);
  const isKnown = printed !== null && name !== null;
  const agreement = isKnown ? (printed === name ? 'same' : 'different') : 'unknown';
  const computed = step ? levelName(step.name, page) : name;
  return { code: 'level', name: page.say(level), printed, computed, difference: null, agreement };
}

function compare(printed: string | null, computed: string | null, places: number) {
  if (printed === null || computed === null) {
    return { printed, computed, difference: null, agreement: 'unknown' } as const;
  }
  const gap = exact(printed).sub(exact(computed));
  if (gap.equals(0)) return { printed, computed, difference: null, agreement: 'same' } as const;
  // Printed indicators are rounded already, so a number recomputed from them may be one last digit off.
  const agreement = gap.abs().lte(exact(`1/${10 ** places}`)) ? 'rounding' : 'different';
  const difference = `${gap.s > 0n ? '+' : ''}${printDecimal(gap, places)}`.replace('-', '−');
  return { printed, computed, difference, agreement } as const;
}

export function presentIndicators(result: CheckResult, framework: Framework, page: Page): IndicatorLine[] {
  const { indicators, indicatorNames } = result.scores.printed;
  return framework.indicators.map(({ no, name, aliases }, index) => {
    const printed = indicatorNames[index] ?? null;
    const official = [name.th, ...aliases];
    return {
      no,
      name: page.say(name),
      printedName: printed !== null && !official.includes(printed.trim()) ? printed : null,
      instrument: framework.instruments.findIndex((each) => each.indicators.includes(no)) + 1,
      score: indicators[index] ?? null,
    };
  });
}
