import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, open, type ZipFile } from 'yauzl';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { damage, damaged } from './damage.ts';
import { MANIFEST_FILE, type Manifest, manifestSchema } from './manifest.ts';

export interface OpenBackup {
  readonly manifest: Manifest;
  /** One file of the archive, inflated as it is read. Throws when it is not there or damaged. */
  readonly read: (file: string) => Promise<Readable>;
  readonly close: () => void;
}

const MOST_ENTRIES = 1_000;
const LARGEST_MANIFEST = 1024 * 1024;

/** Opens a backup and reads its manifest; a file that is none, or is cut off, is a sentence. */
export async function openBackup(path: string): Promise<Result<OpenBackup, Bilingual>> {
  let zip: ZipFile | null = null;
  try {
    zip = await openZip(path);
    const entries = await listEntries(zip);
    const read = (file: string) => readEntry(zip as ZipFile, entries.get(file), file);
    const about = entries.get(MANIFEST_FILE);
    if ((about?.uncompressedSize ?? 0) > LARGEST_MANIFEST)
      throw damage('manifest.json is too large', {
        th: 'manifest.json ใหญ่เกินไป',
        en: 'manifest.json is too large',
      });
    const text = (await buffer(await read(MANIFEST_FILE))).toString('utf8');
    const manifest = manifestSchema.parse(JSON.parse(text));
    return ok({ manifest, read, close: () => zip?.close() });
  } catch (error) {
    zip?.close();
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return err(notFound(path));
    return err(damaged(path, error));
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.once('error', reject).once('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > MOST_ENTRIES)
        reject(damage('too many entries', { th: 'มีไฟล์ข้างในมากเกินไป', en: 'too many entries' }));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function readEntry(zip: ZipFile, entry: Entry | undefined, file: string): Promise<Readable> {
  if (!entry) {
    return Promise.reject(damage('missing file', { th: `ไม่มี ${file}`, en: `${file} is missing` }));
  }
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function notFound(path: string): Bilingual {
  return {
    th: `ไม่พบไฟล์ ${path} · ตรวจชื่อและโฟลเดอร์`,
    en: `${path} was not found: check its name and folder.`,
  };
}
