import { readTenant, type Tenant } from '../../db/tenant.ts';
import { escapeXml } from '../../lib/xml.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { publicRooms } from '../../web/public-site.ts';
import { listCycles } from '../cycles/queries.ts';
import { publicAddress } from '../disclosures/rules.ts';
import { hasItems } from '../frameworks/queries.ts';
import { listPublicNews } from '../news/queries.ts';
import { newsAddress } from '../news/rules.ts';
import { listPages } from '../pages/queries.ts';
import { pageAddress } from '../pages/rules.ts';
import { listMeasureYears, listPublished } from '../publications/queries.ts';
import { listPublished as listPublishedScores } from '../results/queries.ts';

/** sitemaps.org allows 50,000 addresses a file. */
const MOST_NEWS = 20_000;

interface Place {
  readonly path: string;
  readonly changedOn: Temporal.PlainDate | null;
}

/** Every public address of the agency, for search engines. */
export async function sendSiteMapXml(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const places = await readTenant(db, agency.id, (tenant) => listPlaces(tenant, dayOf(now())));
  return c.body(printSiteMap(c.get('arrival').origin, places), 200, {
    'Content-Type': 'application/xml; charset=utf-8',
  });
}

async function listPlaces(tenant: Tenant, today: Temporal.PlainDate): Promise<Place[]> {
  const still = (path: string): Place => ({ path, changedOn: null });
  const items = (await listPublished(tenant)).map((item) => ({
    path: publicAddress(item),
    changedOn: dayOf(item.publishedAt),
  }));
  const news = (await listPublicNews(tenant, today, { offset: 0, limit: MOST_NEWS })).map((each) => ({
    path: newsAddress(each),
    changedOn: each.publishOn,
  }));
  const pages = (await listPages(tenant)).filter(({ body }) => body !== '');
  return [
    ...publicRooms.map(({ href }) => still(href)),
    ...(await listCycles(tenant))
      .filter(({ framework }) => hasItems(framework))
      .map(({ year }) => still(`/ita/${year}`)),
    ...(await listMeasureYears(tenant)).map((year) => still(`/measures/${year}`)),
    ...(await listPublishedScores(tenant)).map(({ year }) => still(`/results/${year}`)),
    ...pages.map(({ slug }) => still(pageAddress(slug))),
    ...[still('/data'), still('/verify'), still('/accessibility'), still('/sitemap')],
    ...items,
    ...news,
  ];
}

function printSiteMap(origin: string, places: readonly Place[]): string {
  const urls = places.map(({ path, changedOn }) => {
    const day = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
    return `<url><loc>${escapeXml(origin + path)}</loc>${day}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>
`;
}

/** The office and what a visitor typed are nobody's to keep. */
export function sendRobots(c: WebContext): Response {
  const closed = ['/office', '/sign-in', '/set-up', '/invitation', '/search', '/api'];
  const map = c.get('agency') ? [`Sitemap: ${c.get('arrival').origin}/sitemap.xml`] : [];
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ...map, ''];
  return c.text(lines.join('\n'));
}
