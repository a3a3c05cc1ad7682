import { withTenant } from '../../db/tenant.ts';
import { dayOf } from '../../web/office/dates.ts';
import { posting } from '../../web/office/posting.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { disposition } from '../../web/send-file.ts';
import { actorOf, visitOf } from '../../web/visit.ts';
import { exportTrail } from './export-trail.ts';
import { filterOf } from './filter.ts';
import { type ExportFormat, readFilter, readFormat } from './forms.ts';
import { findHead, recordAudit } from './queries.ts';
import { showChain, showTrail } from './show.tsx';

export function auditRoutes(parts: OfficeParts): Route[] {
  const permission = 'audit.read';
  const take = posting((c, form) => takeExport(c, form, parts));
  return [
    { method: 'GET', path: '/office/audit', permission, handler: (c) => showTrail(c, parts) },
    { method: 'GET', path: '/office/audit/chain', permission, handler: (c) => showChain(c, parts) },
    { method: 'POST', path: '/office/audit/export', permission, handler: take },
  ];
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** A download, not a redirect: the export must be on record before its first byte leaves, and go with it. */
async function takeExport(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const asked = readFilter(form);
  if (!asked.ok) return showTrail(c, parts, form);
  const { agency, reader } = visitOf(c);
  const format = readFormat(form);
  const { from, to, person, group, about } = asked.value;
  const told = { from: from?.toString() ?? null, to: to?.toString() ?? null, person, group, about };
  const order = await withTenant(parts.db, agency.id, async (tenant) => {
    const upTo = (await findHead(tenant))?.sequence ?? 0;
    const filter = await filterOf(tenant, asked.value);
    const entry = { actor: actorOf(reader), action: 'audit.export', subject: 'audit' } as const;
    await recordAudit(tenant, { ...entry, after: { format, upTo, ...told } });
    return { format, filter, upTo };
  });
  return c.body(exportTrail(parts.db, agency.id, order), 200, {
    'Content-Type': mediaTypes[format],
    'Content-Disposition': disposition('attachment', `audit-${dayOf(parts.now())}.${format}`),
    'Cache-Control': 'no-store',
  });
}
