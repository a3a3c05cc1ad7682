import type { PropsWithChildren } from 'hono/jsx';
import type { Page } from '../page.ts';
import { officeWords as words } from './words.ts';

export interface HistoryChange {
  readonly label: string;
  /** As printed; null or '' was empty. */
  readonly before: string | null;
  readonly after: string | null;
}

export function Changes({ page, changes }: { page: Page; changes: readonly HistoryChange[] }) {
  return (
    <FoldedChanges page={page} count={changes.length}>
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
    </FoldedChanges>
  );
}

interface FoldedProps {
  readonly page: Page;
  readonly count: number;
}

export function FoldedChanges({ page, count, children }: PropsWithChildren<FoldedProps>) {
  return (
    <details class="plain">
      <summary>
        {page.say(words.changes)} ({count})
      </summary>
      <dl class="changes">{children}</dl>
    </details>
  );
}
