import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { loadList, unmadeInstruments } from './load.ts';
import { presentLine } from './present-list.ts';
import { mayRun } from './rules.ts';
import { ListPage } from './views-list.tsx';

export async function showList(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const loaded = await readTenant(db, visit.agency.id, (tenant) => loadList(tenant, yearParam(c)));
  if (!loaded) return notFound(c);
  const { cycle, surveys, answers } = loaded;
  const today = dayOf(now());
  return c.html(
    <ListPage
      {...{ visit, year: cycle.year, notice: takeFlash(c) }}
      lines={surveys.map((each) => presentLine(visit.page, each, answers.get(each.id) ?? 0, today))}
      unmade={unmadeInstruments(loaded).map(({ code }) => code)}
      mayRun={mayRun(visit.reader, { yearIsOpen: cycle.status === 'open' }).ok}
    />,
  );
}
