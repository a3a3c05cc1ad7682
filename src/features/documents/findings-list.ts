import type { Examination } from '../../core/checking/examination.ts';
import type { Finding, Severity } from '../../core/checking/finding.ts';
import type { Place } from '../../core/checking/report.ts';
import { whereIs } from '../../core/checking/where.ts';
import { plainText } from '../../documents/write/paper-text.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Change, CorrectedAgency } from './corrected.ts';

export interface FindingLine {
  readonly no: number;
  readonly rule: string;
  readonly where: Bilingual;
  readonly message: Bilingual;
  readonly found: string | null;
  readonly expected: string | null;
  readonly remedy: Bilingual;
}

export interface ChangeLine {
  readonly no: number;
  readonly where: Bilingual | null;
  readonly what: Bilingual;
  readonly before: string | null;
  readonly after: string | null;
}

/** What was found in a report, by severity, and what the corrected papers change. */
export interface FindingsListModel {
  readonly agency: string;
  /** No line may end within these. */
  readonly names: readonly string[];
  readonly fiscalYear: number;
  readonly groups: readonly { readonly severity: Severity; readonly lines: readonly FindingLine[] }[];
  readonly changes: readonly ChangeLine[];
  /** What the reading of the document itself has to say. */
  readonly notes: readonly Bilingual[];
}

const severities = ['error', 'warning', 'notice'] as const;

export function findingsListModel(
  { report, framework, findings }: Examination,
  changes: readonly Change[],
  { full, names }: CorrectedAgency,
): FindingsListModel {
  const numbers = new Map(findings.map((finding, index) => [finding, index + 1]));
  return {
    agency: plainText(full),
    names,
    fiscalYear: framework.fiscalYear,
    groups: severities.map((severity) => ({
      severity,
      lines: findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => lineOf(finding, numbers.get(finding) ?? 0)),
    })),
    changes: changes.map(({ place, ...change }, index) => ({
      no: index + 1,
      where: place && exactPlace(place),
      ...change,
    })),
    notes: report.notes,
  };
}

function lineOf(finding: Finding, no: number): FindingLine {
  const { rule, message, found, expected, remedy, alsoAt } = finding;
  const first = exactPlace(finding.place);
  const more = alsoAt.length;
  const where =
    more === 0 ? first : { th: `${first.th} และอีก ${more} แห่ง`, en: `${first.en} and ${more} more` };
  return { no, rule, where, message, found, expected, remedy };
}

/** "ข้อ O18 · หน้า 4", "ข้อ O18 · บรรทัด 71": as a person finds it in the document. */
function exactPlace(place: Place): Bilingual {
  const { th, en } = whereIs(place);
  const more = [
    place.sheet !== undefined && { th: `แผ่นงาน ${place.sheet}`, en: `sheet ${place.sheet}` },
    place.page !== undefined && { th: `หน้า ${place.page}`, en: `page ${place.page}` },
    place.line !== undefined && { th: `บรรทัด ${place.line}`, en: `line ${place.line}` },
  ].filter((one) => one !== false);
  return {
    th: [th, ...more.map((one) => one.th)].join(' · '),
    en: [en, ...more.map((one) => one.en)].join(' · '),
  };
}
