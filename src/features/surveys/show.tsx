import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { loadWatched } from './load.ts';
import { countDays } from './present-days.ts';
import { permitted, standingOf, surveyHistory } from './present-watch.ts';
import type { Survey } from './queries.ts';
import { publicAddress } from './rules.ts';
import { WatchPage } from './views-watch.tsx';

export async function showWatch(c: WebContext, { db, now, publicUrl }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const loaded = await readTenant(db, visit.agency.id, (tenant) =>
    loadWatched(tenant, yearParam(c), idParam(c, 'survey')),
  );
  if (!loaded) return notFound(c);
  const today = dayOf(now());
  const { survey, days, slips } = loaded;
  const counted = countDays(page, days, lastDayOf(survey, today));
  return c.html(
    <WatchPage
      {...{ visit, survey, counted, slips, notice: takeFlash(c) }}
      standing={standingOf(page, survey, counted.total, today)}
      may={permitted(visit.reader, survey, today)}
      mayInterview={mayEnter(visit.reader, 'survey.interview').ok}
      history={surveyHistory(page, loaded)}
      link={`${publicUrl ?? page.origin}${publicAddress(survey.code)}`}
    />,
  );
}

/** The day a row of days ends with: today, or the survey's last day once that is past. */
function lastDayOf({ status, closesOn }: Survey, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (closesOn && Temporal.PlainDate.compare(closesOn, today) < 0) return closesOn;
  return status === 'closed' ? null : today;
}
