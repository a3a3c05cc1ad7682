/** A piece of a JPEG file between two markers (ITU-T T.81, B.1). */
export interface Segment {
  readonly marker: number;
  /** frame: SOFn · scan: SOS, followed by coded data · table: what decoding needs · application: APPn and comments. */
  readonly kind: 'frame' | 'scan' | 'table' | 'application' | 'end' | 'unknown';
  /** Without marker and length. */
  readonly body: Uint8Array;
  readonly end: number;
}

const COMMENT = 0xfe;

function kindOf(marker: number): Segment['kind'] {
  if (marker === 0xd9) return 'end';
  if (marker === 0xda) return 'scan';
  if ([0xc4, 0xcc, 0xdb, 0xdd].includes(marker)) return 'table';
  if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) return 'frame';
  return (marker >= 0xe0 && marker <= 0xef) || marker === COMMENT ? 'application' : 'unknown';
}

/** The segment at a place; null where there is none. Fill bytes before its marker are passed over. */
export function segmentAt(bytes: Uint8Array, from: number): Segment | null {
  let at = from;
  if (bytes[at] !== 0xff) return null;
  while (bytes[at] === 0xff) at += 1;
  const marker = bytes[at];
  if (marker === undefined || marker === 0) return null;
  const kind = kindOf(marker);
  if (kind === 'end') return { marker, kind, body: new Uint8Array(0), end: at + 1 };
  const [high, low] = [bytes[at + 1], bytes[at + 2]];
  if (high === undefined || low === undefined) return null;
  const end = at + 1 + high * 256 + low;
  if (end < at + 3 || end > bytes.length) return null;
  return { marker, kind, body: bytes.subarray(at + 3, end), end };
}

/** Where coded data ends: at a marker that is neither a stuffed zero nor a restart; the end of the file without one. */
export function skipScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

/** What of a segment is kept; null when none of it is. Bodies that may hold more than rendering needs are cut to that. */
export function keptBody({ kind, marker, body }: Segment): Uint8Array | null {
  if (kind !== 'application') return body;
  const starts = (text: string) => Buffer.from(body.subarray(0, text.length)).toString('latin1') === text;
  if (marker === 0xe0 && starts('JFIF\0') && body.length >= 14) return withoutThumbnail(body);
  if (marker === 0xe2 && starts('ICC_PROFILE\0')) return body;
  if (marker === 0xee && starts('Adobe') && body.length >= 12) return body.subarray(0, 12);
  return null;
}

/** JFIF 1.02: version, density; then the sides of a small picture, and that picture. */
function withoutThumbnail(body: Uint8Array): Uint8Array {
  const kept = body.slice(0, 14);
  kept.set([0, 0], 12);
  return kept;
}
