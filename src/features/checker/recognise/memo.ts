import type { Memo, Passage, SignatureBlock } from '../../../core/checking/report.ts';
import type { ReadDocument } from '../../../documents/read/document.ts';
import type { Layout } from './layout.ts';
import type { MemoField } from './memo-fields.ts';
import type { Line } from './outline.ts';
import { holdingPassage } from './places.ts';
import type { FoundBlock } from './signatures.ts';

/** The first memo with its fields' values, each at its line or cell; null where the document has none. */
export function memoOf(document: ReadDocument, { memos, book }: Layout): Memo | null {
  const [memo] = memos;
  if (memo === undefined) return null;
  const field = (name: MemoField): Passage | null => {
    const found = memo.fields.get(name);
    if (found === undefined) return null;
    const cell = found.line.cells.find((lines) => lines.some(({ text }) => text.includes(found.text)));
    return { text: found.text, place: book.place(cell?.[0]?.spot ?? found.line.spot) };
  };
  return {
    office: field('office'),
    number: field('number'),
    date: field('date'),
    subject: field('subject'),
    to: field('to'),
    body: wholePassages(document, memo.body, book),
  };
}

/** Each paragraph or cell once, whatever lines of it belong to the body. */
function wholePassages(document: ReadDocument, lines: readonly Line[], book: Layout['book']): Passage[] {
  const passages = new Map<string, Passage>();
  for (const line of lines.flatMap((one) => (one.cells.length > 0 ? one.cells.flat() : [one]))) {
    const { block, row, column } = line.spot;
    const key = `${block}:${row}:${column}`;
    if (!passages.has(key)) passages.set(key, holdingPassage(document, line.spot, book));
  }
  return [...passages.values()];
}

export function signatureOf({ kind, name, lines }: FoundBlock, { book }: Layout): SignatureBlock {
  return { kind, name, lines: lines.map(({ text, spot }) => ({ text, place: book.place(spot) })) };
}
