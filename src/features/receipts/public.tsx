import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { createNetworkGate, wholeOffice } from '../../web/network-gate.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { loadReceipts, lookUp } from './load.ts';
import { printList } from './print-list.ts';
import { ReceiptsPage } from './views.tsx';
import { words } from './words.ts';

/** A receipt and its name. */
const MOST = { mostBytes: 4096, mostFields: 2 };

export function receiptRoutes(parts: OfficeParts): Route[] {
  const path = '/s/:code/receipts';
  const waitOf = createNetworkGate(wholeOffice);
  return [
    { method: 'GET', path, permission: 'public', kept: true, handler: (c) => show(c, parts) },
    { method: 'POST', path, permission: 'public', quiet: true, handler: (c) => look(c, parts, waitOf) },
    { method: 'GET', path: `${path}.txt`, permission: 'public', handler: (c) => sendList(c, parts) },
  ];
}

const codeOf = (c: WebContext) => c.req.param('code') ?? '';

async function show(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  const receipts = agency && (await readTenant(db, agency.id, (tenant) => loadReceipts(tenant, codeOf(c))));
  if (!agency || !receipts) return notFound(c);
  return c.html(<ReceiptsPage page={pageOf(c)} agencyName={agency.name} {...receipts} asked={null} />);
}

async function look(
  c: WebContext,
  { db }: OfficeParts,
  waitOf: (address: string) => number,
): Promise<Response> {
  const seconds = waitOf(c.get('arrival').address);
  if (seconds > 0) {
    c.header('Retry-After', String(seconds));
    return refuse(c, 429, words.crowded);
  }
  const [agency, form] = [c.get('agency'), await takeForm(c, MOST)];
  if (!form.ok) return form.error;
  const receipt = form.value.get('receipt');
  const typed = typeof receipt === 'string' ? receipt : '';
  const found =
    agency &&
    (await readTenant(db, agency.id, async (tenant) => ({
      receipts: await loadReceipts(tenant, codeOf(c)),
      looked: await lookUp(tenant, codeOf(c), typed),
    })));
  if (!agency || !found?.receipts) return notFound(c);
  const props = { page: pageOf(c), agencyName: agency.name, ...found.receipts };
  const body = <ReceiptsPage {...props} asked={{ typed, looked: found.looked }} />;
  return c.html(body, found.looked.kind === 'wrong' ? 422 : 200);
}

/** The list to check with, without what could be asked of it: whoever takes it takes all of it. */
async function sendList(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  const receipts = agency && (await readTenant(db, agency.id, (tenant) => loadReceipts(tenant, codeOf(c))));
  if (!agency || !receipts) return notFound(c);
  const of = { agencyId: agency.id, surveyId: receipts.survey.id };
  return c.body(printList(db, of, receipts.batches), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
  });
}
