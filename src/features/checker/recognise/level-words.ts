import type { Framework } from '../../../core/framework/schema.ts';

export interface LevelWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What follows a level word and makes it another word, a threshold, or a count of agencies. */
const NOT_A_LEVEL =
  '(?!\\s?ขึ้นไป|เกณฑ์|การ|มาตรฐาน|ขั้น|ทาง|ระดับ|[A-Za-z]|\\s?["”)]?\\s?(?:มี|จำนวน)?\\s?\\d{1,5}\\s?(?:แห่ง|หน่วยงาน))';

/**
 * A finder of level words of a framework, those of earlier years among them: after "ระดับ", "เกรด" or "ผลการประเมิน :".
 * "อยู่ในระดับ A หรือ ระดับผ่าน" has two.
 */
export function levelFinder({ levels }: Framework): (line: string) => readonly LevelWord[] {
  const words = [...levels.steps.map(({ name }) => name.th), ...levels.formerNames]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const before = '(?:ระดับ(?:ผลการประเมิน|คุณธรรมและความโปร่งใส)?|เกรด|Grade|ผลการประเมิน\\s?:)[\\s:="“\'(]{0,4}';
  const pattern = new RegExp(`${before}(${words.join('|')})${NOT_A_LEVEL}`, 'g');
  return (line) =>
    Array.from(line.matchAll(pattern), (match) => {
      const text = match[1] ?? '';
      const to = match.index + match[0].length;
      return { text, from: match.index, to };
    });
}
