import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { inAskedLanguage } from '../../web/language.ts';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { sendFile } from '../../web/send-file.ts';
import { snapshotPictures } from '../../web/snapshot-blocks.ts';
import { yearParam } from '../../web/visit.ts';
import { findProfile } from '../agencies/queries.ts';
import { listCycles } from '../cycles/queries.ts';
import { hasItems } from '../frameworks/queries.ts';
import { findPage, listPages } from '../pages/queries.ts';
import { pageAddress } from '../pages/rules.ts';
import { findPublicMeasures, listMeasureYears } from '../publications/queries.ts';
import { findBlob } from '../readings/queries.ts';
import { snapshotRegister } from '../registers/queries.ts';
import { listPublished } from '../results/queries.ts';
import { publicPage } from './frame.tsx';
import { sendRobots, sendSiteMapXml } from './site-map.ts';
import { RegisterPage, SiteMapPage, WrittenPage } from './views.tsx';
import { AccessibilityPage } from './views-accessibility.tsx';
import { MeasuresPage } from './views-measures.tsx';

type Handler = (c: WebContext, parts: OfficeParts) => Promise<Response> | Response;
type Register = 'structure' | 'executives' | 'contact';

/** The pages of an agency's site that are about the agency itself. */
export function siteRoutes(parts: OfficeParts): Route[] {
  const row = (path: string, handler: Handler): Route => ({
    ...{ method: 'GET', path, permission: 'public', kept: true, handler: (c) => handler(c, parts) },
  });
  return [
    row('/structure', showRegister('structure')),
    row('/executives', showRegister('executives')),
    row('/contact', showRegister('contact')),
    row('/pictures/:sha256', sendPicture),
    row('/privacy', (c) => showWritten(c, parts, 'privacy')),
    row('/pages/:slug', showPage),
    row('/measures/:year', showMeasures),
    row('/accessibility', showAccessibility),
    row('/sitemap', showSiteMap),
    row('/sitemap.xml', sendSiteMapXml),
    row('/robots.txt', sendRobots),
  ];
}

function showRegister(name: Register): Handler {
  return (c, parts) => {
    const today = dayOf(parts.now());
    const load = async (tenant: Tenant) => ({ taken: await snapshotRegister(tenant, name, 0, today) });
    return publicPage(c, parts, load, ({ page, agency, loaded: { taken } }) => (
      <RegisterPage {...{ page, agencyName: agency.name, name, snapshot: taken.ok ? taken.value : null }} />
    ));
  };
}

/** A photo of an executive of today, and no other file. */
async function sendPicture(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const [agency, asked] = [c.get('agency'), c.req.param('sha256') ?? ''];
  if (!agency) return notFound(c);
  const file = await readTenant(db, agency.id, async (tenant) => {
    const taken = await snapshotRegister(tenant, 'executives', 0, dayOf(now()));
    if (!taken.ok || !snapshotPictures(taken.value).includes(asked)) return null;
    const sha256 = Buffer.from(asked, 'hex');
    const blob = await findBlob(tenant, sha256);
    return blob && { ...blob, sha256, fileName: 'picture' };
  });
  if (!file?.mediaType.startsWith('image/')) return notFound(c);
  return sendFile(c, db, file, { agencyId: agency.id, view: true, isPublic: true });
}

function showPage(c: WebContext, parts: OfficeParts): Promise<Response> | Response {
  const slug = c.req.param('slug') ?? '';
  const address = pageAddress(slug);
  return address === `/pages/${slug}`
    ? showWritten(c, parts, slug)
    : c.redirect(inAskedLanguage(c, address), 302);
}

function showWritten(c: WebContext, parts: OfficeParts, slug: string): Promise<Response> {
  const load = async (tenant: Tenant) => {
    const written = await findPage(tenant, slug);
    return written && written.body !== '' ? written : null;
  };
  return publicPage(c, parts, load, ({ page, agency, loaded }) => (
    <WrittenPage page={page} agencyName={agency.name} written={loaded} />
  ));
}

function showMeasures(c: WebContext, parts: OfficeParts): Promise<Response> | Response {
  const year = yearParam(c);
  if (year === null) return notFound(c);
  return publicPage(
    c,
    parts,
    (tenant) => findPublicMeasures(tenant, year),
    ({ page, agency, loaded }) => <MeasuresPage {...{ page, agencyName: agency.name, year, ...loaded }} />,
  );
}

function showAccessibility(c: WebContext, parts: OfficeParts): Promise<Response> {
  return publicPage(
    c,
    parts,
    (tenant) => findProfile(tenant),
    ({ page, agency, loaded }) => <AccessibilityPage page={page} agencyName={agency.name} profile={loaded} />,
  );
}

function showSiteMap(c: WebContext, parts: OfficeParts): Promise<Response> {
  const load = async (tenant: Tenant) => ({
    years: (await listCycles(tenant)).filter(({ framework }) => hasItems(framework)).map(({ year }) => year),
    measures: await listMeasureYears(tenant),
    results: (await listPublished(tenant)).map(({ year }) => year),
    pages: (await listPages(tenant)).filter(({ body }) => body !== ''),
  });
  return publicPage(c, parts, load, ({ page, agency, loaded }) => (
    <SiteMapPage page={page} agencyName={agency.name} {...loaded} />
  ));
}
