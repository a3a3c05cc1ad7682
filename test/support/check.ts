import { readFileSync } from 'node:fs';
import { type AgencyKind, agencyKindSchema } from '../../src/core/checking/agency-kind.ts';
import type { CheckContext, Finding, Rule } from '../../src/core/checking/finding.ts';
import type { Geography } from '../../src/core/checking/geography.ts';
import { printedIndicators } from '../../src/core/checking/printed-scores.ts';
import type { Report } from '../../src/core/checking/report.ts';
import type { Framework } from '../../src/core/framework/schema.ts';
import { computeScorecard } from '../../src/core/scoring/compute.ts';
import { loadFramework } from './framework.ts';
import { agency } from './report.ts';

export const kinds: readonly AgencyKind[] = agencyKindSchema
  .array()
  .parse(JSON.parse(readFileSync(new URL('../../data/agencies/kinds.json', import.meta.url), 'utf8')));

/** A country of two provinces: enough to tell a known place from an unknown one. */
export const smallGeography: Geography = {
  provinces: [
    { name: agency.province, districts: [{ name: agency.district, subdistricts: ['ริมใต้', 'สะลวง'] }] },
    { name: 'หนองบัวลำภู', districts: [{ name: 'สุวรรณคูหา', subdistricts: ['กุดผึ้ง'] }] },
  ],
};

export function contextOf(report: Report, framework: Framework = loadFramework()): CheckContext {
  const scorecard = computeScorecard(framework, { indicators: printedIndicators(report, framework) });
  return { report, framework, scorecard, geography: smallGeography, kinds };
}

/** The findings of one rule on one report. */
export function runRule(
  rule: Rule,
  report: Report,
  framework: Framework = loadFramework(),
): readonly Finding[] {
  return rule.check(contextOf(report, framework));
}
