import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { cutLetters } from './block-text.ts';
import type { FileReading } from './intake.ts';
import { previewOf } from './preview.ts';
import { readText, type TextReading } from './read-text.ts';
import type { IntakeRefusal } from './refusal.ts';

const PREVIEW_LETTERS = 2_000;

/** What can be seen and read of an accepted file. Runs in the bounded worker. */
export async function readFile(
  bytes: Uint8Array,
  mediaType: string,
): Promise<Result<FileReading, Bilingual>> {
  const read = await readBounded(bytes, mediaType);
  if (!read.ok) return err(read.error.message);
  const preview = await previewOf(bytes, mediaType);
  return ok({ ...read.value, preview, previewText: cutLetters(read.value.text, PREVIEW_LETTERS) });
}

async function readBounded(
  bytes: Uint8Array,
  mediaType: string,
): Promise<Result<TextReading, IntakeRefusal>> {
  try {
    return await readText(bytes, mediaType);
  } catch (error) {
    // Nesting beyond what the parsers bear ends in an exhausted stack; it is the file's fault, not a bug.
    if (error instanceof RangeError) return err({ code: 'unsupported', message: tooDeep });
    throw error;
  }
}

const tooDeep: Bilingual = {
  th: 'ข้อความในไฟล์ซ้อนกันลึกผิดปกติ จึงอ่านไม่ได้ โปรดเปิดแล้วบันทึกเป็นไฟล์ใหม่',
  en: 'The text of the file is nested abnormally deep and cannot be read. Open it and save it as a new file.',
};
