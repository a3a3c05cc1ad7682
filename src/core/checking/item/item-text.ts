import type { Bilingual } from '../../../lib/bilingual.ts';
import { cutGraphemes } from '../../../lib/thai/words.ts';
import type { ItemPlace } from './item-finding.ts';
import type { ItemEvidence, ItemUnderCheck } from './item-under-check.ts';

/** A text of the item that rules read: its explanation, or the beginning of a piece of evidence. */
export interface ItemText {
  /** Null: the explanation. */
  readonly evidence: ItemEvidence | null;
  /** For the beginning of a sentence: "หลักฐาน “…”". */
  readonly name: Bilingual;
  readonly lines: readonly string[];
  /** The lines joined by "\n". */
  readonly text: string;
  /** Typed into this system by the agency, so that its words are the agency's own. */
  readonly authored: boolean;
}

/**
 * Characters read of all texts together, and at least of each: some sixty pages, which keeps a check of an item under
 * a fifth of a second whatever is attached. A document says at its beginning what it is, of when and whose.
 */
const READ_OF_ALL = 120_000;
const LONGEST = 30_000;
const MOST_EVIDENCE = 40;

/** The explanation first, then each readable piece of evidence. */
export function itemTexts({ explanation, evidence }: ItemUnderCheck): readonly ItemText[] {
  const readable = evidence.filter(({ text }) => text !== null && text !== '').slice(0, MOST_EVIDENCE);
  const share = Math.min(LONGEST, Math.floor(READ_OF_ALL / Math.max(1, readable.length)));
  return [
    {
      evidence: null,
      name: { th: 'คำอธิบาย', en: 'The explanation' },
      ...linesOf(explanation, LONGEST),
      authored: true,
    },
    ...readable.map((one) => ({
      evidence: one,
      name: evidenceName(one),
      ...linesOf(one.text ?? '', share),
      authored: one.kind === 'page' || one.kind === 'register',
    })),
  ];
}

function linesOf(text: string, most: number): Pick<ItemText, 'lines' | 'text'> {
  const lines = text.slice(0, most).split(/\r\n?|\n/);
  return { lines, text: lines.join('\n') };
}

/** "หลักฐาน “รายงานผล”"; a piece without a title goes by its file's name or address. */
export function evidenceName({ title, fileName, url }: ItemEvidence): Bilingual {
  const called = [title, fileName, url].find((one) => one !== null && one.trim() !== '') ?? '';
  const short = cutGraphemes(called.trim().slice(0, 300), 70);
  const name = short.length < called.trim().length ? `${short}…` : short;
  return { th: `หลักฐาน “${name}”`, en: `The evidence “${name}”` };
}

/** The whole text of a place: the explanation or the piece of evidence, at a line where one is given. */
export function placeOf({ evidence }: Pick<ItemText, 'evidence'>, line: number | null = null): ItemPlace {
  return { evidenceId: evidence?.id ?? null, line };
}

/** The 1-based line in which an index of the text stands. */
export function lineAt({ lines }: Pick<ItemText, 'lines'>, index: number): number {
  let end = 0;
  for (const [at, line] of lines.entries()) {
    end += line.length + 1;
    if (index < end) return at + 1;
  }
  return Math.max(1, lines.length);
}
