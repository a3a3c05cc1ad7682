import type { Result } from '../../lib/result.ts';
import type { IntakeRefusal } from './refusal.ts';
import { refusePixels } from './refusal.ts';

/** Pixels of a picture that browsers of small machines still show; phones make some 50 million. */
const MOST_PIXELS = 100_000_000;

/** A small file can announce a picture that fills any memory. Null: it may be shown. */
export function refuseHugePicture(width: number, height: number): Result<never, IntakeRefusal> | null {
  return width * height > MOST_PIXELS ? refusePixels(width, height, MOST_PIXELS) : null;
}
