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
