import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseBomb, refuseCorrupt, refuseEncrypted } from '../failures.ts';
import { limits } from '../limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly packedSize: number;
  /** As announced; the inflater gives no byte more. */
  readonly size: number;
  readonly crc: number;
  readonly headerStart: number;
  readonly dataStart: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

type Entries = Result<readonly ZipEntry[], ReadFailure>;

/**
 * The central directory of a zip file (PKWARE APPNOTE 4.3), refused before anything is inflated when it announces too
 * much, or when members share bytes (the way small files become huge ones). Errors: 'corrupt', 'zip-bomb', 'encrypted'.
 */
export function readDirectory(bytes: Uint8Array): Entries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return damaged();
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.zipEntries) return refuseBomb(`มี ${count} ส่วน`, `${count} members`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return damaged();
    const entry = readEntry(bytes, view, at);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    at += entryLength(view, at);
  }
  return judge(entries, start);
}

/** The end record stands last, followed by a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function entryLength(view: DataView, at: number): number {
  return (
    ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Result<ZipEntry, ReadFailure> {
  const nameStart = at + ENTRY_SIZE;
  const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true)));
  if ((view.getUint16(at + 8, true) & 1) === 1) return refuseEncrypted('zip');
  const method = view.getUint16(at + 10, true);
  const headerStart = view.getUint32(at + 42, true);
  if (method !== 0 && method !== 8) return damaged();
  if (headerStart + LOCAL_SIZE > bytes.length || view.getUint32(headerStart, true) !== LOCAL)
    return damaged();
  const dataStart =
    headerStart +
    LOCAL_SIZE +
    view.getUint16(headerStart + 26, true) +
    view.getUint16(headerStart + 28, true);
  return ok({
    name,
    stored: method === 0,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    headerStart,
    dataStart,
  });
}

function judge(entries: readonly ZipEntry[], directoryStart: number): Entries {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  const mb = Math.round(total / 1024 / 1024);
  if (total > limits.zipTotal) return refuseBomb(`ขยายแล้วถึง ${mb} MB`, `${mb} MB when unpacked`);
  if (total > limits.zipRatioFrom && total > packed * limits.zipRatio) {
    return refuseBomb(
      `ขยายเกิน ${limits.zipRatio} เท่า`,
      `unpacks to more than ${limits.zipRatio} times its size`,
    );
  }
  const inOrder = entries.toSorted((a, b) => a.headerStart - b.headerStart);
  for (const [index, entry] of inOrder.entries()) {
    const limit = inOrder[index + 1]?.headerStart ?? directoryStart;
    if (entry.dataStart + entry.packedSize > limit)
      return refuseBomb('ส่วนภายในซ้อนทับกัน', 'its members overlap');
  }
  return ok(entries);
}

function damaged() {
  return refuseCorrupt('zip', 'สารบัญของไฟล์', 'the directory of the archive');
}
