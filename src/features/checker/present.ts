import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { Framework } from '../../core/framework/schema.ts';
import type { DerivationJson } from '../../core/scoring/derivation-json.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { levelName } from '../../web/level-name.ts';
import type { Page } from '../../web/page.ts';
import { countBySeverity, type FindingSection, presentFindings } from './present-findings.ts';
import { type ItemsTable, presentItems } from './present-items.ts';
import { presentReport, type ShownBlock } from './present-report.ts';
import { type IndicatorLine, presentIndicators, presentScores, type ScoreLine } from './present-scores.ts';
import type { CheckResult } from './result.ts';
import type { Checked } from './service.ts';
import { resultWords as words } from './views-words.ts';

/** What the results page prints. Everything is decided here; the views only set it. */
export interface ResultsView {
  readonly agency: string;
  /** District and province as the report prints them; empty when it names neither. */
  readonly whereabouts: string;
  readonly fiscalYear: number | null;
  readonly framework: string;
  readonly fileName: string;
  readonly notes: readonly string[];
  readonly level: string | null;
  readonly total: string | null;
  readonly reasons: readonly string[];
  readonly counts: Record<'error' | 'warning' | 'notice', number>;
  readonly scores: readonly ScoreLine[];
  readonly indicators: readonly IndicatorLine[];
  readonly derivation: DerivationJson;
  readonly sections: readonly FindingSection[];
  readonly items: ItemsTable | null;
  readonly report: readonly ShownBlock[];
  readonly packed: string;
}

/** The reviewed data the page names things by. */
export interface Reference {
  readonly framework: Framework;
  readonly kinds: readonly AgencyKind[];
}

export function presentResults(checked: Checked, { framework, kinds }: Reference, page: Page): ResultsView {
  const { result } = checked;
  const { computed } = result.scores;
  return {
    agency: agencyName(result, kinds, page),
    whereabouts: whereabouts(result, page),
    fiscalYear: result.document.fiscalYear,
    framework: page.say(framework.name),
    fileName: result.document.fileName,
    notes: result.document.notes.map(page.say),
    level: computedLevel(result, framework, page),
    total: computed.total,
    reasons: computed.level.reasons.map(page.say),
    counts: countBySeverity(result.findings),
    scores: presentScores(result, framework, page),
    indicators: presentIndicators(result, framework, page),
    derivation: checked.derivation,
    sections: presentFindings(result.findings, page),
    items: presentItems(result, framework, page),
    report: presentReport(checked.document, result.findings),
    packed: checked.packed,
  };
}

const unnamed: Bilingual = { th: 'เอกสารที่ไม่ระบุชื่อหน่วยงาน', en: 'A document that names no agency' };

function agencyName(result: CheckResult, kinds: readonly AgencyKind[], page: Page): string {
  const { kind, name } = result.document.agency;
  const full = kinds.find(({ code }) => code === kind);
  if (!name && !full) return page.say(unnamed);
  if (page.language === 'th' || !full) return `${full?.full ?? ''}${name ?? ''}`;
  return [name, full.en].filter(Boolean).join(' ');
}

function whereabouts({ document: { agency } }: CheckResult, { say }: Page): string {
  const named = (word: Bilingual, name: string | null) => name && say(word).replace('#', () => name);
  return [named(words.district, agency.district), named(words.province, agency.province)]
    .filter(Boolean)
    .join(' ');
}

function computedLevel(result: CheckResult, framework: Framework, page: Page): string | null {
  const { code, name } = result.scores.computed.level;
  const step = framework.levels.steps.find((each) => each.code === code);
  return step ? levelName(step.name, page) : name;
}
