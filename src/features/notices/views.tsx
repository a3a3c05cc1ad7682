import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Paging } from '../../web/office/paging.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { Notice } from './queries.ts';
import { NoticeTable } from './views-table.tsx';
import { noticeWords as words } from './words.ts';

export interface NoticesPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  readonly notices: readonly Notice[];
  readonly current: number;
  readonly pages: number;
}

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
