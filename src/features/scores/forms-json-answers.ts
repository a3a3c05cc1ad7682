import type { Draft } from './draft.ts';
import { countAnswers, isNewRespondent, readOption, readSlot } from './draft-answers.ts';
import { clip, type Spot } from './faults.ts';
import { asObject, asText } from './json-values.ts';

/** A list of answer sets, counted one by one. */
export function readAnswers(draft: Draft, spot: Spot, value: unknown): void {
  if (!Array.isArray(value)) {
    draft.faults.add(
      spot,
      'ต้องเป็นรายการ [ … ] หนึ่งรายการต่อผู้ตอบหนึ่งคน',
      'must be a list [ … ] with one entry for each respondent',
    );
    return;
  }
  const encoded = new Uint8Array(draft.codes.form.slots.length);
  for (const [index, set] of value.entries()) {
    encoded.fill(0);
    readSet(draft, { line: null, path: `${spot.path}[${index}]` }, set, encoded);
    countAnswers(draft, encoded);
    if (draft.faults.isFull()) return;
  }
}

function readSet(draft: Draft, spot: Spot, set: unknown, encoded: Uint8Array): void {
  for (const [question, answer] of Object.entries(asObject(draft, spot, set) ?? {})) {
    const at = { line: null, path: `${spot.path}.${clip(question)}` };
    if (question === 'respondent') {
      const name = asText(draft, at, answer);
      if (name !== null) isNewRespondent(draft, at, name);
    } else if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
      for (const [part, option] of Object.entries(answer)) {
        const below = { line: null, path: `${at.path}.${clip(part)}` };
        readAnswer(draft, below, question, part, option, encoded);
      }
    } else readAnswer(draft, at, question, '', answer, encoded);
  }
}

function readAnswer(
  draft: Draft,
  spot: Spot,
  question: string,
  part: string,
  value: unknown,
  encoded: Uint8Array,
): void {
  const text = asText(draft, spot, value);
  const slot = text === null ? null : readSlot(draft, spot, question, part);
  if (text === null || slot === null) return;
  const option = readOption(draft, spot, slot, text);
  if (option === null || option === 0) return;
  if (encoded[slot] !== 0) {
    draft.faults.add(spot, 'มีคำตอบนี้มากกว่าหนึ่งครั้ง', 'this answer is given more than once');
  }
  encoded[slot] = option;
}
