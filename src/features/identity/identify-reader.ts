import { createMiddleware } from 'hono/factory';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext, WebEnv } from '../../web/page.ts';
import type { Reader } from '../../web/reader.ts';
import { tokenHash } from './credentials/token.ts';
import { findReader, touchSession } from './queries.ts';
import { readSessionToken } from './session-cookie.ts';

const TOUCH_AFTER = Temporal.Duration.from({ minutes: 5 });

/** Finds who is signed in, by the session's cookie; a session is one agency's and unknown under another's host. */
export function identifyReader(office: OfficeParts | null) {
  return createMiddleware<WebEnv>(async (c, next) => {
    c.set('reader', office ? await readerOf(c, office) : null);
    await next();
  });
}

async function readerOf(c: WebContext, { db, now }: OfficeParts): Promise<Reader | null> {
  const [agency, token] = [c.get('agency'), readSessionToken(c)];
  if (!agency || !token) return null;
  const at = now();
  const found = await readTenant(db, agency.id, (tenant) => findReader(tenant, tokenHash(token), at));
  if (!found) return null;
  const { seenAt, ...reader } = found;
  if (Temporal.Duration.compare(seenAt.until(at), TOUCH_AFTER) > 0) {
    await withTenant(db, agency.id, (tenant) => touchSession(tenant, reader.sessionId, at));
  }
  return reader;
}
