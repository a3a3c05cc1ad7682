import { recalling } from '../../db/recall.ts';
import type { Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { listTaking } from '../answering/queries.ts';
import { listCycles } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listPictures, listPublicNews } from '../news/queries.ts';
import { listMeasureYears, listPublished } from '../publications/queries.ts';
import { snapshotRegister } from '../registers/queries.ts';
import { findNewestPublished } from '../results/queries.ts';
import { executivesIn, progressOf, scoreOf } from './present.ts';
import { FrontPage } from './views-front.tsx';

const NEWS_SHOWN = 4;

/** The front page of an agency's site. */
export function createFrontPage(parts: OfficeParts): Route['handler'] {
  const recallFront = recalling(parts.db, loadFront);
  return async (c) => {
    const agency = c.get('agency');
    if (!agency) return notFound(c);
    const loaded = await recallFront(agency.id, dayOf(parts.now()));
    return c.html(<FrontPage page={pageOf(c)} agencyName={agency.name} {...loaded} />);
  };
}

async function loadFront(tenant: Tenant, today: Temporal.PlainDate) {
  const cycles = await listCycles(tenant);
  const years = cycles.flatMap(({ framework }) => {
    const loaded = loadFramework(framework);
    return loaded.ok && loaded.value.items.length > 0 ? [loaded.value] : [];
  });
  const [newest] = years;
  const published = newest ? await listPublished(tenant, newest.fiscalYear) : [];
  const scores = await findNewestPublished(tenant);
  const news = await listPublicNews(tenant, today, { offset: 0, limit: NEWS_SHOWN });
  const executives = await snapshotRegister(tenant, 'executives', newest?.fiscalYear ?? 0, today);
  const [measuresOf = null] = await listMeasureYears(tenant);
  return {
    news,
    measuresOf,
    surveys: (await listTaking(tenant, today)).filter(({ isInvited }) => !isInvited),
    pictures: await listPictures(
      tenant,
      news.map(({ id }) => id),
    ),
    score: scores && scoreOf(scores.content),
    progress: newest ? progressOf(newest, published) : null,
    executives: executives.ok ? executivesIn(executives.value) : [],
  };
}
