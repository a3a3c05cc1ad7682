import { createHash } from 'node:crypto';
import { readTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound } from '../../web/error-pages.tsx';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { findByCode, listFiles, type WrittenFile } from './queries.ts';
import { readCode } from './rules.ts';
import { AskPage, type Compared, ProofPage } from './views.tsx';
import { words } from './words.ts';

/** No paper of ours is as long; the file is compared and forgotten. */
const MOST = { mostBytes: 25 * 1024 * 1024, mostFields: 2 };

export function verifyRoutes(parts: OfficeParts): Route[] {
  const code = '/verify/:code';
  return [
    { method: 'GET', path: '/verify', permission: 'public', handler: ask },
    { method: 'GET', path: code, permission: 'public', handler: (c) => showProof(c, parts) },
    { method: 'POST', path: code, permission: 'public', handler: (c) => compare(c, parts) },
  ];
}

/** The form; a code typed into it leads to its own address. */
function ask(c: WebContext): Response | Promise<Response> {
  const typed = c.req.query('code');
  if (typed === undefined) return showForm(c, '', null);
  const code = readCode(typed);
  return code === null ? showForm(c, typed, words.notFound) : c.redirect(`/verify/${code}`, 303);
}

function showForm(c: WebContext, typed: string, error: Bilingual | null): Response | Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const body = <AskPage page={pageOf(c)} agencyName={agency.name} typed={typed} error={error} />;
  return c.html(body, error ? 404 : 200);
}

async function showProof(c: WebContext, parts: OfficeParts, compared: Compared = null): Promise<Response> {
  const [agency, typed] = [c.get('agency'), c.req.param('code') ?? ''];
  const found = await load(c, parts);
  if (!agency || !found) return showForm(c, typed, words.notFound);
  const props = { page: pageOf(c), agencyName: agency.name, ...found, compared };
  return c.html(<ProofPage {...props} />);
}

async function load(c: WebContext, { db }: OfficeParts) {
  const [agency, code] = [c.get('agency'), readCode(c.req.param('code') ?? '')];
  if (!agency || code === null) return null;
  return readTenant(db, agency.id, async (tenant) => {
    const approval = await findByCode(tenant, code);
    return approval && { approval, files: await listFiles(tenant, approval.paperId) };
  });
}

/** For browsers without scripts: the file is hashed in memory and nothing of it is kept. */
async function compare(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c, MOST);
  if (!form.ok) return form.error;
  const found = await load(c, parts);
  const file = form.value.get('file');
  if (!found || !(file instanceof File) || file.size === 0) return showProof(c, parts, 'none');
  return showProof(c, parts, isOneOf(found.files, await file.bytes()) ? 'same' : 'different');
}

function isOneOf(files: readonly WrittenFile[], bytes: Uint8Array): boolean {
  const hash = createHash('sha256').update(bytes).digest();
  return files.some(({ sha256 }) => sha256.equals(hash));
}
