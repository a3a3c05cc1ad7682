import type { Damage } from './damage.ts';
import { wordBounds } from './word-bounds.ts';

/** Words that Thai doubles on purpose. */
const REDUPLICATED =
  /^(?:ค่อย|คล้อย|เรื่อย|บ่อย|จริง|ต่าง|หลาย|ใหญ่|น้อย|เล็ก|เร็ว|ง่าย|ใกล้|ห่าง|เหมือน|คล้าย|กลาง|เพื่อน|เด็ก|หนุ่ม|อย่าง|เท่า|ครั้ง|เนือง|ทุกวัน)$/;

/** Short words whose doubling is never meant. */
const SHORT = /(?<![ก-ฮะ-ู])(?:และและ|หรือหรือ|ซึ่งซึ่ง|โดยโดย)/g;
const SPACED = /(?<=^|\s)(เพื่อ|และ|โดย|หรือ|ซึ่ง) \1(?=\s|$)/g;

const THAI_RUN = /[\u0e01-\u0e3a\u0e40-\u0e4e]{10,}/g;
const SHORTEST = 5;
const LONGEST = 40;
/** "การดำเนิน|การดำเนิน|การ" is "ดำเนินการ" twice: a doubled unit is shown from its first full word. */
const PREFIX = /^(?:การ|ความ)/;

/** Words and phrases typed twice in a row without a space. */
export function doubledWords(text: string): readonly Damage[] {
  const found = new Set<string>();
  for (const pattern of [SHORT, SPACED]) for (const [twice] of text.matchAll(pattern)) found.add(twice);
  for (const [run] of text.matchAll(THAI_RUN)) {
    const unit = doubledUnit(run);
    if (unit) found.add(unit + unit);
  }
  return [...found].map((twice) => ({
    kind: 'doubled',
    found: twice,
    expected: twice.includes(' ') ? (twice.split(' ')[0] ?? null) : twice.slice(0, twice.length / 2),
  }));
}

/** The first unit, shortest period first, that stands twice between word bounds; counting matches keeps it linear. */
function doubledUnit(run: string): string | null {
  let bounds: ReadonlySet<number> | null = null;
  for (let period = SHORTEST; period <= Math.min(LONGEST, run.length / 2); period += 1) {
    let matching = 0;
    for (let at = 0; at + period < run.length; at += 1) {
      matching = run[at] === run[at + period] ? matching + 1 : 0;
      if (matching < period) continue;
      bounds ??= wordBounds(run);
      const unit = unitAt(run, at - period + 1, period, bounds);
      if (unit) return unit;
    }
  }
  return null;
}

function unitAt(run: string, start: number, period: number, bounds: ReadonlySet<number>): string | null {
  if (![start, start + period, start + 2 * period].every((at) => bounds.has(at))) return null;
  const unit = run.slice(start, start + period);
  if (REDUPLICATED.test(unit)) return null;
  const prefix = PREFIX.exec(unit)?.[0];
  if (!prefix) return unit;
  const turned = unit.slice(prefix.length) + prefix;
  return run.startsWith(turned + turned, start + prefix.length) ? turned : unit;
}
