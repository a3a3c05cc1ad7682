import { createMiddleware } from 'hono/factory';
import { tokenHash } from '../../credentials/token.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext, WebEnv } from '../../web/page.ts';
import { sessionCookie } from '../../web/token-cookie.ts';
import { findReader, touchSession } from './queries.ts';

const TOUCH_AFTER = Temporal.Duration.from({ minutes: 5 });

/** Respondents' pages: there nobody is anybody, so that no log and no time of a session tells who was near an answer. */
const isRespondents = (path: string) => path.startsWith('/s/');

/** Finds who is signed in, by the session's cookie; a session is one agency's and unknown under another's host. */
export function identifyReader(office: OfficeParts | null) {
  return createMiddleware<WebEnv>(async (c, next) => {
    const known = office && !isRespondents(c.req.path) ? await findSession(c, office) : null;
    c.set('reader', known?.reader ?? null);
    c.set('surroundings', known?.surroundings ?? null);
    await next();
  });
}

async function findSession(c: WebContext, { db, now }: OfficeParts) {
  const [agency, token] = [c.get('agency'), sessionCookie.read(c)];
  if (!agency || !token) return null;
  const at = now();
  const known = await readTenant(db, agency.id, (tenant) => findReader(tenant, tokenHash(token), at));
  if (known && Temporal.Duration.compare(known.seenAt.until(at), TOUCH_AFTER) > 0) {
    await withTenant(db, agency.id, (tenant) => touchSession(tenant, known.reader.sessionId, at));
  }
  return known;
}
