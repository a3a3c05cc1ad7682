import type { Framework } from '../../core/framework/schema.ts';
import { parseDecimal, toArabicDigits } from '../../lib/digits.ts';
import { exact } from '../../lib/fraction.ts';
import type { Headed } from './columns.ts';
import { type Faults, quoted } from './faults.ts';

/** Indicators, instruments and total by axis ("1", "IIT", "total"); a row without a score says nothing. */
export function readScores(framework: Framework, table: Headed, faults: Faults): Map<string, string> {
  const scores = new Map<string, string>();
  for (const row of table.rows) {
    const [named, value] = [table.cell(row, 'axis'), table.cell(row, 'score')];
    if (value === '') continue;
    const axis = axisOf(framework, named);
    const score = readScore(value);
    if (axis === null) {
      const known = framework.instruments.map(({ code }) => code).join(', ');
      faults.add(
        row.line,
        `ไม่รู้จัก ${quoted(named)} · ใช้เลขตัวชี้วัด ${known} หรือ “คะแนนรวม”`,
        `${quoted(named)} is unknown. Use the number of an indicator, ${known} or “total”.`,
      );
    } else if (score === null) {
      faults.add(
        row.line,
        `คะแนน ${quoted(value)} ต้องเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง`,
        `the score ${quoted(value)} must be a number from 0 to 100 with at most 2 decimals`,
      );
    } else if (scores.has(axis)) {
      faults.add(
        row.line,
        `${quoted(named)} มีมากกว่าหนึ่งแถว · ให้เหลือแถวเดียว`,
        `${quoted(named)} stands twice; keep one row`,
      );
    } else scores.set(axis, score);
  }
  return scores;
}

/** "๙๑.๕๙" or "91.59" within 0..100, as the announcement prints it; null for anything else. */
function readScore(text: string): string | null {
  const plain = parseDecimal(text.slice(0, 40));
  if (plain === null || exact(plain).gt(100)) return null;
  return (plain.split('.')[1] ?? '').length <= 2 ? plain : null;
}

const totals = new Set(['total', 'รวม', 'คะแนนรวม', 'คะแนนเฉลี่ยรวม']);

function axisOf({ indicators, instruments }: Framework, text: string): string | null {
  const plain = spaceless(text);
  if (totals.has(plain)) return 'total';
  const instrument = instruments.find(({ code, name }) =>
    [code, name.th, name.en].map(spaceless).includes(plain),
  );
  if (instrument) return instrument.code;
  const [, number = ''] = /^(?:ตัวชี้วัด(?:ที่)?|indicator)?0{0,2}(\d{1,3})$/.exec(plain) ?? [];
  const indicator = indicators.find(
    ({ no, name, aliases }) =>
      String(no) === number ||
      [name.th, name.en, ...aliases].map(spaceless).includes(plain.replace(/^\d{1,2}\.?/, '')),
  );
  return indicator ? String(indicator.no) : null;
}

/** Longer than any name: a message cut short must not become one. */
function spaceless(text: string): string {
  return text.length > 200 ? '' : toArabicDigits(text).toLowerCase().replace(/\s+/g, '');
}
