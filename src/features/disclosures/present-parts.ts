import type { ItemFinding } from '../../core/checking/item/item-finding.ts';
import { printDate } from '../../web/office/dates.ts';
import type { HistoryEntry } from '../../web/office/history.tsx';
import { historyEntries, type RecordedChange } from '../../web/office/history-entries.ts';
import type { Page } from '../../web/page.ts';
import { auditedActions } from '../audit/rules.ts';
import type { Evidence } from '../evidence/queries.ts';
import { resultWords, type VerdictResult } from '../verdicts/rules.ts';
import { freezeEvidence } from './freeze.ts';
import type { Status } from './rules.ts';
import { describe } from './views-edition.tsx';
import type { EvidenceRow } from './views-evidence.tsx';
import type { FindingRow } from './views-findings.tsx';
import { statusWords, words } from './words.ts';
import { verdictWords } from './words-verdict.ts';

export function evidenceRow(page: Page, piece: Evidence): EvidenceRow {
  const { evidenceId, kind, title, version } = piece;
  return { evidenceId, kind, title, version, detail: describe(page, freezeEvidence(piece)) };
}

const severities = {
  error: { label: { th: 'ผิด', en: 'Mistake' }, tone: 'danger' },
  warning: { label: { th: 'น่าจะผิด', en: 'Probable mistake' }, tone: 'warning' },
  notice: { label: { th: 'ควรดู', en: 'Worth a look' }, tone: 'info' },
} as const;

export function findingRow(finding: ItemFinding, evidence: readonly Evidence[]): FindingRow {
  const { rule, severity, message, remedy, place } = finding;
  const where = evidence.find(({ evidenceId }) => evidenceId === place.evidenceId)?.title ?? null;
  return { rule, message, remedy, where, severity: severities[severity] };
}

const labels = {
  title: words.evidence,
  status: words.status,
  explanation: words.explanation,
  edition: words.edition,
  publishedEdition: words.publishedEdition,
  result: verdictWords.result,
  givenOn: verdictWords.givenOn,
  appealBy: verdictWords.appealBy,
  appeal: verdictWords.appeal,
};

/** A code or a day of the record as a person reads it. */
function showRecorded(page: Page, name: string, value: string): string {
  if (name === 'status') return page.say(statusWords[value as Status].label);
  if (name === 'result') return page.say(resultWords[value as VerdictResult]);
  const isDay = name === 'givenOn' || name === 'appealBy';
  return isDay ? printDate(page, Temporal.PlainDate.from(value)) : value;
}

/** Why the draft is back: what the reviewer said last, until it is handed in again. */
export interface SentBack {
  readonly who: string;
  readonly when: Temporal.Instant;
  readonly reason: string;
}

/** `moved`: the newest entry of the item's record that is one of `moves`. */
export function sentBackOf(status: Status, moved: RecordedChange | null): SentBack | null {
  if (status !== 'draft') return null;
  if (moved?.action !== 'disclosure.send-back' || moved.reason === null) return null;
  return { who: moved.who ?? '–', when: moved.when, reason: moved.reason };
}

/** What was said, when the edition under review was handed in, of its having no evidence; null when nothing. */
export function excuseOf(moved: RecordedChange | null): string | null {
  return moved?.action === 'disclosure.submit' ? moved.reason : null;
}

export function historyOf(page: Page, rows: readonly RecordedChange[]): HistoryEntry[] {
  return historyEntries(page, rows, {
    actions: auditedActions,
    labels,
    show: (name, value) => showRecorded(page, name, value),
  });
}
