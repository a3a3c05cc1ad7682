import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { ownWords as words } from './words-own.ts';

export interface SessionLine {
  readonly sessionId: string;
  readonly device: string;
  readonly isHere: boolean;
  readonly since: string;
  readonly seen: string;
}

export interface SessionListProps {
  readonly page: Page;
  readonly path: string;
  readonly lines: readonly SessionLine[];
}

export function SessionList({ page, path, lines }: SessionListProps) {
  return (
    <>
      <DataTable page={page} caption={words.devices} columns={columnsOf(page, path)} rows={lines} />
      {lines.length > 1 && (
        <form method="post" action={`${path}/others/end`}>
          <p>
            <button class="ds-button quiet-button" type="submit">
              {page.say(words.endOthers)}
            </button>
          </p>
        </form>
      )}
    </>
  );
}

function columnsOf(page: Page, path: string): Column<SessionLine>[] {
  return [
    { label: words.device, kind: 'head', cell: ({ device }) => device },
    { label: words.since, cell: ({ since }) => since },
    { label: words.seen, cell: ({ seen }) => seen },
    {
      label: words.act,
      kind: 'narrow',
      cell: (line) =>
        line.isHere ? (
          <StatusTag page={page} tone="success" label={words.here} />
        ) : (
          <form method="post" action={`${path}/${line.sessionId}/end`}>
            <button class="ds-button small-button quiet-button" type="submit">
              {page.say(words.end)}
              <span class="visually-hidden"> {line.device}</span>
            </button>
          </form>
        ),
    },
  ];
}
