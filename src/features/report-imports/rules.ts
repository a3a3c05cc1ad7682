import { toArabicDigits } from '../../lib/digits.ts';
import { findDates } from '../../lib/thai-date/find-dates.ts';
import { findSpans } from '../../lib/thai-date/find-spans.ts';

/** Who a cell of owners names. */
export interface OwnersRead {
  /** Ids of units that exist, in the order of the cell. */
  readonly known: readonly string[];
  /** Names of units the agency does not have. */
  readonly fresh: readonly string[];
  /** "ทุกส่วนราชการ": every unit there is. */
  readonly all: boolean;
  /** Words that name no unit: a post, a slip. */
  readonly unclear: readonly string[];
}

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

const UNIT_WORDS = 'สำนัก|กอง|ส่วน|ฝ่าย|หน่วย|ศูนย์|โรงเรียน|โรงพยาบาล';
const EVERY = /^(?:ทุก|ทั้งหมด)(?:ส่วนราชการ|ส่วนงาน|ส่วน|กอง|สำนัก|หน่วยงาน|ฝ่าย|\/)*$/;
const BETWEEN = new RegExp(`[,\\n/;]|(?:\\s+|และ)(?=(?:${UNIT_WORDS}))`, 'u');
const A_UNIT = new RegExp(`^(?:${UNIT_WORDS})`, 'u');
/** "กองช่าง" is not "กองช่างเทศบาล": a letter right behind a name makes another one, but for "และ" and a next owner. */
const GOES_ON = new RegExp(`^(?!และ(?:,|${UNIT_WORDS}))[\\u0e01-\\u0e4e]`, 'u');
/** A cell longer than this is no list of owners. */
const LONGEST_CELL = 1000;

/** The owners a cell names: commas, lines, slashes, "และ" or spaces between them, numbers and dashes before them. */
export function readOwners(cell: string, units: readonly NamedUnit[]): OwnersRead {
  const read = { known: [] as string[], fresh: [] as string[], all: false, unclear: [] as string[] };
  // "กองการศึกษา ศาสนาและวัฒนธรรม" holds what stands between owners elsewhere, so whole names are taken first.
  const { rest, known } = takeKnown(cell.slice(0, LONGEST_CELL), units);
  read.known.push(...known);
  for (const piece of rest.split(BETWEEN).map(bare)) {
    if (piece === '') continue;
    if (EVERY.test(piece.replace(/\s/g, ''))) read.all = true;
    else if (A_UNIT.test(piece) && piece.length <= 100) read.fresh.push(piece);
    else read.unclear.push(piece);
  }
  return { ...read, fresh: [...new Set(read.fresh)] };
}

function takeKnown(cell: string, units: readonly NamedUnit[]): { rest: string; known: string[] } {
  const byLength = units.toSorted((a, b) => b.name.length - a.name.length);
  const found: { at: number; id: string }[] = [];
  let rest = cell;
  for (const { id, name } of byLength) {
    const at = rest.indexOf(name);
    if (at < 0 || GOES_ON.test(rest.slice(at + name.length))) continue;
    found.push({ at, id });
    rest = rest.replace(name, ','.padEnd(name.length, ' '));
  }
  return { rest, known: found.sort((a, b) => a.at - b.at).map(({ id }) => id) };
}

/** Without the number, dash or dot before it and the point after it. */
function bare(piece: string): string {
  return piece
    .trim()
    .replace(/^และ\s*|\s*และ$/g, '')
    .replace(/^[-–•*]\s*/, '')
    .replace(/^[\d๐-๙]{1,2}\s?[.)]\s*/, '')
    .replace(/[.\s]+$/, '')
    .trim();
}

export interface MethodRead {
  /** What stands before the steps: why it is done. */
  readonly reason: string;
  readonly steps: readonly string[];
  /** Indicator and item the text names as weak. */
  readonly indicator: number | null;
}

/** "จากผลการประเมิน … ตัวชี้วัดที่ ๘ … ๑. … ๒. …": the reason, then the numbered steps; without numbers, one step. */
export function readMethod(text: string): MethodRead {
  const { head, steps } = splitSteps(text);
  const named = /ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s{0,2}(\d{1,2})/.exec(toArabicDigits(text))?.[1];
  return {
    reason: steps.length > 0 ? head : text.trim(),
    steps: steps.length > 0 ? steps : text.trim() === '' ? [] : [text.trim()],
    indicator: named === undefined ? null : Number(named),
  };
}

/** Numbers 1, 2, 3 … in order, each before its step; anything else that looks like a number stays text. */
export function splitSteps(text: string): { head: string; steps: string[] } {
  const marks: { at: number; end: number }[] = [];
  for (const match of text.matchAll(/(?<![^\s])([\d๐-๙]{1,2})[.)](?![\d๐-๙])\s*/g)) {
    if (Number(toArabicDigits(match[1] ?? '')) !== marks.length + 1) continue;
    marks.push({ at: match.index, end: match.index + match[0].length });
  }
  if (marks.length === 0) return { head: text.trim(), steps: [] };
  const steps = marks.map(({ end }, at) => text.slice(end, marks[at + 1]?.at).trim());
  return { head: text.slice(0, marks[0]?.at).trim(), steps: steps.filter((step) => step !== '') };
}

export interface PeriodRead {
  readonly startsOn: Temporal.PlainDate | null;
  /** The first day after it. */
  readonly endsOn: Temporal.PlainDate | null;
}

interface YearBounds {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
}

/** "ต.ค. ๖๕ ถึง ก.ย. ๖๖", "ตลอดปีงบประมาณ"; both null where it is no two dates. */
export function readPeriod(text: string, year: YearBounds): PeriodRead {
  const [span] = findSpans(text);
  if (span) {
    return {
      startsOn: Temporal.PlainDate.from(span.start),
      endsOn: Temporal.PlainDate.from(span.end).add({ days: 1 }),
    };
  }
  const whole = /ตลอด(?:ทั้ง)?ปี|ทั้งปี/.test(text);
  return whole ? { startsOn: year.start, endsOn: year.end } : { startsOn: null, endsOn: null };
}

/** The day a report's text speaks of: its last date within the year and not in the future, else the newest such day. */
export function dayOfText(
  text: string,
  { start, end }: YearBounds,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const last = end.subtract({ days: 1 });
  const newest = Temporal.PlainDate.compare(today, last) < 0 ? today : last;
  const dates = findDates(text).flatMap(({ iso }) => (iso === null ? [] : Temporal.PlainDate.from(iso)));
  const within = dates.filter(
    (date) => Temporal.PlainDate.compare(start, date) <= 0 && Temporal.PlainDate.compare(date, newest) <= 0,
  );
  return within.sort(Temporal.PlainDate.compare).at(-1) ?? newest;
}
