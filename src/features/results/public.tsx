import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import { listTold } from '../survey-results/queries.ts';
import { loadPublicHistory } from './history.ts';
import { listPublications } from './queries.ts';
import { PublicYearPage, PublicYearsPage } from './views-public.tsx';

export function publicResultRoutes(parts: OfficeParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/results',
      permission: 'public',
      kept: true,
      handler: (c) => showYears(c, parts),
    },
    {
      method: 'GET',
      path: '/results/:year',
      permission: 'public',
      kept: true,
      handler: (c) => showYear(c, parts),
    },
  ];
}

async function showYears(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const lines = await readTenant(db, agency.id, loadPublicHistory);
  return c.html(<PublicYearsPage page={pageOf(c)} agencyName={agency.name} lines={lines} />);
}

async function showYear(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const [agency, year] = [c.get('agency'), yearParam(c)];
  if (!agency || year === null) return notFound(c);
  const found = await readTenant(db, agency.id, async (tenant) => ({
    cycle: await findCycle(tenant, year),
    publications: await listPublications(tenant, year),
    lines: await loadPublicHistory(tenant),
    surveys: await listTold(tenant, year),
  }));
  const { cycle, ...shown } = found;
  if (!cycle) return notFound(c);
  return c.html(<PublicYearPage page={pageOf(c)} agencyName={agency.name} year={year} {...shown} />);
}
