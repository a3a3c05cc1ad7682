import { crc32, deflateRawSync } from 'node:zlib';

/** A zip member as a hostile archive may announce it: sizes and places need not be true. */
export interface RawMember {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Size announced in the directory instead of the real one. */
  readonly announced?: number;
  readonly encrypted?: boolean;
  /** Index of an earlier member whose bytes this one names as its own. */
  readonly sameBytesAs?: number;
}

interface Placed {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly flags: number;
  readonly at: number;
}

/** A zip file written byte by byte, so that each field can lie. */
export function rawZip(members: readonly RawMember[]): Uint8Array {
  const parts: Buffer[] = [];
  const placed: Placed[] = [];
  let at = 0;
  for (const member of members) {
    const data = Buffer.from(member.data as string);
    const shared = member.sameBytesAs === undefined ? undefined : placed[member.sameBytesAs];
    const packed = shared?.packed ?? deflateRawSync(data);
    const entry: Placed = {
      name: Buffer.from(member.name),
      packed,
      crc: shared?.crc ?? crc32(data),
      size: member.announced ?? shared?.size ?? data.length,
      flags: member.encrypted ? 1 : 0,
      at: shared?.at ?? at,
    };
    placed.push(entry);
    if (shared) continue;
    const local = header(0x04034b50, entry, 30);
    parts.push(local, entry.name, packed);
    at += local.length + entry.name.length + packed.length;
  }
  const directory = placed.flatMap((entry) => [header(0x02014b50, entry, 46), entry.name]);
  return Buffer.concat([...parts, ...directory, end(placed, at)]);
}

function header(signature: number, entry: Placed, length: 30 | 46): Buffer {
  const bytes = Buffer.alloc(length);
  const shift = length === 46 ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(entry.flags, 6 + shift);
  bytes.writeUInt16LE(8, 8 + shift);
  bytes.writeUInt32LE(entry.crc, 14 + shift);
  bytes.writeUInt32LE(entry.packed.length, 18 + shift);
  bytes.writeUInt32LE(entry.size, 22 + shift);
  bytes.writeUInt16LE(entry.name.length, 26 + shift);
  if (length === 46) bytes.writeUInt32LE(entry.at, 42);
  return bytes;
}

function end(placed: readonly Placed[], at: number): Buffer {
  const bytes = Buffer.alloc(22);
  const size = placed.reduce((sum, entry) => sum + 46 + entry.name.length, 0);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(placed.length, 8);
  bytes.writeUInt16LE(placed.length, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}
