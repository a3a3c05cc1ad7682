import type { Framework } from '../framework/schema.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { CheckContext, Finding } from './finding.ts';
import { type OfficialScores, officialScores } from './official-scores.ts';
import type { PrintedNumber, Report } from './report.ts';
import { scoreInstrument } from './rules/score-instrument.ts';
import { scoreTotal } from './rules/score-total.ts';

export interface JudgedScores {
  /** What a level is judged on: an announced score that its parts bear out, else the computed one; null: not known. */
  readonly official: OfficialScores;
  /** Announced scores that do not follow from their parts, in the words of the checker's rules. */
  readonly findings: readonly Finding[];
}

/**
 * Announced scores (by indicator number, instrument code or "total") judged by the checker's own rules, as if a report
 * had printed them. `scorecard` is computed from the same indicators.
 */
export function judgeAnnounced(
  framework: Framework,
  announced: ReadonlyMap<string, string>,
  scorecard: Scorecard,
): JudgedScores {
  const context: CheckContext = {
    report: reportOf(framework, announced),
    framework,
    scorecard,
    geography: { provinces: [] },
    kinds: [],
  };
  return {
    official: officialScores(context),
    findings: [scoreInstrument, scoreTotal].flatMap((rule) => rule.check(context)),
  };
}

function reportOf(framework: Framework, announced: ReadonlyMap<string, string>): Report {
  const numberOf = (axis: string, block: number): PrintedNumber[] => {
    const value = announced.get(axis);
    const place = { block, part: 'scores' as const };
    return value === undefined ? [] : [{ value, passage: { text: value, place } }];
  };
  const { indicators, instruments, fiscalYear } = framework;
  return {
    ...emptyReport,
    fiscalYear,
    scores: {
      indicators: indicators.flatMap(({ no, name }, block) =>
        numberOf(String(no), block).map((score) => ({
          no,
          name: { text: name.th, place: score.passage.place },
          score,
        })),
      ),
      instruments: instruments.flatMap(({ code }, at) =>
        numberOf(code, indicators.length + at).map((number) => ({ code, number })),
      ),
      totals: numberOf('total', indicators.length + instruments.length),
      levels: [],
    },
  };
}

const emptyReport: Report = {
  agency: { kind: null, name: null, district: null, province: null, printed: null },
  fiscalYear: null,
  fiscalYearPassage: null,
  measures: [],
  indicators: [],
  items: [],
  memo: null,
  scores: { indicators: [], instruments: [], totals: [], levels: [] },
  signatures: [],
  passages: [],
  certainty: 'exact',
  notes: [],
};
