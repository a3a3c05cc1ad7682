import type { Examination } from '../../core/checking/examination.ts';
import type { Derivation, LevelCondition } from '../../core/scoring/scorecard.ts';
import { plainText } from '../../documents/write/paper-text.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, printFraction } from '../../lib/fraction.ts';
import type { CorrectedAgency } from './corrected.ts';

/** One number of the tree, flattened in reading order. */
export interface ScoreLine {
  readonly depth: number;
  readonly id: string;
  readonly kind: Derivation['kind'];
  readonly label: Bilingual;
  readonly formula: Bilingual | null;
  readonly origin: Derivation['origin'];
  readonly note: Bilingual | null;
  readonly value: Exact | null;
  readonly print: string | null;
  /** "455177/5000"; null where the decimal print is exact already. */
  readonly exact: string | null;
}

/** The score sheet: every number with its formula, what makes the level, what each missing item costs. */
export interface ScoreSheetModel {
  readonly assessment: Bilingual;
  readonly agency: string;
  /** No line may end within these. */
  readonly names: readonly string[];
  readonly fiscalYear: number;
  readonly places: number;
  readonly lines: readonly ScoreLine[];
  readonly level: Bilingual | null;
  readonly reasons: readonly Bilingual[];
  readonly conditions: readonly { readonly level: Bilingual; readonly condition: LevelCondition }[];
  readonly impacts: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly subIndicator: string;
    readonly cost: Exact;
  }[];
}

export function scoreSheetModel(
  examination: Pick<Examination, 'framework' | 'scorecard' | 'impacts'>,
  { full, names }: Pick<CorrectedAgency, 'full' | 'names'>,
): ScoreSheetModel {
  const { framework, scorecard, impacts } = examination;
  const { level, met, next, unknown, reasons } = scorecard.level;
  const titles = new Map(framework.items.map((item) => [item.code, item.title]));
  return {
    assessment: framework.name,
    agency: plainText(full),
    names,
    fiscalYear: framework.fiscalYear,
    places: framework.rounding.places,
    lines: linesOf(scorecard.total, 0, framework.rounding.places),
    level: level?.name ?? null,
    reasons: unknown && reasons.length === 0 ? [unknown] : reasons,
    conditions: [
      ...(level ? met.map((condition) => ({ level: level.name, condition })) : []),
      ...(next ? next.conditions.map((condition) => ({ level: next.level.name, condition })) : []),
    ],
    impacts: impacts.map(({ item, subIndicator, cost }) => ({
      code: item,
      title: titles.get(item) ?? { th: item, en: item },
      subIndicator,
      cost,
    })),
  };
}

function linesOf(derivation: Derivation, depth: number, places: number): ScoreLine[] {
  const { id, kind, label, formula, origin, value, print } = derivation;
  const own: ScoreLine = {
    depth,
    id,
    kind,
    label,
    formula,
    origin,
    note: derivation.reason ?? derivation.note,
    value,
    print,
    exact: value && !isWhole(value, places) ? printFraction(value) : null,
  };
  return [own, ...derivation.children.flatMap((child) => linesOf(child, depth + 1, places))];
}

function isWhole(value: Exact, places: number): boolean {
  return value.mul(10 ** places).d === 1n;
}
