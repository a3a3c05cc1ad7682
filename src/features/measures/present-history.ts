import type { HistoryEntry } from '../../web/office/history.tsx';
import { historyEntries } from '../../web/office/history-entries.ts';
import type { Page } from '../../web/page.ts';
import { auditedActions } from '../audit/rules.ts';
import type { LoadedMeasure } from './load-measure.ts';
import type { Status } from './rules.ts';
import { outcomeLabels, planLabels } from './typed.ts';
import { statusWords, words } from './words.ts';

const labels = {
  ...{ status: words.status, number: words.number, ...planLabels },
  ...{ owners: words.owner, ...outcomeLabels, noEvidenceReason: words.noEvidenceReason },
  ...{ happenedOn: words.progress, text: words.progress, files: words.evidence },
};

/** What happened to a measure, its progress among it. */
export function measureHistory(page: Page, { history }: LoadedMeasure): HistoryEntry[] {
  return historyEntries(page, history, {
    actions: auditedActions,
    labels,
    show: (name, value) => (name === 'status' ? page.say(statusWords[value as Status].label) : value),
  });
}
