import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { WebContext } from '../../web/page.ts';
import { type KeptFile, sendFile, sendPng } from '../../web/send-file.ts';
import { snapshotPictures } from '../../web/snapshot-blocks.ts';
import { visitOf } from '../../web/visit.ts';
import { findBlob, findPicture } from '../readings/queries.ts';
import type { EvidenceParts } from './parts.ts';
import type { Version } from './queries.ts';
import { readSnapshot } from './register-now.ts';
import { pieceOfVisit } from './show.tsx';

async function versionOfVisit(c: WebContext, parts: EvidenceParts): Promise<Version | null> {
  const loaded = await pieceOfVisit(c, parts);
  const number = c.req.param('number');
  return loaded?.versions.find((each) => String(each.number) === number) ?? null;
}

/** The file of any version, for the office. */
export async function sendVersion(c: WebContext, { db, ...rest }: EvidenceParts): Promise<Response> {
  const version = await versionOfVisit(c, { db, ...rest });
  const file = version && toFile(version);
  if (!file) return notFound(c);
  return sendFile(c, db, file, { agencyId: visitOf(c).agency.id, view: c.req.query('view') === '1' });
}

function toFile({ sha256, fileName, mediaType, size }: Version): KeptFile | null {
  return sha256 && fileName && mediaType && size !== null ? { sha256, fileName, mediaType, size } : null;
}

/** The picture of a version's first page. */
export async function sendPreview(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const version = await versionOfVisit(c, parts);
  if (!version?.sha256) return notFound(c);
  const { sha256 } = version;
  const png = await readTenant(parts.db, visitOf(c).agency.id, (tenant) => findPicture(tenant, sha256));
  return png ? sendPng(c, png, sha256) : notFound(c);
}

/** A picture that a register of this piece shows, in any of its versions or as it stands now. */
export async function sendPicture(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const loaded = await pieceOfVisit(c, parts);
  const asked = c.req.param('sha256') ?? '';
  const snapshots = [
    loaded?.register?.ok ? loaded.register.value : null,
    ...(loaded?.versions ?? []).map((each) => readSnapshot(each.snapshot)),
  ];
  const isShown = snapshots.some((each) => each !== null && snapshotPictures(each).includes(asked));
  if (!isShown) return notFound(c);
  const [sha256, { agency }] = [Buffer.from(asked, 'hex'), visitOf(c)];
  const blob = await readTenant(parts.db, agency.id, (tenant) => findBlob(tenant, sha256));
  if (!blob?.mediaType.startsWith('image/')) return notFound(c);
  return sendFile(c, parts.db, { ...blob, sha256, fileName: 'picture' }, { agencyId: agency.id, view: true });
}
