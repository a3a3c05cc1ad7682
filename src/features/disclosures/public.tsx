import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { yearParam } from '../../web/visit.ts';
import { findCycle, listCycles } from '../cycles/queries.ts';
import { listPastEditions, listPublished } from '../publications/queries.ts';
import { frameworkOf, itemOf } from './framework-item.ts';
import { keyParam } from './load.ts';
import { neighboursOf, presentPublicList } from './present-public.ts';
import { findDisclosure, findEdition } from './queries.ts';
import type { ItemKey } from './rules.ts';
import { PublicItemPage } from './views-public.tsx';
import { PublicListPage } from './views-public-list.tsx';

export function publicDisclosureRoutes(parts: OfficeParts): Route[] {
  return [
    { method: 'GET', path: '/ita', permission: 'public', handler: (c) => showNewest(c, parts) },
    {
      method: 'GET',
      path: '/ita/:year',
      permission: 'public',
      kept: true,
      handler: (c) => showYear(c, parts),
    },
    {
      method: 'GET',
      path: '/ita/:year/:item',
      permission: 'public',
      kept: true,
      handler: (c) => showItem(c, parts),
    },
  ];
}

async function showNewest(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  const [newest] = agency ? await readTenant(db, agency.id, listCycles) : [];
  return newest ? c.redirect(`/ita/${newest.year}`, 302) : notFound(c);
}

const LONGEST_ASKED = 100;

async function showYear(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const [agency, year] = [c.get('agency'), yearParam(c)];
  if (!agency || year === null) return notFound(c);
  const loaded = await readTenant(db, agency.id, async (tenant) => ({
    cycle: await findCycle(tenant, year),
    cycles: await listCycles(tenant),
    published: await listPublished(tenant, year),
  }));
  if (!loaded.cycle) return notFound(c);
  const asked = (c.req.query('q') ?? '').slice(0, LONGEST_ASKED).trim();
  const groups = presentPublicList(frameworkOf(loaded.cycle), loaded.published, asked);
  const years = loaded.cycles.map((cycle) => cycle.year);
  return c.html(
    <PublicListPage {...{ page: pageOf(c), agencyName: agency.name, year, years, groups, asked }} />,
  );
}

async function showItem(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const [agency, key] = [c.get('agency'), keyParam(c)];
  if (!agency || !key) return notFound(c);
  const published = await readTenant(db, agency.id, (tenant) => loadPublished(tenant, key));
  if (!published) return notFound(c);
  return c.html(<PublicItemPage page={pageOf(c)} agencyName={agency.name} {...published} />);
}

/** The edition the public may read; null for what was never published, or was withdrawn. */
async function loadPublished(tenant: Tenant, key: ItemKey) {
  const disclosure = await findDisclosure(tenant, key);
  if (!disclosure?.publishedEdition) return null;
  const edition = await findEdition(tenant, key, disclosure.publishedEdition);
  if (!edition) return null;
  const framework = frameworkOf(disclosure);
  const published = await listPublished(tenant, key.fiscalYear);
  return {
    edition,
    item: itemOf(framework, key.item),
    history: await listPastEditions(tenant, key),
    neighbours: neighboursOf(framework, published, key.item),
  };
}
