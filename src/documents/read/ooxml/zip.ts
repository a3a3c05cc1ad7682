import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseCorrupt } from '../failures.ts';
import { limits } from '../limits.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** A zip archive whose directory was judged before anything was inflated. */
export interface Zip {
  readonly names: readonly string[];
  /** The member's bytes; null when there is none of that name. Errors: 'corrupt', 'zip-bomb'. */
  readonly read: (name: string) => Result<Uint8Array | null, ReadFailure>;
}

export function openZip(bytes: Uint8Array): Result<Zip, ReadFailure> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = new Map(directory.value.map((entry) => [entry.name.toLowerCase(), entry]));
  return ok({
    names: directory.value.map((entry) => entry.name),
    // Part names in OOXML are compared without case.
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry ? inflate(bytes, entry) : ok(null);
    },
  });
}

/** Inflates at most what the directory announced; a member that is longer, shorter or altered is damaged. */
function inflate(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, ReadFailure> {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  if (entry.size > limits.xmlPart) return damaged(entry);
  const data = entry.stored ? packed : inflated(packed, entry.size);
  if (data === null || data.length !== entry.size || crc32(data) !== entry.crc) return damaged(entry);
  return ok(data);
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  if (size === 0) return new Uint8Array(0);
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch {
    return null;
  }
}

function damaged(entry: ZipEntry) {
  const name = entry.name.slice(0, 80);
  return refuseCorrupt('zip', `ส่วน ${name}`, `part ${name}`);
}
