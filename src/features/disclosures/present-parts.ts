import type { HistoryEntry } from '../../web/office/history.tsx';
import { historyEntries, type RecordedChange } from '../../web/office/history-entries.ts';
import type { Page } from '../../web/page.ts';
import { auditedActions } from '../audit/rules.ts';
import type { Evidence } from '../evidence/queries.ts';
import { freezeEvidence } from './freeze.ts';
import type { Status } from './rules.ts';
import { describe } from './views-edition.tsx';
import type { EvidenceRow } from './views-evidence.tsx';
import { statusWords, words } from './words.ts';

export function evidenceRow(page: Page, piece: Evidence): EvidenceRow {
  const { evidenceId, kind, title, version } = piece;
  return { evidenceId, kind, title, version, detail: describe(page, freezeEvidence(piece)) };
}

const labels = {
  status: words.status,
  explanation: words.explanation,
  edition: words.edition,
  publishedEdition: words.publishedEdition,
};

export function historyOf(page: Page, rows: readonly RecordedChange[]): HistoryEntry[] {
  return historyEntries(page, rows, {
    actions: auditedActions,
    labels,
    show: (name, value) => (name === 'status' ? page.say(statusWords[value as Status].label) : value),
  });
}
