import type { AcceptedFile, Intake } from '../../documents/intake/intake.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { postWords as words } from './words.ts';

export interface PostParts extends OfficeParts {
  /** Absent: posts are kept without photos. */
  readonly intake?: Intake;
}

export const MOST_PHOTO_BYTES = 5 * 1024 * 1024;
/** The photo and the texts beside it. */
export const appointmentBounds = { mostBytes: MOST_PHOTO_BYTES + 256 * 1024, mostFields: 30 };

/** The photo of a posted form, judged by its content; null where none was chosen. */
export async function takePhoto(
  { intake }: PostParts,
  form: FormData,
): Promise<Result<AcceptedFile | null, Bilingual>> {
  const file = form.get('photo');
  if (!intake || !(file instanceof File) || file.size === 0) return ok(null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const taken = await intake.accept({ bytes, fileName: file.name, mostBytes: MOST_PHOTO_BYTES });
  if (!taken.ok) return taken;
  return taken.value.mediaType.startsWith('image/') ? taken : err(words.notPhoto);
}
