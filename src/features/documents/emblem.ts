import type { Emblem } from '../../documents/write/paper.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';

export const MOST_EMBLEM_BYTES = 1024 * 1024;
const MOST_SIDE = 4_000;

/**
 * The agency's own picture for the emblem's place in a memo. Typed by its content: PNG or JPEG, at most 1 MB and
 * 4,000 pixels a side, so that a small file cannot unfold into a huge picture. An empty file is no emblem.
 */
export function readEmblem(bytes: Uint8Array): Result<Emblem | null, Bilingual> {
  if (bytes.length === 0) return ok(null);
  if (bytes.length > MOST_EMBLEM_BYTES) return err(unfit);
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (!size || size.width > MOST_SIDE || size.height > MOST_SIDE || size.width * size.height === 0)
    return err(unfit);
  return ok({ bytes, mediaType: size.mediaType });
}

const unfit: Bilingual = {
  th: 'รูปตราใช้ไม่ได้ · ใช้ไฟล์ PNG หรือ JPEG ขนาดไม่เกิน 1 MB และไม่เกิน 4,000 จุดต่อด้าน',
  en: 'The emblem cannot be used: choose a PNG or JPEG of at most 1 MB and 4,000 pixels a side.',
};

interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** From the header chunk that a PNG begins with (PNG, 11.2.2). */
function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24 || PNG_MARK.some((byte, index) => bytes[index] !== byte)) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20), mediaType: 'image/png' };
}

/** From the first frame header of a JPEG, found by stepping over the segments before it (ITU T.81, B.2). */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), mediaType: 'image/jpeg' };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0–SOF15 without the tables DHT, JPG and DAC that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
