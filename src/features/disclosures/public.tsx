import { recalling } from '../../db/recall.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { inAskedLanguage } from '../../web/language.ts';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { itemParam, yearParam } from '../../web/visit.ts';
import { findOpenInstrument } from '../answering/queries.ts';
import { listCycles } from '../cycles/queries.ts';
import { hasItems } from '../frameworks/queries.ts';
import { findWithdrawal, listPastEditions, listPublished } from '../publications/queries.ts';
import { itemsOfMeasures } from '../publications/rules.ts';
import { frameworkOf, itemOf } from './framework-item.ts';
import { neighboursOf, presentPublicList } from './present-public.ts';
import { type Disclosure, findDisclosure, findEdition } from './queries.ts';
import type { ItemKey } from './rules.ts';
import { PublicItemPage } from './views-public.tsx';
import { PublicListPage } from './views-public-list.tsx';
import { WithdrawnPage } from './views-withdrawn.tsx';

export function publicDisclosureRoutes(parts: OfficeParts): Route[] {
  const [showYear, showItem] = [yearPage(parts), itemPage(parts)];
  return [
    { method: 'GET', path: '/ita', permission: 'public', handler: (c) => showNewest(c, parts) },
    { method: 'GET', path: '/ita/:year', permission: 'public', kept: true, handler: showYear },
    { method: 'GET', path: '/ita/:year/:item', permission: 'public', kept: true, handler: showItem },
  ];
}

async function showNewest(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  const [newest] = agency ? await readTenant(db, agency.id, listYears) : [];
  return newest ? c.redirect(inAskedLanguage(c, `/ita/${newest.year}`), 302) : notFound(c);
}

const LONGEST_ASKED = 100;

function yearPage({ db }: OfficeParts): Route['handler'] {
  const recallYear = recalling(db, loadYear);
  return async (c) => {
    const [agency, year] = [c.get('agency'), yearParam(c)];
    const found = agency && year !== null ? await recallYear(agency.id, year) : null;
    if (!agency || year === null || !found) return notFound(c);
    const { framework, published, ...shown } = found;
    const asked = (c.req.query('q') ?? '').slice(0, LONGEST_ASKED).trim();
    const groups = asked === '' ? shown.groups : presentPublicList(framework, published, asked);
    const props = { page: pageOf(c), agencyName: agency.name, year, ...shown, groups, asked };
    return c.html(<PublicListPage {...props} />);
  };
}

/** Years that ask for items, newest first: of another there is nothing to show. */
async function listYears(tenant: Tenant) {
  return (await listCycles(tenant)).filter(({ framework }) => hasItems(framework));
}

async function loadYear(tenant: Tenant, year: number) {
  const cycles = await listYears(tenant);
  const cycle = cycles.find((each) => each.year === year);
  if (!cycle) return null;
  const [framework, published] = [frameworkOf(cycle), await listPublished(tenant, year)];
  const groups = presentPublicList(framework, published);
  const hasMeasures = itemsOfMeasures(framework, published).length > 0;
  return { framework, published, groups, hasMeasures, years: cycles.map((each) => each.year) };
}

function itemPage({ db, now }: OfficeParts): Route['handler'] {
  const recallItem = recalling(db, loadItem);
  return async (c) => {
    const [agency, key] = [c.get('agency'), itemParam(c)];
    const found = agency && key && (await recallItem(agency.id, { ...key, today: dayOf(now()) }));
    if (!found) return notFound(c);
    const props = { page: pageOf(c), agencyName: agency.name };
    const { published, withdrawnAt, item, survey } = found;
    if (published) return c.html(<PublicItemPage {...props} {...published} item={item} survey={survey} />);
    if (withdrawnAt === null) return notFound(c);
    return c.html(<WithdrawnPage {...props} year={key.fiscalYear} item={item} since={withdrawnAt} />, 410);
  };
}

/** What the public may read of an item: the published edition, or since when there is none any more. */
async function loadItem(tenant: Tenant, { today, ...key }: ItemKey & { readonly today: Temporal.PlainDate }) {
  const disclosure = await findDisclosure(tenant, key);
  if (!disclosure) return null;
  const framework = frameworkOf(disclosure);
  const published = await loadPublished(tenant, disclosure);
  const item = itemOf(framework, key.item);
  return {
    // ITA 2566, O43: the code of the EIT stands on the site, with what was done about the measures.
    survey:
      item.register === 'measures-progress' ? await findOpenInstrument(tenant, key.fiscalYear, today) : null,
    published: published && {
      ...published,
      neighbours: neighboursOf(framework, await listPublished(tenant, key.fiscalYear), key.item),
    },
    withdrawnAt: published ? null : await findWithdrawal(tenant, key),
    item,
  };
}

/** Null for what was never published, or was withdrawn. */
async function loadPublished(tenant: Tenant, disclosure: Disclosure) {
  if (!disclosure.publishedEdition) return null;
  const edition = await findEdition(tenant, disclosure, disclosure.publishedEdition);
  return edition && { edition, history: await listPastEditions(tenant, disclosure) };
}
