import { segmentWords } from '../../../lib/thai/words.ts';
import type { Damage } from './damage.ts';
import { wholeWords } from './word-bounds.ts';

/** Words that something must follow. */
const CONNECTING = new Set([
  'และ',
  'หรือ',
  'โดย',
  'เพื่อ',
  'ของ',
  'ใน',
  'กับ',
  'จาก',
  'แก่',
  'ซึ่ง',
  'พร้อมทั้ง',
  'รวมทั้ง',
  'รวมถึง',
  'ระหว่าง',
  'สำหรับ',
  'เกี่ยวกับ',
  'ได้แก่',
  'เช่น',
]);
const ENDING = new RegExp(`(?:${[...CONNECTING].join('|')}|[([“])$`);
const SHOWN = 40;

/** A text that stops in the middle of a sentence: at a connecting word or an opening bracket. */
export function cutEnd(text: string): readonly Damage[] {
  const end = text.trimEnd().slice(-120).split('\n').at(-1) ?? '';
  if (!ENDING.test(end)) return [];
  const last = segmentWords(end).at(-1) ?? '';
  const cut = /[([“]$/.test(end) || CONNECTING.has(last) || /(?:พร้อม|รวม)(?:ทั้ง|ถึง)$|เกี่ยวกับ$|ได้แก่$/.test(end);
  return cut
    ? [
        {
          kind: 'cut',
          found: `…${wholeWords(end, Math.max(0, end.length - SHOWN), end.length)}`,
          expected: null,
        },
      ]
    : [];
}
