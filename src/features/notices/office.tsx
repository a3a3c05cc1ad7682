import { readTenant, withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { listNotices, readAllNotices, readNotice } from './queries.ts';
import { NoticesPage } from './views.tsx';

const PER_PAGE = 25;

export function noticeRoutes(parts: OfficeParts): Route[] {
  const permission = 'office.read';
  return [
    { method: 'GET', path: '/office/notices', permission, handler: (c) => list(c, parts) },
    { method: 'POST', path: '/office/notices/reading', permission, handler: (c) => readAll(c, parts) },
    { method: 'POST', path: '/office/notices/:notice', permission, handler: (c) => open(c, parts) },
  ];
}

async function list(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const asked = Number(c.req.query('page') ?? '1');
  const current = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const stretch = { offset: (current - 1) * PER_PAGE, limit: PER_PAGE };
  const { total, notices } = await readTenant(db, visit.agency.id, (tenant) =>
    listNotices(tenant, visit.reader.accountId, stretch),
  );
  return c.html(
    <NoticesPage
      page={visit.page}
      frame={frameOf(visit)}
      notice={takeFlash(c)}
      notices={notices}
      current={current}
      pages={Math.ceil(total / PER_PAGE)}
    />,
  );
}

/** Opening a notice reads it, and leads to what it is about. */
async function open(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const { agency, reader } = visitOf(c);
  const id = idParam(c, 'notice');
  const href =
    id && (await withTenant(db, agency.id, (tenant) => readNotice(tenant, reader.accountId, id, now())));
  return href ? c.redirect(href, 303) : notFound(c);
}

async function readAll(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const { agency, reader } = visitOf(c);
  await withTenant(db, agency.id, (tenant) => readAllNotices(tenant, reader.accountId, now()));
  return c.redirect('/office/notices', 303);
}
