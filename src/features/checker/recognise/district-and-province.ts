import { canonical } from '../../../lib/thai/canonical.ts';
import { editDistance } from '../../../lib/thai/similar.ts';

export interface DistrictAndProvince {
  readonly district: string | null;
  readonly province: string | null;
}

interface PlaceWord {
  readonly word: string;
  readonly abbreviation: string;
  /** Misprinted letters allowed: "จัหวัด" is จังหวัด. */
  readonly slips: number;
}

const DISTRICT: PlaceWord = { word: 'อำเภอ', abbreviation: 'อ.', slips: 1 };
const PROVINCE: PlaceWord = { word: 'จังหวัด', abbreviation: 'จ.', slips: 2 };
/** The capital has neither word: เขต stands for its districts. */
const CAPITAL = 'กรุงเทพมหานคร';

/**
 * The district and province that follow an agency's name ("อำเภอแม่ริม จังหวัดเชียงใหม่"), names as printed. Slips in the
 * words themselves are borne, also a name apart from its word, also both without a space between.
 */
export function districtAndProvince(text: string): DistrictAndProvince {
  const apart = canonical(text.slice(0, 300)).replace(/(?<=[ก-๎])(?<!ส่วน|ที่ว่าการ)(?=จังหวัด|อำเภอ)/g, ' ');
  const tokens = apart.split(' ');
  const capital = tokens.includes(CAPITAL) ? CAPITAL : null;
  return {
    district: named(tokens, DISTRICT) ?? (capital === null ? null : khet(tokens)),
    province: named(tokens, PROVINCE) ?? capital,
  };
}

function named(tokens: readonly string[], place: PlaceWord): string | null {
  for (const [at, token] of tokens.entries()) {
    const length = wordLength(token, place);
    if (length === null) continue;
    const name = cleanName(token.slice(length)) || cleanName(tokens[at + 1] ?? '');
    if (name !== '') return name;
  }
  return null;
}

/** How much of a token is the word for a place; null where it is another word. */
function wordLength(token: string, { word, abbreviation, slips }: PlaceWord): number | null {
  if (token.startsWith(word)) return word.length;
  if (token.startsWith(abbreviation)) return abbreviation.length;
  const lengths = Array.from({ length: 2 * slips + 1 }, (_, at) => word.length - slips + at);
  const possible = lengths
    .filter((length) => token.length >= length && !/^[ัิ-ฺ็-๎าะำ]/.test(token.slice(length)))
    .map((length) => ({ length, distance: editDistance(token.slice(0, length), word, slips) }))
    .filter(({ distance }) => distance <= slips && token[0] === word[0])
    .toSorted(
      (a, b) =>
        a.distance - b.distance || Math.abs(a.length - word.length) - Math.abs(b.length - word.length),
    );
  return possible[0]?.length ?? null;
}

function khet(tokens: readonly string[]): string | null {
  const token = tokens.find((one) => one.startsWith('เขต'));
  return token === undefined ? null : cleanName(token.slice('เขต'.length)) || null;
}

/** Words a sentence goes on with right after a name; none stands within a province's or district's name. */
const GOES_ON =
  /(?<=^[ก-๎]{2,40})(?:ได้|จึง|ซึ่ง|และ|โดย|เพื่อ|ประจำ|มีผล|มีการ|มีคะแนน|ดำเนิน|จัด|เข้า|เป็น|ให้|พร้อม|ขอ(?![นง])|รับการ|ประกาศ|ประสาน)/;

function cleanName(text: string): string {
  const run = /^[ก-๎]{2,40}(?:-[ก-๎]{1,12})?/.exec(text)?.[0] ?? '';
  const end = run.search(GOES_ON);
  return end < 0 ? run : run.slice(0, end);
}
