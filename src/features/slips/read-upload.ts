import type { Intake } from '../../documents/intake/intake.ts';
import { decodeText } from '../../documents/read/text-encoding.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { MOST_FILE } from './rules.ts';
import { listWords as words } from './words-list.ts';

/** What a workbook is read as at most; a longer list would lose its end unseen. */
const MOST_READ = 390_000;

/** The list of a form as text: of the file where there is one, else as it was pasted. A workbook is read in a worker. */
export async function readUpload(
  form: FormData,
  intake: Pick<Intake, 'accept' | 'read'>,
): Promise<Result<string, Bilingual>> {
  const [file, list] = [form.get('file'), form.get('list')];
  if (!(file instanceof File) || file.size === 0) return ok(typeof list === 'string' ? list : '');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readBook(bytes, file.name, intake);
  if (bytes.length > MOST_FILE) return err(words.unreadable);
  const text = decodeText(bytes);
  return text.ok ? text : err(text.error.message);
}

async function readBook(
  bytes: Uint8Array,
  fileName: string,
  intake: Pick<Intake, 'accept' | 'read'>,
): Promise<Result<string, Bilingual>> {
  const accepted = await intake.accept({ bytes, fileName, mostBytes: MOST_FILE });
  if (!accepted.ok) return accepted;
  if (!accepted.value.mediaType.endsWith('.spreadsheetml.sheet')) return err(words.unreadable);
  const read = await intake.read(accepted.value.bytes, accepted.value.mediaType);
  if (!read.ok) return read;
  const { text } = read.value;
  return Buffer.byteLength(text) > MOST_READ ? err(words.unreadable) : ok(text);
}
