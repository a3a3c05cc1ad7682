import { parseItemCode } from '../../core/checking/item-code.ts';
import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { toArabicDigits } from '../../lib/digits.ts';
import type { Result } from '../../lib/result.ts';
import { readTypedDate } from '../../web/office/typed-date.ts';
import type { VerdictResult } from '../verdicts/rules.ts';
import type { Headed } from './columns.ts';
import { type Faults, quoted } from './faults.ts';
import type { TableRow } from './table.ts';

export type Round = 'first' | 'final';

/** A row of a file of verdicts, its words understood. */
export interface VerdictRow {
  readonly line: number;
  readonly item: string;
  readonly round: Round;
  readonly result: VerdictResult;
  readonly reason: string;
  readonly givenOn: Temporal.PlainDate;
  /** Null where there is nothing to appeal against. */
  readonly appealBy: Temporal.PlainDate | null;
}

/** Of rows that name no days of their own, as the form says. */
export interface Days {
  readonly givenOn: Temporal.PlainDate | null;
  readonly appealBy: Temporal.PlainDate | null;
  readonly today: Temporal.PlainDate;
}

const LONGEST_REASON = 5000;

const results: ReadonlyMap<string, VerdictResult> = new Map([
  ...['ครบถ้วน', 'ครบ', 'ผ่าน', 'complete', 'yes', '100', '1', '☑', '✓'].map(
    (word) => [word, 'complete'] as const,
  ),
  ...['ไม่ครบถ้วน', 'ไม่ครบ', 'ไม่ผ่าน', 'incomplete', 'missing', 'no', '0', '✗'].map(
    (word) => [word, 'incomplete'] as const,
  ),
]);

const rounds: ReadonlyMap<string, Round> = new Map([
  ...['', '1', 'แรก', 'รอบแรก', 'ครั้งแรก', 'first'].map((word) => [word, 'first'] as const),
  ...['2', 'สุดท้าย', 'รอบสุดท้าย', 'ครั้งสุดท้าย', 'final'].map((word) => [word, 'final'] as const),
]);

/** A row without a result says nothing. Of one item a first and a final verdict may stand in one file. */
export function readVerdicts(framework: Framework, table: Headed, days: Days, faults: Faults): VerdictRow[] {
  const seen = new Map<string, VerdictRow>();
  for (const row of table.rows) {
    if (table.cell(row, 'result') === '') continue;
    const read = readRow(framework, table, row, days, faults);
    if (!read) continue;
    const key = `${read.item} ${read.round}`;
    const before = seen.get(key);
    if (before) tellTwice(before, read, faults);
    else seen.set(key, read);
  }
  return [...seen.values()];
}

function tellTwice(before: VerdictRow, { line, item, result }: VerdictRow, faults: Faults): void {
  const same = before.result === result;
  faults.add(
    line,
    same
      ? `${item} มีแล้วในแถว ${before.line} · ให้เหลือแถวเดียว`
      : `${item} ขัดกับแถว ${before.line} ซึ่งให้ผลอีกอย่าง · ตรวจว่าแถวใดถูก`,
    same
      ? `${item} stands in row ${before.line} already; keep one`
      : `${item} contradicts row ${before.line}; see which is right`,
  );
}

function readRow(
  framework: Framework,
  table: Headed,
  row: TableRow,
  days: Days,
  faults: Faults,
): VerdictRow | null {
  const { line } = row;
  const [code, said] = [table.cell(row, 'item'), table.cell(row, 'result')];
  const item = itemOf(framework, code);
  const result = results.get(plain(said));
  const round = rounds.get(plain(table.cell(row, 'round')));
  const reason = table.cell(row, 'reason');
  if (item === null) {
    faults.add(
      line,
      `ไม่มีข้อ ${quoted(code)} ในกรอบการประเมินของปีนี้`,
      `this year's framework has no item ${quoted(code)}`,
    );
  } else if (!result) {
    faults.add(
      line,
      `ผลของ ${item} คือ ${quoted(said)} · ใช้ “ครบถ้วน” หรือ “ไม่ครบถ้วน”`,
      `the result of ${item} is ${quoted(said)}; use “complete” or “incomplete”`,
    );
  } else if (!round) {
    const typed = quoted(table.cell(row, 'round'));
    faults.add(
      line,
      `รอบของ ${item} คือ ${typed} · ใช้ “แรก” หรือ “สุดท้าย”`,
      `the round of ${item} is ${typed}; use “first” or “final”`,
    );
  } else if (result === 'incomplete' && reason === '') {
    faults.add(
      line,
      `${item} ไม่ครบถ้วนแต่ไม่มีเหตุผลของผู้ตรวจ`,
      `${item} is incomplete without the assessor's reason`,
    );
  } else if (reason.length > LONGEST_REASON) {
    faults.add(
      line,
      `เหตุผลของ ${item} ยาวเกิน ${LONGEST_REASON} ตัวอักษร`,
      `the reason of ${item} is longer than ${LONGEST_REASON} characters`,
    );
  } else {
    const dated = readDays(table, row, { item, round, result }, days, faults);
    return dated && { line, item, round, result, reason, ...dated };
  }
  return null;
}

type Dated = Pick<VerdictRow, 'givenOn' | 'appealBy'>;

function readDays(
  table: Headed,
  row: TableRow,
  { item, round, result }: Pick<VerdictRow, 'item' | 'round' | 'result'>,
  days: Days,
  faults: Faults,
): Dated | null {
  const tell = ({ th, en }: Bilingual) => faults.add(row.line, `${item}: ${th}`, `${item}: ${en}`);
  const given = dayIn(table.cell(row, 'givenOn'), days.givenOn);
  const until = dayIn(table.cell(row, 'appealBy'), days.appealBy);
  const wanted = round === 'first' && result === 'incomplete';
  if (!given.ok) tell(given.error);
  else if (!until.ok) tell(until.error);
  else if (given.value === null) tell(noDay);
  else if (Temporal.PlainDate.compare(given.value, days.today) > 0) tell(future);
  else if (wanted && until.value === null) tell(noDeadline);
  else if (wanted && until.value && Temporal.PlainDate.compare(until.value, given.value) < 0)
    tell(deadlineBefore);
  else return { givenOn: given.value, appealBy: wanted ? until.value : null };
  return null;
}

function dayIn(
  text: string,
  otherwise: Temporal.PlainDate | null,
): Result<Temporal.PlainDate | null, Bilingual> {
  return text === '' ? { ok: true, value: otherwise } : readTypedDate(text);
}

function itemOf({ items }: Framework, text: string): string | null {
  const code = parseItemCode(text, { max: 999, bare: true }) ?? text;
  return items.find((item) => item.code === code)?.code ?? null;
}

function plain(text: string): string {
  return toArabicDigits(text.slice(0, 60)).toLowerCase().replace(/\s+/g, '');
}

const noDay: Bilingual = {
  th: 'ไม่มีวันที่แจ้งผล · ใส่ในช่องบนหน้านี้หรือในคอลัมน์ given_on',
  en: 'the day it was given is missing; type it on this page or in the column given_on',
};
const future: Bilingual = { th: 'วันที่แจ้งผลเป็นวันข้างหน้า', en: 'the day it was given lies in the future' };
const noDeadline: Bilingual = {
  th: 'ผลแรกที่ไม่ครบถ้วนต้องมีวันสุดท้ายที่ชี้แจงได้ · ใส่ในช่องบนหน้านี้หรือในคอลัมน์ appeal_by',
  en: 'an incomplete first verdict needs the last day to appeal; type it on this page or in the column appeal_by',
};
const deadlineBefore: Bilingual = {
  th: 'วันสุดท้ายที่ชี้แจงได้อยู่ก่อนวันที่แจ้งผล',
  en: 'the last day to appeal is before the day it was given',
};
