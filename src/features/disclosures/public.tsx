import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import { frameworkOf } from './framework-item.ts';
import { keyParam } from './load.ts';
import { presentPublicList } from './present-public.ts';
import { findDisclosure, findEdition, findPublication, listDisclosures } from './queries.ts';
import type { ItemKey } from './rules.ts';
import { PublicItemPage, PublicListPage } from './views-public.tsx';

export function publicDisclosureRoutes(parts: OfficeParts): Route[] {
  return [
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

async function showYear(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const [agency, year] = [c.get('agency'), yearParam(c)];
  if (!agency || year === null) return notFound(c);
  const loaded = await readTenant(db, agency.id, async (tenant) => ({
    cycle: await findCycle(tenant, year),
    disclosures: await listDisclosures(tenant, year),
  }));
  if (!loaded.cycle) return notFound(c);
  const groups = presentPublicList(frameworkOf(loaded.cycle), loaded.disclosures);
  return c.html(<PublicListPage page={pageOf(c)} agencyName={agency.name} year={year} groups={groups} />);
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
  const publication = await findPublication(tenant, key, disclosure.publishedEdition);
  return edition && publication && { edition, publishedAt: publication.publishedAt };
}
