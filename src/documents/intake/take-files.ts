import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { AcceptedFile, Intake } from './intake.ts';

export interface FileTaking {
  readonly intake: Pick<Intake, 'accept'>;
  /** Asked about each file that was accepted, before anything is written. */
  readonly scan: (bytes: Uint8Array) => Promise<Result<unknown, { readonly message: Bilingual }>>;
  /** Of one file. */
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Judges uploaded files one after another and has them scanned. The first that is not taken refuses all of them, with
 * its name where there are several.
 */
export async function takeFiles(
  files: readonly File[],
  { intake, scan, mostBytes, signal }: FileTaking,
): Promise<Result<AcceptedFile[], Bilingual>> {
  const accepted: AcceptedFile[] = [];
  for (const file of files) {
    const named = (why: Bilingual) => err(files.length > 1 ? withName(file.name, why) : why);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = await intake.accept({ bytes, fileName: file.name, mostBytes }, signal);
    if (!taken.ok) return named(taken.error);
    const scanned = await scan(taken.value.bytes);
    if (!scanned.ok) return named(scanned.error.message);
    accepted.push(taken.value);
  }
  return ok(accepted);
}

/** Control and direction characters of a stranger's name are not repeated. */
function withName(name: string, { th, en }: Bilingual): Bilingual {
  const shown = name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 80);
  return { th: `${shown}: ${th}`, en: `${shown}: ${en}` };
}
