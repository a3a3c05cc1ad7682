import type { Framework } from '../framework/schema.ts';
import { computeScorecard } from '../scoring/compute.ts';
import { impacts } from '../scoring/impact.ts';
import type { AgencyKind } from './agency-kind.ts';
import { rules } from './all-rules.ts';
import type { Examination } from './examination.ts';
import type { Finding, Severity } from './finding.ts';
import type { Geography } from './geography.ts';
import { printedIndicators } from './printed-scores.ts';
import type { Report } from './report.ts';

export interface Knowledge {
  readonly framework: Framework;
  readonly geography: Geography;
  readonly kinds: readonly AgencyKind[];
}

/** Recomputes the scores of a report and judges it by every rule. A rule that throws is a bug, and is not caught. */
export function examine(report: Report, knowledge: Knowledge): Examination {
  const { framework } = knowledge;
  const scorecard = computeScorecard(framework, { indicators: printedIndicators(report, framework) });
  const context = { report, scorecard, ...knowledge };
  const findings = rules.flatMap((rule) => rule.check(context)).toSorted(bySeverityThenPlace);
  return { report, framework, scorecard, findings, impacts: impacts(framework) };
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

function bySeverityThenPlace(a: Finding, b: Finding): number {
  return (
    weight[a.severity] - weight[b.severity] ||
    a.place.block - b.place.block ||
    (a.place.row ?? -1) - (b.place.row ?? -1) ||
    (a.place.column ?? -1) - (b.place.column ?? -1)
  );
}
