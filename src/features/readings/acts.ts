import type { Db } from '../../db/connect.ts';
import { readEvidence } from '../../db/evidence.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { FileReading, Intake } from '../../documents/intake/intake.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { busyWords } from '../../web/busy.ts';
import type { Background } from '../../workers/background.ts';
import { indexFile } from '../search/acts.ts';
import { findBlob, findReadings, keepReading, type NewReading } from './queries.ts';

export interface ReadingParts {
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  readonly intake: Pick<Intake, 'read'>;
  readonly background: Background;
}

/** Has a stored file read in the background, unless that is done or under way. */
export function askForReading(parts: ReadingParts, agencyId: string, sha256: Buffer): void {
  const key = `reading:${agencyId}:${sha256.toString('hex')}`;
  parts.background.run(key, () => readStored(parts, agencyId, sha256));
}

/** Reads a stored file and keeps what was found. Done twice it changes nothing; when workers are busy it does nothing. */
export async function readStored(parts: ReadingParts, agencyId: string, sha256: Buffer): Promise<void> {
  const { db, now, intake } = parts;
  const found = await readTenant(db, agencyId, async (tenant) => {
    const [blob, known] = [await findBlob(tenant, sha256), await findReadings(tenant, [sha256])];
    if (!blob || known.size > 0) return null;
    const parts: Buffer[] = [];
    for await (const part of readEvidence(tenant, sha256)) parts.push(part);
    return { bytes: Buffer.concat(parts), mediaType: blob.mediaType };
  });
  if (!found) return;
  const read = await intake.read(found.bytes, found.mediaType);
  // The file is not at fault when everybody is busy: asked again, it is read.
  if (!read.ok && read.error.en === busyWords.en) return;
  await withTenant(db, agencyId, async (tenant) => {
    await keepReading(tenant, sha256, toKeep(read), now());
    await indexFile(tenant, sha256);
  });
}

function toKeep(read: Result<FileReading, Bilingual>): NewReading {
  if (!read.ok) {
    return { text: '', pages: null, hasText: false, previewText: '', picture: null, failure: read.error };
  }
  const { text, pages, hasText, previewText, preview } = read.value;
  // PostgreSQL keeps no NUL within a text.
  const plain = (value: string) => value.replaceAll('\0', ' ').toWellFormed();
  return {
    ...{ pages, hasText, text: plain(text), previewText: plain(previewText) },
    picture: preview?.png ?? null,
    failure: null,
  };
}
