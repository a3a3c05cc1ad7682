import { withTenant } from '../../db/tenant.ts';
import { refuse } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { disposition, sendFile } from '../../web/send-file.ts';
import { keepFile } from '../approvals/acts.ts';
import { listFiles, type WrittenFile } from '../approvals/queries.ts';
import { fileNameOf } from '../approvals/rules.ts';
import { officialMediaTypes, type WriteOfficial } from '../documents/acts.ts';
import type { PaperFormat } from '../documents/rules.ts';
import type { LoadedPaper } from './load-paper.ts';
import { subjectOf } from './rules.ts';

export interface MemoParts extends OfficeParts {
  readonly writeOfficial: WriteOfficial;
}

/** What is written at once when a paper is approved; a workbook when it is first asked for. */
export const keptFormats: readonly PaperFormat[] = ['pdf', 'docx'];

/** Writes an approved paper from what was frozen and keeps it; null where no worker was free, and it is written when asked for. */
export async function keepWritten(
  { db, now, writeOfficial }: MemoParts,
  agencyId: string,
  { paper, order, files }: LoadedPaper,
  format: PaperFormat,
): Promise<WrittenFile | null> {
  const kept = files.find((each) => each.format === format);
  if (kept) return kept;
  const written = await writeOfficial(order, format);
  if (!written.ok) return null;
  const file = {
    paperId: paper.id,
    subject: subjectOf(paper),
    format,
    mediaType: officialMediaTypes[format],
  };
  return withTenant(db, agencyId, async (tenant) => {
    await keepFile(tenant, { ...file, bytes: written.value }, now());
    return (await listFiles(tenant, paper.id)).find((each) => each.format === format) ?? null;
  });
}

/** A paper as a file: of an approved one the kept bytes, of any other as it stands now. */
export async function sendPaper(
  c: WebContext,
  parts: MemoParts,
  { agencyId, loaded, format }: { agencyId: string; loaded: LoadedPaper; format: PaperFormat },
): Promise<Response> {
  const { kind, fiscalYear } = loaded.paper;
  const fileName = fileNameOf(kind, fiscalYear, format);
  const kept = loaded.approval && (await keepWritten(parts, agencyId, loaded, format));
  if (kept) return sendFile(c, parts.db, { ...kept, fileName }, { agencyId });
  const written = await parts.writeOfficial(loaded.order, format);
  if (!written.ok) return refuse(c, written.error.code === 'busy' ? 503 : 422, written.error.message);
  return c.body(Uint8Array.from(written.value), 200, {
    'Content-Type': officialMediaTypes[format],
    'Content-Disposition': disposition('attachment', fileName),
    'Cache-Control': 'no-store',
  });
}
