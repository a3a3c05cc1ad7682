import { readTenant } from '../../db/tenant.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { alreadyOpen } from './open-year.ts';
import { findCycle } from './queries.ts';
import { boardWords, yearWords as words } from './words.ts';

/** In place of the opening form where that framework's year is there already; null where it is not. */
export async function showOpened(c: WebContext, { db }: OfficeParts): Promise<Response | null> {
  const visit = visitOf(c);
  const { page } = visit;
  const framework = loadFramework(c.req.query('framework') ?? '');
  if (!framework.ok) return null;
  const { fiscalYear: year } = framework.value;
  const cycle = await readTenant(db, visit.agency.id, (tenant) => findCycle(tenant, year));
  if (!cycle) return null;
  const go = page.say({ th: 'ไปที่', en: 'Go to' });
  return c.html(
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(words.openTitle)} ${year}`}
      section="year"
      crumbs={[{ label: page.say(words.years), href: '/office/years' }]}
    >
      <EmptyState
        title={page.say(words.openTitle)}
        text={page.say(alreadyOpen(year))}
        action={<a href={`/office/years/${year}`}>{`${go} ${page.say(boardWords.title)} ${year}`}</a>}
      />
    </OfficeLayout>,
    409,
  );
}
