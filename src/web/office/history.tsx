import type { Page } from '../page.ts';
import { printInstant } from './dates.ts';
import { Changes, type HistoryChange } from './history-changes.tsx';
import { officeWords as words } from './words.ts';

export interface HistoryEntry {
  readonly when: Temporal.Instant;
  readonly who: string;
  readonly what: string;
  readonly reason?: string | null;
  readonly changes?: readonly HistoryChange[];
}

/** What happened, newest first as given. */
export function History({ page, entries }: { page: Page; entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p class="quiet">{page.say(words.noHistory)}</p>;
  return (
    <ol class="history">
      {entries.map((entry) => (
        <Entry page={page} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ page, entry }: { page: Page; entry: HistoryEntry }) {
  const { when, who, what, reason, changes = [] } = entry;
  return (
    <li>
      <p class="history-what">{what}</p>
      <p class="history-who">
        {who} · <time datetime={when.toString()}>{printInstant(page, when)}</time>
      </p>
      <Reason page={page} reason={reason} />
      {changes.length > 0 && <Changes page={page} changes={changes} />}
    </li>
  );
}

export function Reason({ page, reason }: { page: Page; reason: string | null | undefined }) {
  if (!reason) return null;
  return (
    <p class="history-reason">
      <strong>{page.say(words.reason)}:</strong> {reason}
    </p>
  );
}
