import type { Bilingual } from '../../lib/bilingual.ts';

/** What is wrong with an input and where: a whole sentence that needs no other field. */
export interface InputFault {
  readonly message: Bilingual;
  /** 1-based line of the file; null where only the path is known. */
  readonly line: number | null;
  /** Path in a JSON input ("items.O6", "answers[3].I2"); null in a CSV file. */
  readonly path: string | null;
}

export type Spot = Pick<InputFault, 'line' | 'path'>;

/** A broken file of many lines breaks the same way; a person mends the first of them. */
const MAX_FAULTS = 50;

export interface FaultList {
  readonly add: (spot: Spot, th: string, en: string) => void;
  /** All faults in order of reading; past the first fifty only their number. */
  readonly list: () => InputFault[];
}

export function createFaults(): FaultList {
  const faults: InputFault[] = [];
  let unlisted = 0;
  return {
    add: (spot, th, en) => {
      if (faults.length < MAX_FAULTS) faults.push({ ...spot, message: placed(spot, th, en) });
      else unlisted += 1;
    },
    list: () => {
      if (unlisted === 0) return faults;
      const th = `และมีจุดผิดอีก ${unlisted} แห่ง แก้ที่บอกไว้ข้างต้นแล้วส่งใหม่`;
      const en = `There are ${unlisted} more faults. Mend the ones above and send it again`;
      return [...faults, { line: null, path: null, message: { th, en } }];
    },
  };
}

function placed({ line, path }: Spot, th: string, en: string): Bilingual {
  if (line !== null) return { th: `บรรทัด ${line}: ${th}`, en: `Line ${line}: ${en}` };
  return path === null ? { th, en } : { th: `${path}: ${th}`, en: `${path}: ${en}` };
}

/** Text of the input as a message may repeat it: short, and nothing that moves a terminal's cursor. */
export function quote(text: string): string {
  return `"${clip(text)}"`;
}

export function clip(text: string): string {
  const plain = text.slice(0, 200).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
  const shown = Array.from(plain).slice(0, 40).join('');
  return shown.length < text.length ? `${shown}…` : shown;
}
