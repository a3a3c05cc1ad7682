import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { type KeptFile, sendFile, sendPng } from '../../web/send-file.ts';
import { snapshotPictures } from '../../web/snapshot-blocks.ts';
import { idParam, itemParam } from '../../web/visit.ts';
import { type Edition, findDisclosure, findEdition } from '../disclosures/queries.ts';
import { findBlob, findPicture } from '../readings/queries.ts';
import type { EvidenceParts } from './parts.ts';
import { readSnapshot } from './register-now.ts';
import { publicFileAddress } from './rules.ts';

type FrozenEvidence = Edition['content']['evidence'][number];

/** Files for everybody: those frozen in the published edition of an item, and no others. */
export function publicEvidenceRoutes(parts: EvidenceParts): Route[] {
  const row = (path: string, handler: (c: WebContext, parts: EvidenceParts) => Promise<Response>): Route => ({
    method: 'GET',
    path: `/ita/:year/:item/${path}`,
    permission: 'public',
    handler: (c) => handler(c, parts),
  });
  return [
    row('files/:evidenceId/:fileName', sendPublished),
    row('previews/:evidenceId', sendPublishedPreview),
    row('pictures/:sha256', sendPublishedPicture),
  ];
}

/** What the public may see of an item at this moment; empty for one that is not published, or was withdrawn. */
async function publishedEvidence(c: WebContext, { db }: EvidenceParts): Promise<readonly FrozenEvidence[]> {
  const [agency, key] = [c.get('agency'), itemParam(c)];
  if (!agency || !key) return [];
  return readTenant(db, agency.id, async (tenant) => {
    const disclosure = await findDisclosure(tenant, key);
    if (!disclosure?.publishedEdition) return [];
    return (await findEdition(tenant, key, disclosure.publishedEdition))?.content.evidence ?? [];
  });
}

async function publishedFile(c: WebContext, parts: EvidenceParts): Promise<KeptFile | null> {
  const id = idParam(c, 'evidenceId');
  const piece = (await publishedEvidence(c, parts)).find(({ evidenceId }) => evidenceId === id);
  const { sha256 = null, fileName = null, mediaType = null, size = null } = piece ?? {};
  if (!sha256 || !fileName || !mediaType || size === null) return null;
  return { sha256: Buffer.from(sha256, 'hex'), fileName, mediaType, size };
}

async function sendPublished(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const [agency, key, file] = [c.get('agency'), itemParam(c), await publishedFile(c, parts)];
  if (!agency || !key || !file) return notFound(c);
  // The address follows the evidence: under the name of an earlier version the reader is led to the one that stands.
  if (c.req.param('fileName') !== file.fileName) {
    return c.redirect(publicFileAddress(key, c.req.param('evidenceId') ?? '', file.fileName), 302);
  }
  const view = c.req.query('view') === '1';
  return sendFile(c, parts.db, file, { agencyId: agency.id, view, isPublic: true });
}

async function sendPublishedPreview(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const [agency, file] = [c.get('agency'), await publishedFile(c, parts)];
  const png =
    agency && file && (await inAgency(parts, agency.id, (tenant) => findPicture(tenant, file.sha256)));
  return png && file ? sendPng(c, png, file.sha256, true) : notFound(c);
}

async function sendPublishedPicture(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const [agency, asked] = [c.get('agency'), c.req.param('sha256') ?? ''];
  const snapshots = (await publishedEvidence(c, parts)).map(({ snapshot }) => readSnapshot(snapshot));
  const isShown = snapshots.some((each) => each !== null && snapshotPictures(each).includes(asked));
  if (!agency || !isShown) return notFound(c);
  const sha256 = Buffer.from(asked, 'hex');
  const blob = await inAgency(parts, agency.id, (tenant) => findBlob(tenant, sha256));
  if (!blob?.mediaType.startsWith('image/')) return notFound(c);
  const file = { ...blob, sha256, fileName: 'picture' };
  return sendFile(c, parts.db, file, { agencyId: agency.id, view: true, isPublic: true });
}

function inAgency<T>(
  { db }: EvidenceParts,
  agencyId: string,
  work: (tenant: Tenant) => Promise<T>,
): Promise<T> {
  return readTenant(db, agencyId, work);
}
