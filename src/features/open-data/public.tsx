import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { disposition, isKnown } from '../../web/send-file.ts';
import { findProfile } from '../agencies/queries.ts';
import { catalogueOf, mediaTypes } from './catalogue.ts';
import { printResource } from './print.ts';
import { listYears, openResource } from './resources.ts';
import { dataSets, fileNameOf, parseResource } from './rules.ts';
import { DataPage } from './views.tsx';

export function openDataRoutes(parts: OfficeParts): Route[] {
  return [
    { method: 'GET', path: '/data', permission: 'public', handler: (c) => showList(c, parts) },
    // Before the resources: it is none.
    { method: 'GET', path: '/data/package.json', permission: 'public', handler: (c) => sendList(c, parts) },
    { method: 'GET', path: '/data/:resource', permission: 'public', handler: (c) => sendResource(c, parts) },
  ];
}

function originOf(c: WebContext, { publicUrl }: OfficeParts): string {
  return publicUrl ?? c.get('arrival').origin;
}

async function showList(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const years = await readTenant(db, agency.id, listYears);
  return c.html(<DataPage page={pageOf(c)} agencyName={agency.name} years={years} />);
}

async function sendList(c: WebContext, parts: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const { years, email } = await readTenant(parts.db, agency.id, async (tenant) => ({
    years: await listYears(tenant),
    email: (await findProfile(tenant)).email,
  }));
  c.header('Access-Control-Allow-Origin', '*');
  return c.json(catalogueOf({ agencyName: agency.name, email, origin: originOf(c, parts), years }));
}

async function sendResource(c: WebContext, parts: OfficeParts): Promise<Response> {
  const [agency, asked] = [c.get('agency'), parseResource(c.req.param('resource') ?? '')];
  if (!agency || !asked) return notFound(c);
  const asking = { db: parts.db, agencyId: agency.id, origin: originOf(c, parts) };
  const resource = await openResource(asking, asked.set, asked.year);
  if (!resource) return notFound(c);
  const etag = `"${resource.stamp}-${asked.format}"`;
  // Anybody's program may read what is anybody's.
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const printing = { set: dataSets[asked.set], year: asked.year, agencyName: agency.name };
  return c.body(printResource(resource, asked.format, printing), 200, {
    ...headers,
    'Content-Type': `${mediaTypes[asked.format]}; charset=utf-8`,
    'Content-Disposition': disposition(asked.format === 'csv' ? 'attachment' : 'inline', fileNameOf(asked)),
  });
}
