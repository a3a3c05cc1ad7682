import type { Bilingual } from '../../lib/bilingual.ts';
import { printInstant } from '../../web/office/dates.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Paging } from '../../web/office/paging.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Notice } from './queries.ts';
import { type NoticeKind, noticeKinds } from './rules.ts';
import { noticeWords as words } from './words.ts';

export interface NoticesPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  readonly notices: readonly Notice[];
  readonly current: number;
  readonly pages: number;
}

const tones: Readonly<Record<NoticeKind, Tone>> = {
  assigned: 'info',
  'for-review': 'progress',
  'sent-back': 'warning',
  approved: 'success',
  verdict: 'info',
  due: 'warning',
  overdue: 'danger',
};

export function NoticesPage({ page, frame, notice, notices, current, pages }: NoticesPageProps) {
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={page.say(words.title)}
      section="notices"
      notice={notice}
      actions={frame.unread > 0 && <ReadAll page={page} />}
    >
      {notices.length === 0 ? (
        <EmptyState title={page.say(words.none)} text={page.say(words.noneWhy)} />
      ) : (
        <Panel title={page.say(words.title)} flush>
          <NoticeTable page={page} notices={notices} />
        </Panel>
      )}
      <Paging page={page} current={current} pages={pages} hrefOf={(at) => `/office/notices?page=${at}`} />
    </OfficeLayout>
  );
}

function ReadAll({ page }: { page: Page }) {
  return (
    <form method="post" action="/office/notices/reading">
      <button class="ds-button quiet-button" type="submit">
        {page.say(words.readAll)}
      </button>
    </form>
  );
}

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
