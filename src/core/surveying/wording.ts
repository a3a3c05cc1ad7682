import { toArabicDigits } from '../../lib/digits.ts';
import type { QuestionSet } from './question-set.ts';

/** A line of a file of wordings: the text of a question (part "") or of a part of it. */
export interface WordingRow {
  /** As a person counts the lines of the file. */
  readonly row: number;
  readonly code: string;
  readonly part: string;
  /** '' leaves the text as it is. */
  readonly th: string;
  readonly en: string;
}

/** What a question set says now, a line for each text; reading it back changes nothing. */
export function wordingOf({ questions, openTexts }: QuestionSet): Omit<WordingRow, 'row'>[] {
  const asked = questions.flatMap(({ code, text, parts }) => [
    { code, part: '', ...text },
    ...parts.filter((part) => part.code !== '').map((part) => ({ code, part: part.code, ...part.text })),
  ]);
  return [...asked, ...openTexts.map(({ code, text }) => ({ code, part: '', ...text }))];
}

export interface WordingChange {
  readonly code: string;
  readonly part: string;
  readonly before: { readonly th: string; readonly en: string };
  readonly after: { readonly th: string; readonly en: string };
}

export interface WordingFault {
  readonly row: number;
  /** As printed in the file. */
  readonly name: string;
  readonly kind: 'unknown' | 'twice' | 'too-long';
}

export interface Reworded {
  readonly set: QuestionSet;
  readonly changes: readonly WordingChange[];
  /** Rows that were left out, in the order of the file. */
  readonly faults: readonly WordingFault[];
}

/** Longest text of a question, in UTF-16 units, as the schema of sets says. */
const MOST = 2000;

/** The set in other words. Codes may be in Thai digits and small letters; scales, order and marks stay as they are. */
export function reword(set: QuestionSet, rows: readonly WordingRow[]): Reworded {
  const present = new Map(wordingOf(set).map((each) => [keyOf(each), each]));
  const wanted = new Map<string, WordingChange>();
  const seen = new Set<string>();
  const faults: WordingFault[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const now = present.get(key);
    const fault = !now ? 'unknown' : seen.has(key) ? 'twice' : isTooLong(row) ? 'too-long' : null;
    if (!now || fault) {
      faults.push({ row: row.row, name: `${row.code} ${row.part}`.trim(), kind: fault ?? 'unknown' });
      continue;
    }
    seen.add(key);
    const before = { th: now.th, en: now.en };
    const after = { th: row.th || before.th, en: row.en || before.en };
    if (after.th === before.th && after.en === before.en) continue;
    wanted.set(key, { code: now.code, part: now.part, before, after });
  }
  return { set: withTexts(set, wanted), changes: [...wanted.values()], faults };
}

function keyOf({ code, part }: Pick<WordingRow, 'code' | 'part'>): string {
  const plain = (text: string) => toArabicDigits(text).trim().toLowerCase();
  return `${plain(code)}\n${plain(part)}`;
}

function isTooLong({ th, en }: WordingRow): boolean {
  return th.length > MOST || en.length > MOST;
}

function withTexts(set: QuestionSet, wanted: ReadonlyMap<string, WordingChange>): QuestionSet {
  const textOf = (code: string, part: string) => wanted.get(keyOf({ code, part }))?.after;
  return {
    ...set,
    questions: set.questions.map((question) => ({
      ...question,
      text: textOf(question.code, '') ?? question.text,
      // A question without parts says its text twice: as itself and as its one part.
      parts: question.parts.map((part) => ({ ...part, text: textOf(question.code, part.code) ?? part.text })),
    })),
    openTexts: set.openTexts.map((each) => ({ ...each, text: textOf(each.code, '') ?? each.text })),
  };
}
