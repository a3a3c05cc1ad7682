import type { AcceptedFile, Intake } from '../../documents/intake/intake.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Scanner } from '../../outside/clamd.ts';

export interface PictureParts {
  readonly intake: Pick<Intake, 'accept'>;
  readonly scanner: Scanner;
}

const notPicture: Bilingual = {
  th: 'ไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG · บันทึกเป็นภาพแล้วเลือกใหม่',
  en: 'This is no PNG or JPEG picture: save it as one and choose it again',
};

/**
 * The picture of a posted form, judged by its content, freed of hidden data and scanned, before anything is written;
 * null where none was chosen.
 */
export async function takePicture(
  { intake, scanner }: PictureParts,
  file: File | string | null,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Result<AcceptedFile | null, Bilingual>> {
  if (!(file instanceof File) || file.size === 0) return ok(null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const taken = await intake.accept({ bytes, fileName: file.name, mostBytes }, signal);
  if (!taken.ok) return taken;
  if (!taken.value.mediaType.startsWith('image/')) return err(notPicture);
  const scanned = await scanner.scan(taken.value.bytes);
  return scanned.ok ? taken : err(scanned.error.message);
}
