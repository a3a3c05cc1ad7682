import { createAnswerSheet } from './answer-sheet.ts';
import type { CsvRow } from './csv.ts';
import { type Column, isNamed, type RowReader, spotOf } from './csv-columns.ts';
import type { Draft } from './draft.ts';
import { countAnswers, isNewRespondent, readOption, readSlot } from './draft-answers.ts';

/** One row an answer; a respondent's rows need not stand together. */
export function longReader(draft: Draft, at: (column: Column) => number): RowReader {
  const sheet = createAnswerSheet(draft.codes.form.slots.length);
  const row: RowReader['row'] = (each) => {
    const cell = (column: Column) => each.cells[at(column)]?.trim() ?? '';
    const spot = spotOf(each);
    if (cell('respondent') === '') {
      draft.faults.add(spot, 'ไม่ได้บอกผู้ตอบ', 'names no respondent');
      return;
    }
    const slot = readSlot(draft, spot, cell('question'), cell('part'));
    const option = slot === null ? null : readOption(draft, spot, slot, cell('option'));
    if (slot === null || option === null || option === 0) return;
    if (!sheet.put(cell('respondent'), slot, option)) {
      draft.faults.add(spot, 'มีคำตอบนี้ของผู้ตอบคนนี้แล้ว', 'this respondent has answered this already');
    }
  };
  return { row, end: () => countAnswers(draft, sheet.encoded()) };
}

/** One row a respondent. */
export function wideReader(draft: Draft, head: CsvRow): RowReader {
  const named = head.cells.findIndex((cell) => isNamed(cell, 'respondent'));
  const slots = head.cells.map((cell, column) =>
    column === named || cell.trim() === '' ? null : readSlot(draft, spotOf(head), cell, ''),
  );
  const known = slots.filter((slot) => slot !== null);
  if (new Set(known).size < known.length) {
    draft.faults.add(spotOf(head), 'มีคอลัมน์ซ้ำกัน', 'names a column twice');
  }
  const encoded = new Uint8Array(draft.codes.form.slots.length);
  const row: RowReader['row'] = (each) => {
    const spot = spotOf(each);
    if (named >= 0 && !isNewRespondent(draft, spot, each.cells[named] ?? '')) return;
    encoded.fill(0);
    for (const [column, slot] of slots.entries()) {
      if (slot !== null) encoded[slot] = readOption(draft, spot, slot, each.cells[column] ?? '') ?? 0;
    }
    countAnswers(draft, encoded);
  };
  return { row, end: () => {} };
}
