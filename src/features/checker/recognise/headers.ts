import { toArabicDigits } from '../../../lib/digits.ts';
import { canonical } from '../../../lib/thai/canonical.ts';
import { editDistance } from '../../../lib/thai/similar.ts';
import { type Concept, vocabulary } from './vocabulary.ts';

/** Longer cells are no column heads. */
const LONGEST_HEAD = 90;
/** A head may go on after words of at least this length: "ความก้าวหน้าผลการดำเนินการ รอบ ๑๒ เดือน". */
const LONG_ENOUGH_TO_START = 8;

/** "คะแนน (ร้อยละ)", "คะแนนปี ๒๕๖๖", squashed. */
const LONGEST_SCORE_HEAD = 24;

/** Scores of others, weighted parts and differences stand beside the score itself. */
const OTHER_SCORE = /^(?:คะแนน|ค่า|ร้อยละ).{0,12}(?:เต็ม|ต่าง|เพิ่ม|ลด|ถ่วง|น้ำหนัก|ประเทศ|จังหวัด|เป้าหมาย|เกณฑ์)/;
/** "ปี ๒๕๖๖", "ผลปี พ.ศ. ๒๕๖๖": in a table of indicators, that year's scores. */
const YEAR_HEAD = /^(?:ผล(?:การประเมิน)?)?(?:ita)?(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?(?:พศ)?2[45]\d\d$/;

const entries: readonly (readonly [string, Concept])[] = Object.entries(vocabulary).flatMap(
  ([concept, words]) => words.map((word) => [squash(word), concept as Concept] as const),
);
const exactHeads = new Map(entries);
const byLength = entries.toSorted(([a], [b]) => b.length - a.length);

/** Canonical, Arabic digits, lower case, no spaces and no punctuation: how heads are compared. */
export function squash(text: string): string {
  return toArabicDigits(canonical(text))
    .toLowerCase()
    .replace(/[\s/\\().,:;*"'“”‘’–-]/g, '');
}

/**
 * What a column head means; null for a cell that is none. Exactly, or by its beginning, or (`tolerant`) with one
 * slip in five characters.
 */
export function conceptOf(text: string, tolerant: boolean): Concept | null {
  if (text.length > LONGEST_HEAD) return null;
  const key = squash(text);
  if (key === '') return null;
  const known = exactHeads.get(key);
  if (known !== undefined) return known;
  if (OTHER_SCORE.test(key)) return 'other';
  if (key.startsWith('คะแนน') && key.length <= LONGEST_SCORE_HEAD) return 'score';
  if (YEAR_HEAD.test(key)) return 'year';
  const start = byLength.find(([word]) => goesOn(key, word));
  if (start !== undefined) return start[1];
  return tolerant ? nearestHead(key) : null;
}

/** A number after the words makes it a row: "ตัวชี้วัดที่ ๔ …". */
function goesOn(key: string, word: string): boolean {
  return word.length >= LONG_ENOUGH_TO_START && key.startsWith(word) && !/^\d/.test(key.slice(word.length));
}

function nearestHead(key: string): Concept | null {
  let best: { concept: Concept; distance: number } | null = null;
  for (const [word, concept] of byLength) {
    const limit = Math.min(best === null ? 99 : best.distance - 1, Math.floor(word.length / 5));
    if (limit < 1 || Math.abs(word.length - key.length) > limit) continue;
    const distance = editDistance(word, key, limit);
    if (distance <= limit) best = { concept, distance };
  }
  return best?.concept ?? null;
}
