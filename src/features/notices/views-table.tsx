import { printInstant } from '../../web/office/dates.ts';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Notice } from './queries.ts';
import { type NoticeKind, noticeKinds } from './rules.ts';
import { noticeWords as words } from './words.ts';

const tones: Readonly<Record<NoticeKind, Tone>> = {
  assigned: 'info',
  'for-review': 'progress',
  'sent-back': 'warning',
  approved: 'success',
  verdict: 'info',
  due: 'warning',
  overdue: 'danger',
};

/** The newest notices; opening one posts, because it marks it as read. */
export function NoticeTable({ page, notices }: { page: Page; notices: readonly Notice[] }) {
  return (
    <DataTable
      page={page}
      caption={words.title}
      rows={notices}
      columns={[
        {
          label: words.kind,
          kind: 'narrow',
          cell: ({ kind }) => <StatusTag page={page} tone={tones[kind]} label={noticeKinds[kind]} />,
        },
        {
          label: words.what,
          kind: 'head',
          cell: ({ words: said, isRead }) => (isRead ? page.say(said) : <strong>{page.say(said)}</strong>),
        },
        { label: words.when, kind: 'narrow', cell: ({ createdAt }) => printInstant(page, createdAt) },
        {
          label: words.status,
          kind: 'narrow',
          cell: ({ isRead }) => page.say(isRead ? words.read : words.unread),
        },
        {
          label: words.open,
          kind: 'narrow',
          cell: ({ id, words: said }) => (
            <form method="post" action={`/office/notices/${id}`}>
              <button class="ds-button quiet-button" type="submit">
                {page.say(words.open)}
                <span class="visually-hidden"> {page.say(said)}</span>
              </button>
            </form>
          ),
        },
      ]}
    />
  );
}
