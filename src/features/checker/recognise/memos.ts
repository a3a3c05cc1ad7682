import { type MemoField, memoFields } from './memo-fields.ts';
import type { Entry, Line } from './outline.ts';
import { startsSignature } from './signatures.ts';
import { isTitle } from './titles.ts';

/** A memo as found: the lines of its head by field, and those of its body. */
export interface FoundMemo {
  readonly fields: ReadonlyMap<MemoField, { readonly text: string; readonly line: Line }>;
  readonly body: readonly Line[];
  /** All its lines, the title too. */
  readonly lines: readonly Line[];
}

/** Lines looked ahead for the rest of a head, where a memo prints no title. */
const HEAD_LINES = 10;
const LONGEST_SUBJECT = 400;

interface Open {
  readonly lines: Line[];
  headed: boolean;
  signed: boolean;
}

/**
 * The memos of a document in order. A memo ends where another begins, where a table other than scores follows, or
 * after its signatures at the title of a report.
 */
export function findMemos(entries: readonly Entry[]): readonly FoundMemo[] {
  const memos: Open[] = [];
  let open: Open | null = null;
  entries.forEach((entry, index) => {
    if (entry.kind === 'row') {
      if (entry.columns.kind !== 'scores') open = null;
      return;
    }
    const head = isHead(entries, index);
    if (/^บันทึกข้อความ/.test(entry.text) || (head && (open === null || open.headed))) {
      open = { lines: [], headed: false, signed: false };
      memos.push(open);
    }
    if (open === null) return;
    if (open.signed && isTitle(entry.text)) {
      open = null;
      return;
    }
    open.headed ||= head;
    open.signed ||= startsSignature(entry.text);
    open.lines.push(entry);
  });
  return memos.map(({ lines }) => readMemo(lines)).filter(({ fields }) => fields.size > 0);
}

/** "ส่วนราชการ" with a subject and an addressee soon after it. */
function isHead(entries: readonly Entry[], index: number): boolean {
  const first = entries[index];
  if (first?.kind !== 'line' || !first.text.startsWith('ส่วนราชการ')) return false;
  if (/ (?:เรื่อง|เรียน) /.test(first.text)) return true;
  const ahead = entries.slice(index + 1, index + HEAD_LINES);
  return ahead.some((entry) => entry.kind === 'line' && /^(?:เรื่อง|เรียน)/.test(entry.text));
}

function readMemo(lines: readonly Line[]): FoundMemo {
  const fields = new Map<MemoField, { text: string; line: Line }>();
  let last: MemoField | null = null;
  let index = 0;
  for (; index < lines.length && !fields.has('to'); index += 1) {
    const line = lines[index];
    if (line === undefined || startsSignature(line.text)) break;
    const found = memoFields(line.text);
    if (found.length === 0) continueSubject(fields.get('subject'), last, line);
    for (const { field, text } of found) {
      last = field;
      if (text !== '' && !fields.has(field)) fields.set(field, { text, line });
    }
  }
  const rest = lines.slice(fields.has('to') ? index : lines.length);
  const end = rest.findIndex(({ text }) => startsSignature(text));
  return { fields, body: end < 0 ? rest : rest.slice(0, end), lines };
}

/** A long subject goes on below its first line, before the addressee. */
function continueSubject(subject: { text: string } | undefined, last: MemoField | null, line: Line): void {
  if (subject === undefined || last !== 'subject' || subject.text.length + line.text.length > LONGEST_SUBJECT)
    return;
  subject.text += `\n${line.text}`;
}
