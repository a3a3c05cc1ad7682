import type { Draft } from './draft.ts';
import { clip, quote, type Spot } from './faults.ts';
import { findOversights, type JsonOversight } from './json-scan.ts';

/** The value of a JSON text, or null with the reason told. */
export function parseJson(draft: Draft, text: string): { value: unknown } | null {
  try {
    const oversights = findOversights(text);
    for (const oversight of oversights) tell(draft, oversight);
    if (oversights.some(({ kind }) => kind === 'too-deep')) return null;
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const [, line] = /line (\d+)/.exec(String(error)) ?? [];
    const last = text.trimEnd().split('\n').length;
    draft.faults.add(
      { line: Number(line ?? last), path: null },
      'รูปแบบ JSON ไม่ถูกต้อง ตรวจเครื่องหมาย , : " { } [ ] ใกล้บรรทัดนี้',
      'this is not valid JSON; check the marks , : " { } [ ] near this line',
    );
    return null;
  }
}

function tell({ faults }: Draft, { kind, line, text }: JsonOversight): void {
  const spot = { line, path: null };
  if (kind === 'duplicate-key') {
    faults.add(
      spot,
      `ชื่อ ${quote(text)} มีมากกว่าหนึ่งครั้ง ให้เหลือครั้งเดียว`,
      `the name ${quote(text)} is there more than once; keep one`,
    );
  } else if (kind === 'long-number') {
    faults.add(
      spot,
      `ตัวเลข ${clip(text)} ยาวเกินกว่าจะอ่านได้ครบ ให้ใส่ในเครื่องหมายคำพูด`,
      `the number ${clip(text)} is too long to be read exactly; put it in quotation marks`,
    );
  } else {
    faults.add(spot, 'วงเล็บซ้อนกันลึกเกินไป', 'brackets are nested too deeply');
  }
}

export function asObject(draft: Draft, spot: Spot, value: unknown): object | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  draft.faults.add(spot, 'ต้องเป็นวัตถุ JSON { … }', 'must be a JSON object { … }');
  return null;
}

/** A number or a string as text, null as a blank; anything else is told and answered by null. */
export function asText(draft: Draft, spot: Spot, value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    draft.faults.add(
      spot,
      'ตัวเลขใหญ่เกินกว่าจะอ่านได้ ต้องเป็นตัวเลข 0 ถึง 100',
      'the number is too large to be read; it must be from 0 to 100',
    );
    return null;
  }
  if (typeof value === 'number') return String(value);
  draft.faults.add(spot, 'ต้องเป็นตัวเลขหรือ null', 'must be a number or null');
  return null;
}
