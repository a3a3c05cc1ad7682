import type { AcceptedFile } from '../../documents/intake/intake.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { EvidenceParts } from './parts.ts';

/**
 * Judges files one after another and has them scanned, before anything is written. The first that is not taken refuses
 * all of them, with its name where there are several.
 */
export async function takeIn(
  { intake, scanner }: Pick<EvidenceParts, 'intake' | 'scanner'>,
  files: readonly File[],
  mostBytes: number,
  signal: AbortSignal,
): Promise<Result<AcceptedFile[], Bilingual>> {
  const accepted: AcceptedFile[] = [];
  for (const file of files) {
    const named = (why: Bilingual) => err(files.length > 1 ? withName(file.name, why) : why);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = await intake.accept({ bytes, fileName: file.name, mostBytes }, signal);
    if (!taken.ok) return named(taken.error);
    const scanned = await scanner.scan(taken.value.bytes);
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

/** The title of a file's piece: what was typed, the file's name without its ending, or both where files are several. */
export function titleOf(typed: string, fileName: string, count: number): string {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '').trim() || fileName;
  if (typed === '') return cut(stem);
  return count === 1 ? typed : cut(`${typed} · ${stem}`);
}

function cut(title: string): string {
  return [...title].slice(0, 300).join('');
}
