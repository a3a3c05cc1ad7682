import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { AcceptedFile, EvidenceUpload } from './intake.ts';
import { stripMetadata } from './strip-metadata.ts';
import { typeFile } from './type-file.ts';

/** An upload as it may be kept. Runs in the bounded worker. */
export async function acceptFile(upload: EvidenceUpload): Promise<Result<AcceptedFile, Bilingual>> {
  const typed = await typeFile(upload.bytes, upload.fileName, upload.mostBytes);
  if (!typed.ok) return err(typed.error.message);
  const { mediaType, fileName, note } = typed.value;
  const stripped = stripMetadata(upload.bytes, mediaType);
  if (!stripped.ok) return err(stripped.error.message);
  const bytes = stripped.value;
  return ok({
    bytes,
    mediaType,
    fileName,
    size: bytes.length,
    note: bytes.length < upload.bytes.length ? strippedNote : note,
  });
}

const strippedNote: Bilingual = {
  th: 'นำข้อมูลแฝงในภาพออกแล้ว เช่น สถานที่ถ่ายและข้อมูลกล้อง · ภาพที่เห็นเหมือนเดิม',
  en: 'Hidden data of the picture, such as where it was taken and the camera, was removed. It looks the same.',
};
