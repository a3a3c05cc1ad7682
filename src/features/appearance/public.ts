import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { sendFile } from '../../web/send-file.ts';
import { findBlob } from '../readings/queries.ts';
import { findAppearance } from './queries.ts';
import { defaultPalette, sheetOf, versionOf } from './rules.ts';

/** The agency's colours as a small sheet of their own, for nothing may be styled inline, and its logo. */
export function publicAppearanceRoutes(parts: OfficeParts): Route[] {
  return [
    { method: 'GET', path: '/site.css', permission: 'public', handler: (c) => sendSheet(c, parts) },
    { method: 'GET', path: '/logo', permission: 'public', handler: (c) => sendLogo(c, parts) },
  ];
}

async function sendSheet(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  const look = agency && (await readTenant(db, agency.id, findAppearance));
  const palette = look?.palette ?? defaultPalette;
  const isNamed = c.req.query('v') === versionOf(palette);
  c.header('Cache-Control', isNamed ? 'public, max-age=31536000, immutable' : 'no-cache');
  return c.body(sheetOf(palette), 200, { 'Content-Type': 'text/css; charset=utf-8' });
}

async function sendLogo(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const file = await readTenant(db, agency.id, async (tenant) => {
    const { logo } = await findAppearance(tenant);
    const sha256 = logo === null ? null : Buffer.from(logo, 'hex');
    const blob = sha256 && (await findBlob(tenant, sha256));
    return sha256 && blob && { ...blob, sha256, fileName: 'logo' };
  });
  if (!file?.mediaType.startsWith('image/')) return notFound(c);
  return sendFile(c, db, file, { agencyId: agency.id, view: true, isPublic: true });
}
