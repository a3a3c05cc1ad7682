import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { disposition } from '../../web/send-file.ts';
import { aggregatesCsv, aggregatesJson } from './export-rows.ts';
import { loadPublic, shownOf, showPublic } from './show.tsx';

/** What a closed survey tells everybody: a page, and the same as files for programs. */
export function publicSurveyResultRoutes(parts: OfficeParts): Route[] {
  const path = '/s/:code/results';
  return [
    { method: 'GET', path, permission: 'public', kept: true, handler: (c) => showPublic(c, parts) },
    { method: 'GET', path: `${path}.csv`, permission: 'public', handler: (c) => send(c, parts, 'csv') },
    { method: 'GET', path: `${path}.json`, permission: 'public', handler: (c) => send(c, parts, 'json') },
  ];
}

const kinds = {
  csv: { print: aggregatesCsv, type: 'text/csv; charset=utf-8', as: 'attachment' },
  json: { print: aggregatesJson, type: 'application/json; charset=utf-8', as: 'inline' },
} as const;

async function send(c: WebContext, { db }: OfficeParts, kind: keyof typeof kinds): Promise<Response> {
  const [agency, code] = [c.get('agency'), c.req.param('code') ?? ''];
  const loaded = agency && (await readTenant(db, agency.id, (tenant) => loadPublic(tenant, code)));
  const shown = agency && loaded && shownOf(agency.name, loaded);
  if (!shown?.ok) return notFound(c);
  const { print, type, as } = kinds[kind];
  return c.body(print(shown.value), 200, {
    'Content-Type': type,
    'Content-Disposition': disposition(as, `survey-${code}.${kind}`),
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
  });
}
