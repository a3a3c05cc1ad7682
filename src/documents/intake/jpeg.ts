import { ok, type Result } from '../../lib/result.ts';
import { type Orientation, orientationBlock, orientationOf } from './exif.ts';
import { keptBody, type Segment, segmentAt, skipScan } from './jpeg-segments.ts';
import { refuseHugePicture } from './picture-size.ts';
import { type IntakeRefusal, refuseDamaged } from './refusal.ts';

const START = Uint8Array.from([0xff, 0xd8]);
const END = Uint8Array.from([0xff, 0xd9]);
const EXIF = 'Exif\0\0';
/** Parts of one picture that are kept: tables, frames, scans. A progressive one has some dozens. */
const MOST_PARTS = 4_000;

interface Taken {
  readonly kept: Uint8Array[];
  orientation: Orientation;
  hasFrame: boolean;
  hasScan: boolean;
}

/**
 * A JPEG without Exif (but its direction), XMP, IPTC, comments, small pictures, further pictures (MPF) and what follows
 * its end. Colour profile and Adobe's word on colours stay. Errors: 'corrupt', 'too-many-pixels'.
 */
export function stripJpeg(bytes: Uint8Array): Result<Uint8Array, IntakeRefusal> {
  const taken: Taken = { kept: [], orientation: 1, hasFrame: false, hasScan: false };
  for (let at = START.length; ; ) {
    const segment = segmentAt(bytes, at);
    if (segment === null || taken.kept.length > MOST_PARTS) return damaged();
    at = segment.end;
    if (segment.kind === 'end') break;
    const refused = take(segment, taken);
    if (refused) return refused;
    if (segment.kind !== 'scan') continue;
    at = skipScan(bytes, at);
    taken.kept.push(bytes.subarray(segment.end, at));
  }
  return taken.hasFrame && taken.hasScan ? ok(joined(taken)) : damaged();
}

function take(segment: Segment, taken: Taken): Result<never, IntakeRefusal> | null {
  const { kind, marker, body } = segment;
  if (kind === 'unknown') return damaged();
  if (kind === 'scan' && !taken.hasFrame) return damaged();
  if (kind === 'scan') taken.hasScan = true;
  if (kind === 'frame') {
    const refused = judgeFrame(body, taken.hasFrame);
    if (refused) return refused;
    taken.hasFrame = true;
  }
  if (marker === 0xe1 && startsWith(body, EXIF) && taken.orientation === 1) {
    taken.orientation = orientationOf(body.subarray(EXIF.length));
  }
  const kept = keptBody(segment);
  if (kept) taken.kept.push(segmentOf(marker, kept));
  return null;
}

/** ITU-T T.81, B.2.2: precision, lines, samples a line. A picture whose lines are counted later (DNL) is none of ours. */
function judgeFrame(body: Uint8Array, again: boolean): Result<never, IntakeRefusal> | null {
  if (again || body.length < 6) return damaged();
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [height, width] = [view.getUint16(1), view.getUint16(3)];
  return height === 0 || width === 0 ? damaged() : refuseHugePicture(width, height);
}

/** JFIF must come first; the direction stands behind it. */
function joined({ kept, orientation }: Taken): Uint8Array {
  const first = kept[0]?.[1] === 0xe0 ? kept.slice(0, 1) : [];
  const exif = Buffer.concat([Buffer.from(EXIF, 'latin1'), orientationBlock(orientation)]);
  const direction = orientation === 1 ? [] : [segmentOf(0xe1, exif)];
  return new Uint8Array(Buffer.concat([START, ...first, ...direction, ...kept.slice(first.length), END]));
}

function segmentOf(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return Buffer.concat([Uint8Array.from([0xff, marker, length >> 8, length & 0xff]), body]);
}

function startsWith(body: Uint8Array, text: string): boolean {
  return Buffer.from(body.subarray(0, text.length)).toString('latin1') === text;
}

function damaged() {
  return refuseDamaged('JPEG', 'ข้อมูลภาพไม่ครบหรือไม่ถูกต้อง', 'its picture data is incomplete or wrong');
}
