import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { History } from '../../web/office/history.tsx';
import { historyEntries } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { subjectOf, typedNews } from './acts.ts';
import type { NewsParts } from './parts.ts';
import { findNews, listNews, listPictures } from './queries.ts';
import { NewsForm, NewsList } from './views.tsx';
import { Pictures, Publication } from './views-side.tsx';
import { newsLabels, newsWords as words } from './words.ts';

const PER_PAGE = 30;
const styles = ['news.css'];
export type Status = 200 | 409 | 422;

/** The page asked for, from 1. */
export function pageNumber(c: WebContext): number {
  const asked = c.req.query('page') ?? '1';
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}

export async function showList(c: WebContext, { db, now }: NewsParts): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const current = pageNumber(c);
  const stretch = { offset: (current - 1) * PER_PAGE, limit: PER_PAGE };
  const { news, total } = await readTenant(db, visit.agency.id, (tenant) => listNews(tenant, stretch));
  const actions = (
    <a class="ds-button" href="/office/news/new">
      {page.say(words.add)}
    </a>
  );
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'news', title: page.say(words.title), styles, actions }}
      lead={page.say(words.lead)}
      notice={takeFlash(c)}
    >
      <NewsList
        {...{ page, news, today: dayOf(now()) }}
        paging={{ current, pages: Math.ceil(total / PER_PAGE) }}
      />
    </OfficeLayout>,
  );
}

export interface NewPageState {
  readonly form?: FormState;
  readonly hasPreview?: boolean;
  readonly status?: Status;
}

/** The form of a news item that is not saved yet. */
export function showNew(
  c: WebContext,
  { form, hasPreview = false, status = 200 }: NewPageState = {},
): Response | Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'news', title: page.say(words.add), styles }}
      scripts={['editor.js']}
      crumbs={[{ label: page.say(words.title), href: '/office/news' }]}
      hasErrors={status !== 200}
    >
      <NewsForm {...{ page, id: null, state: form ?? untouched({}), pictures: [], hasPreview }} />
    </OfficeLayout>,
    status,
  );
}

export interface NewsPageState extends NewPageState {
  readonly picture?: FormState;
  readonly publication?: FormState;
}

export async function showNews(
  c: WebContext,
  { db, now }: NewsParts,
  { form, picture, publication, hasPreview = false, status = 200 }: NewsPageState = {},
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const id = idParam(c, 'news');
  const loaded = id && (await readTenant(db, visit.agency.id, (tenant) => loadNews(tenant, id)));
  if (!loaded) return notFound(c);
  const { news, pictures, history } = loaded;
  const entries = historyEntries(page, history, { actions: auditedActions, labels: newsLabels });
  const blank = untouched({});
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'news', title: news.title, styles }}
      scripts={['editor.js']}
      crumbs={[{ label: page.say(words.title), href: '/office/news' }]}
      notice={takeFlash(c)}
      hasErrors={status !== 200}
    >
      <NewsForm {...{ page, id: news.id, state: form ?? untouched(typedNews(news)), pictures, hasPreview }} />
      <Pictures {...{ page, news, pictures, state: picture ?? blank }} />
      <Publication {...{ page, news, state: publication ?? blank, today: dayOf(now()) }} />
      <Panel title={page.say(words.history)}>
        <History page={page} entries={entries} />
      </Panel>
    </OfficeLayout>,
    status,
  );
}

async function loadNews(tenant: Tenant, id: string) {
  const news = await findNews(tenant, id);
  if (!news) return null;
  return {
    news,
    pictures: (await listPictures(tenant, [id])).get(id) ?? [],
    history: await listHistory(tenant, subjectOf(id)),
  };
}
