import { canonical } from '../../../lib/thai/canonical.ts';

export type MemoField = 'office' | 'number' | 'date' | 'subject' | 'to';

export interface FieldText {
  readonly field: MemoField;
  /** Without the label and dot leaders. */
  readonly text: string;
}

/** Labels in the order a memo prints them: at the beginning of a line, and further on in the same line. */
const LABELS: readonly { field: MemoField; first: RegExp; later: RegExp }[] = [
  { field: 'office', first: /^ส่วนราชการ/, later: /(?!)/ },
  { field: 'number', first: /^ที่(?!ปรึกษา|ประชุม|ทำการ|ดิน|ว่า)/, later: / ที่ ?(?=[ก-ฮ. ]{0,8}[\d๐-๙/])/ },
  { field: 'date', first: /^วันที่/, later: / วันที่ ?/ },
  { field: 'subject', first: /^เรื่อง/, later: / เรื่อง / },
  { field: 'to', first: /^เรียน/, later: / เรียน / },
];

/** The fields a line of the memo's head prints, several on one line among them; none for any other line. */
export function memoFields(line: string): readonly FieldText[] {
  const text = canonical(line.replace(/\.{3,}|…+|_{3,}|·{3,}/g, ' '));
  const at = LABELS.findIndex(({ first }) => first.test(text));
  return at < 0 ? [] : split(text.replace(LABELS[at]?.first ?? '', ''), at);
}

function split(rest: string, at: number): FieldText[] {
  const field = LABELS[at]?.field;
  if (field === undefined) return [];
  const next = LABELS.slice(at + 1)
    .map(({ later }, offset) => ({ at: at + 1 + offset, match: later.exec(rest) }))
    .find(({ match }) => match !== null);
  if (!next?.match) return [{ field, text: clean(rest) }];
  const { index, 0: label } = next.match;
  return [{ field, text: clean(rest.slice(0, index)) }, ...split(rest.slice(index + label.length), next.at)];
}

function clean(text: string): string {
  return text.replace(/^[\s.:]+/, '').trim();
}
