import { recalling } from '../../db/recall.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { inAskedLanguage } from '../../web/language.ts';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { sendFile } from '../../web/send-file.ts';
import { findBlob } from '../readings/queries.ts';
import { countPublicNews, findPublicNews, listPictures, listPublicNews } from './queries.ts';
import { printRss } from './rss.ts';
import { newsAddress, numberOf } from './rules.ts';
import { pageNumber } from './show.tsx';
import { ArticlePage, NewsPage } from './views-public.tsx';

const PER_PAGE = 10;
const IN_FEED = 20;

type Handler = Route['handler'];

export function publicNewsRoutes(parts: OfficeParts): Route[] {
  const row = (path: string, handler: Handler): Route => ({
    ...{ method: 'GET', path, permission: 'public', kept: true, handler },
  });
  return [
    row('/news', listPage(parts)),
    row('/news.rss', (c) => sendFeed(c, parts)),
    row('/news/:article', articlePage(parts)),
    row('/news/:article/pictures/:position', (c) => sendPicture(c, parts)),
  ];
}

interface AskedList {
  readonly current: number;
  readonly today: Temporal.PlainDate;
}

async function loadList(tenant: Tenant, { current, today }: AskedList) {
  const news = await listPublicNews(tenant, today, { offset: (current - 1) * PER_PAGE, limit: PER_PAGE });
  const ids = news.map(({ id }) => id);
  return { news, pictures: await listPictures(tenant, ids), total: await countPublicNews(tenant, today) };
}

function listPage({ db, now }: OfficeParts): Handler {
  const recallList = recalling(db, loadList);
  return async (c) => {
    const agency = c.get('agency');
    if (!agency) return notFound(c);
    const current = pageNumber(c);
    const { news, pictures, total } = await recallList(agency.id, { current, today: dayOf(now()) });
    if (news.length === 0 && current > 1) return notFound(c);
    const paging = { current, pages: Math.ceil(total / PER_PAGE) };
    return c.html(<NewsPage {...{ page: pageOf(c), agencyName: agency.name, news, pictures, paging }} />);
  };
}

interface AskedArticle {
  readonly number: number;
  readonly today: Temporal.PlainDate;
}

async function loadArticle(tenant: Tenant, { number, today }: AskedArticle) {
  const news = await findPublicNews(tenant, number, today);
  return news && { news, pictures: (await listPictures(tenant, [news.id])).get(news.id) ?? [] };
}

function articlePage({ db, now }: OfficeParts): Handler {
  const recallArticle = recalling(db, loadArticle);
  return async (c) => {
    const [agency, number] = [c.get('agency'), numberOf(c.req.param('article') ?? '')];
    if (!agency || number === null) return notFound(c);
    const found = await recallArticle(agency.id, { number, today: dayOf(now()) });
    if (!found) return notFound(c);
    const address = newsAddress(found.news);
    // The title in the address is for people; under an old one the reader is led to the one that stands.
    if (c.req.param('article') !== decodeURI(address).slice('/news/'.length))
      return c.redirect(inAskedLanguage(c, address), 302);
    return c.html(<ArticlePage page={pageOf(c)} agencyName={agency.name} {...found} />);
  };
}

async function sendPicture(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const [agency, number] = [c.get('agency'), numberOf(c.req.param('article') ?? '')];
  if (!agency || number === null) return notFound(c);
  const file = await readTenant(db, agency.id, async (tenant) => {
    const news = await findPublicNews(tenant, number, dayOf(now()));
    const pictures = news && (await listPictures(tenant, [news.id])).get(news.id);
    const picture = pictures?.find(({ position }) => String(position) === c.req.param('position'));
    const sha256 = picture && Buffer.from(picture.sha256, 'hex');
    const blob = sha256 && (await findBlob(tenant, sha256));
    return blob && { ...blob, sha256, fileName: 'picture' };
  });
  if (!file?.mediaType.startsWith('image/')) return notFound(c);
  return sendFile(c, db, file, { agencyId: agency.id, view: true, isPublic: true });
}

async function sendFeed(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const stretch = { offset: 0, limit: IN_FEED };
  const news = await readTenant(db, agency.id, (tenant) => listPublicNews(tenant, dayOf(now()), stretch));
  const feed = printRss({ name: agency.name, origin: c.get('arrival').origin, news });
  return c.body(feed, 200, { 'Content-Type': 'application/rss+xml; charset=utf-8' });
}
