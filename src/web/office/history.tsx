import type { Page } from '../page.ts';
import { printInstant } from './dates.ts';
import { officeWords as words } from './words.ts';

export interface HistoryChange {
  readonly label: string;
  /** As printed; null or '' was empty. */
  readonly before: string | null;
  readonly after: string | null;
}

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
      {reason && (
        <p class="history-reason">
          <strong>{page.say(words.reason)}:</strong> {reason}
        </p>
      )}
      {changes.length > 0 && <Changes page={page} changes={changes} />}
    </li>
  );
}

function Changes({ page, changes }: { page: Page; changes: readonly HistoryChange[] }) {
  return (
    <details class="plain">
      <summary>
        {page.say(words.changes)} ({changes.length})
      </summary>
      <dl class="changes">
        {changes.map(({ label, before, after }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <span class="visually-hidden">{page.say(words.before)} </span>
              <del>{before || page.say(words.empty)}</del>
            </dd>
            <dd>
              <span class="visually-hidden">{page.say(words.after)} </span>
              <ins>{after || page.say(words.empty)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
