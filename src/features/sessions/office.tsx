import { readTenant, withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { printInstant } from '../../web/office/dates.ts';
import { setFlash, takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { OwnTabs, ownAccount, ownSide } from '../../web/office/own-tabs.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { actorOf, idParam, visitOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { listSessions, type Revoking, revokeSessions } from './queries.ts';
import { SessionList } from './views-own.tsx';
import { ownWords as words } from './words-own.ts';

const path = '/office/me/sessions';

/** A person's own sessions: seen and ended by nobody else. */
export function sessionRoutes(parts: OfficeParts): Route[] {
  const permission = 'signed-in';
  return [
    { method: 'GET', path, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path: `${path}/others/end`, permission, handler: (c) => endOthers(c, parts) },
    { method: 'POST', path: `${path}/:session/end`, permission, handler: (c) => endOne(c, parts) },
  ];
}

async function show(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const { page, reader, agency } = visit;
  const sessions = await readTenant(db, agency.id, (tenant) => listSessions(tenant, reader.accountId, now()));
  const lines = sessions.map(({ sessionId, device, createdAt, seenAt }) => ({
    ...{ sessionId, device: device || page.say(words.unknown), isHere: sessionId === reader.sessionId },
    ...{ since: printInstant(page, createdAt), seen: printInstant(page, seenAt) },
  }));
  return c.html(
    <OfficeLayout
      {...{
        page,
        frame: frameOf(visit),
        section: 'me',
        title: page.say(ownAccount),
        side: ownSide('sessions'),
      }}
      {...{ lead: page.say(words.lead), notice: takeFlash(c) }}
    >
      <OwnTabs page={page} current="sessions" />
      <SessionList page={page} path={path} lines={lines} />
    </OfficeLayout>,
  );
}

function endOthers(c: WebContext, parts: OfficeParts): Promise<Response> {
  const { accountId, sessionId } = visitOf(c).reader;
  return end(c, parts, { accountId, except: sessionId });
}

function endOne(c: WebContext, parts: OfficeParts): Promise<Response> | Response | Promise<Response> {
  const id = idParam(c, 'session');
  return id === null ? notFound(c) : end(c, parts, { accountId: visitOf(c).reader.accountId, only: id });
}

async function end(c: WebContext, { db, now }: OfficeParts, order: Omit<Revoking, 'at'>): Promise<Response> {
  const { agency, reader } = visitOf(c);
  const ended = await withTenant(db, agency.id, async (tenant) => {
    const count = await revokeSessions(tenant, { ...order, at: now() });
    const actor = actorOf(reader);
    if (count > 0)
      await recordAudit(tenant, { actor, action: 'session.revoke', subject: actor, after: { count } });
    return count;
  });
  if (order.only !== undefined && ended === 0) return notFound(c);
  setFlash(c, ended > 0 ? 'sessionsEnded' : 'unchanged');
  return c.redirect(path, 303);
}
