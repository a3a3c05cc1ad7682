import { zipSync } from 'fflate';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { refuse } from '../../web/error-pages.tsx';
import type { WebContext } from '../../web/page.ts';
import { disposition } from '../../web/send-file.ts';
import type { Survey } from '../surveys/queries.ts';
import type { SlipParts } from './parts.ts';
import { type Coded, posterSheet, type SheetOf, slipSheet } from './sheets.ts';

/** As many as a worker prints well within its time. */
const SLIPS_A_FILE = 500;

export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly extension: 'pdf' | 'zip';
}

/** Slips as one PDF; a long run as a ZIP of several, of fifty pages each. */
export async function printSlips(
  { writeSheet }: Pick<SlipParts, 'writeSheet'>,
  of: SheetOf,
  slips: readonly Coded[],
): Promise<Result<PrintedFile, Bilingual>> {
  const files: Record<string, Uint8Array> = {};
  for (let at = 0; at < slips.length; at += SLIPS_A_FILE) {
    const written = await writeSheet(slipSheet(of, slips.slice(at, at + SLIPS_A_FILE)));
    if (!written.ok) return err(written.error);
    if (slips.length <= SLIPS_A_FILE) return ok({ bytes: written.value, extension: 'pdf' });
    const name = `slips-${String(at + 1).padStart(4, '0')}.pdf`;
    files[name] = written.value;
  }
  // A PDF is packed already.
  return ok({ bytes: zipSync(files, { level: 0 }), extension: 'zip' });
}

const mediaTypes = { pdf: 'application/pdf', zip: 'application/zip' } as const;

export function sendPrinted(c: WebContext, { bytes, extension }: PrintedFile, name: string): Response {
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': mediaTypes[extension],
    'Content-Disposition': disposition('attachment', `${name}.${extension}`),
    'Cache-Control': 'no-store',
  });
}

/** Of a survey anybody may answer; it has its days. */
export async function sendPoster(
  c: WebContext,
  { writeSheet, publicUrl }: Pick<SlipParts, 'writeSheet' | 'publicUrl'>,
  agencyName: string,
  survey: Survey,
): Promise<Response> {
  const origin = publicUrl ?? c.get('arrival').origin;
  const written = await writeSheet(posterSheet({ agencyName, origin, survey }));
  if (!written.ok) return refuse(c, 503, written.error);
  return sendPrinted(c, { bytes: written.value, extension: 'pdf' }, `poster-${survey.code}`);
}

const MOST_POSTERS = 50;

/** Posters for strangers: each is printed once and kept in memory, so that asking often costs nothing. */
export function createPosters(parts: Pick<SlipParts, 'writeSheet' | 'publicUrl'>) {
  const kept = new Map<string, Uint8Array>();
  return async (c: WebContext, agencyName: string, survey: Survey): Promise<Response> => {
    const key = [survey.id, survey.version, agencyName, c.get('arrival').origin].join(' ');
    const known = kept.get(key);
    if (known) return sendPrinted(c, { bytes: known, extension: 'pdf' }, `poster-${survey.code}`);
    const printed = await sendPoster(c, parts, agencyName, survey);
    if (printed.status !== 200) return printed;
    if (kept.size >= MOST_POSTERS) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, new Uint8Array(await printed.clone().arrayBuffer()));
    return printed;
  };
}

export type Posters = ReturnType<typeof createPosters>;
