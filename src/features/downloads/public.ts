import { readTenant } from '../../db/tenant.ts';
import { BOM, csvLine } from '../../lib/csv.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { disposition, isKnown } from '../../web/send-file.ts';
import { officialMediaTypes } from '../documents/acts.ts';
import { loadItems, loadPaper } from './load.ts';
import type { DownloadParts } from './parts.ts';
import { type Download, fileNameOf, parseFileName } from './rules.ts';
import { createPaperShelf, keyOf } from './shelf.ts';

export function downloadRoutes(parts: DownloadParts): Route[] {
  const take = createPaperShelf(parts.writePublic);
  return [
    {
      method: 'GET',
      path: '/downloads/:download',
      permission: 'public',
      handler: (c) => sendDownload(c, parts, take),
    },
  ];
}

async function sendDownload(
  c: WebContext,
  parts: DownloadParts,
  take: ReturnType<typeof createPaperShelf>,
): Promise<Response> {
  const [agency, asked] = [c.get('agency'), parseFileName(c.req.param('download') ?? '')];
  if (!agency || !asked) return notFound(c);
  const { format } = asked;
  const of = { ...asked, agency: agency.name, origin: parts.publicUrl ?? c.get('arrival').origin };
  if (format === 'csv') return sendItems(c, parts, { ...of, agencyId: agency.id });
  const paper = await readTenant(parts.db, agency.id, (tenant) => loadPaper(tenant, of));
  if (!paper) return notFound(c);
  const key = keyOf(paper, format);
  const etag = `"${key.slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const written = await take(key, paper, format);
  if (!written.ok) return refuse(c, 503, written.error);
  return c.body(Uint8Array.from(written.value), 200, {
    ...headers,
    ...named(asked, officialMediaTypes[format]),
  });
}

interface ItemsOf extends Download {
  readonly agency: string;
  readonly agencyId: string;
  readonly origin: string;
}

async function sendItems(c: WebContext, { db }: DownloadParts, asked: ItemsOf): Promise<Response> {
  const model = await readTenant(db, asked.agencyId, (tenant) => loadItems(tenant, asked));
  if (!model) return notFound(c);
  const head = ['item', 'title', 'sub_indicator', 'published_on', 'address'];
  const rows = model.groups.flatMap(({ name, items }) =>
    items.map(({ code, title, publishedOn, address }) => [
      code,
      title,
      name,
      publishedOn,
      publishedOn && address,
    ]),
  );
  const text = BOM + [head, ...rows].map((row) => csvLine(row)).join('');
  return c.body(text, 200, named(asked, 'text/csv; charset=utf-8'));
}

function named(asked: Download, mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': disposition('attachment', fileNameOf(asked)),
  };
}
