import { ok, type Result } from '../../lib/result.ts';
import type { MediaType } from './intake.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import type { IntakeRefusal } from './refusal.ts';

/**
 * A picture without what it tells beside itself: place, camera, people, texts, small pictures, data after its end. Its
 * own data is copied as it is, so it looks the same; the direction it is shown in stays. Other kinds stay as they are.
 * Errors: 'corrupt' for a picture cut off or not built as its format says, 'too-many-pixels'.
 */
export function stripMetadata(bytes: Uint8Array, mediaType: MediaType): Result<Uint8Array, IntakeRefusal> {
  if (mediaType === 'image/jpeg') return stripJpeg(bytes);
  if (mediaType === 'image/png') return stripPng(bytes);
  return ok(bytes);
}
