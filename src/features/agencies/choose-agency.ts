import { createMiddleware } from 'hono/factory';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebEnv } from '../../web/page.ts';
import { findSite } from './queries.ts';

/** Finds the agency a request is meant for; null where nobody has been set up, or only the checker is served. */
export function chooseAgency(office: OfficeParts | null) {
  return createMiddleware<WebEnv>(async (c, next) => {
    c.set('agency', office ? await findSite(office.db, c.get('arrival').hostname) : null);
    await next();
  });
}
