import { addEncodedSets } from '../../core/scoring/tally.ts';
import { toArabicDigits } from '../../lib/digits.ts';
import type { Draft } from './draft.ts';
import { quote, type Spot } from './faults.ts';

/** An option number of a slot: 0 for a blank, null when it is none (told). */
export function readOption(draft: Draft, spot: Spot, slot: number, value: string): number | null {
  if (value.trim() === '') return 0;
  const { question, part, options } = draft.codes.form.slots[slot] ?? { question: '', part: '', options: 0 };
  const plain = toArabicDigits(value).trim();
  const option = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  if (option >= 1 && option <= options) return option;
  draft.faults.add(
    spot,
    `คำตอบของ ${question}${part} คือ ${quote(value)} ต้องเป็นเลขตัวเลือก 1 ถึง ${options}`,
    `the answer to ${question}${part} is ${quote(value)}; it must be an option number from 1 to ${options}`,
  );
  return null;
}

/** The slot of a question and its part as typed, or null (told). */
export function readSlot(draft: Draft, spot: Spot, question: string, part: string): number | null {
  const slot = draft.codes.slot(question, part);
  if (slot !== null) return slot;
  const parts = draft.codes.partsOf(question);
  if (parts === null) {
    const code = quote(question + part);
    draft.faults.add(spot, `ไม่มีข้อคำถาม ${code} ในกรอบการประเมินนี้`, `this framework has no question ${code}`);
  } else if (parts.length === 0) {
    draft.faults.add(
      spot,
      `ข้อคำถาม ${quote(question)} ไม่มีข้อย่อย ${quote(part)}`,
      `question ${quote(question)} has no part ${quote(part)}`,
    );
  } else {
    const list = parts.join(', ');
    draft.faults.add(
      spot,
      `ข้อคำถาม ${quote(question)} ต้องบอกข้อย่อย: ${list}`,
      `question ${quote(question)} needs one of its parts: ${list}`,
    );
  }
  return null;
}

/** False when this respondent was there before (told). Respondents without a name are each another one. */
export function isNewRespondent(draft: Draft, spot: Spot, name: string): boolean {
  const key = name.trim();
  if (key !== '' && draft.respondents.has(key)) {
    draft.faults.add(
      spot,
      `ผู้ตอบ ${quote(key)} มีมากกว่าหนึ่งครั้ง`,
      `respondent ${quote(key)} is there more than once`,
    );
    return false;
  }
  if (key !== '') draft.respondents.add(key);
  return true;
}

export function countAnswers(draft: Draft, encoded: Uint8Array): void {
  const counted = addEncodedSets(draft.tally, encoded);
  if (!counted.ok) throw new Error(counted.error.message.en);
}
