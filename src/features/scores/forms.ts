import type { Framework } from '../../core/framework/schema.ts';
import type { ScoreInputs } from '../../core/scoring/inputs.ts';
import { err, type Result } from '../../lib/result.ts';
import { createDraft, finish } from './draft.ts';
import type { InputFault } from './faults.ts';
import { readCsv } from './forms-csv.ts';
import { readJson } from './forms-json.ts';

/** Bytes of UTF-8 beyond which an input is refused unread. */
export const MAX_SCORE_INPUT_BYTES = 20 * 1024 * 1024;

/**
 * Scores, verdicts or answers as a person gives them, JSON or CSV (told by the file name or the first mark), with
 * Thai or Arabic digits. On failure every fault with its line or path; nothing is taken from a faulty input.
 */
export function parseScoreInput(
  text: string,
  fileName: string | null,
  framework: Framework,
): Result<ScoreInputs, InputFault[]> {
  if (text.length > MAX_SCORE_INPUT_BYTES || Buffer.byteLength(text) > MAX_SCORE_INPUT_BYTES) {
    return refuse(
      'ข้อมูลใหญ่เกิน 20 MB โปรดแบ่งเป็นหลายไฟล์',
      'the input is over 20 MB; split it into several files',
    );
  }
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.includes('\0')) {
    return refuse(
      'ข้อมูลนี้ไม่ใช่ข้อความ ต้องเป็น JSON หรือ CSV (UTF-8)',
      'this is no text; it must be JSON or CSV in UTF-8',
    );
  }
  if (plain.includes('\uFFFD')) {
    return refuse(
      'ข้อความนี้ไม่ได้เข้ารหัสแบบ UTF-8 โปรดบันทึกใหม่เป็น CSV UTF-8 หรือ JSON',
      'this text is not in UTF-8; save it again as CSV UTF-8 or JSON',
    );
  }
  const draft = createDraft(framework);
  if (isJson(plain, fileName)) {
    readJson(
      draft,
      plain,
      framework.indicators.map(({ no }) => no),
    );
  } else readCsv(draft, plain);
  return finish(draft);
}

function isJson(text: string, fileName: string | null): boolean {
  if (/\.json$/i.test(fileName ?? '') || /^\s*[{[]/.test(text)) return true;
  // A lone value is JSON too, and no table.
  return /^(?:null|true|false|-?\d[\d.eE+-]*)$/.test(text.slice(0, 1000).trim());
}

function refuse(th: string, en: string): Result<never, InputFault[]> {
  return err([{ line: null, path: null, message: { th, en } }]);
}
