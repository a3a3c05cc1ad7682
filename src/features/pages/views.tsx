import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { pageWords as words } from './words.ts';

export interface PageLine {
  readonly slug: string;
  readonly title: string;
  readonly isWritten: boolean;
}

export function PageList({ page, pages }: { page: Page; pages: readonly PageLine[] }) {
  return (
    <Panel title={page.say(words.pages)} flush>
      <DataTable
        page={page}
        caption={words.pages}
        rows={pages}
        columns={[
          {
            label: words.pageTitle,
            kind: 'head',
            cell: ({ slug, title }) => <a href={`/office/agency/pages/${slug}`}>{title}</a>,
          },
          { label: words.slug, cell: ({ slug }) => <code>{slug}</code> },
          {
            label: words.state,
            kind: 'narrow',
            cell: ({ isWritten }) => (
              <StatusTag
                page={page}
                tone={isWritten ? 'success' : 'warning'}
                label={isWritten ? words.written : words.notWritten}
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}
