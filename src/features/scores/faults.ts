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
  /** Enough is known to refuse the input: readers stop. */
  readonly isFull: () => boolean;
  /** All faults in order of reading; at the end of a full list that reading stopped there. */
  readonly list: () => InputFault[];
}

export function createFaults(): FaultList {
  const faults: InputFault[] = [];
  const isFull = () => faults.length >= MAX_FAULTS;
  return {
    add: (spot, th, en) => {
      if (!isFull()) faults.push({ ...spot, message: placed(spot, th, en) });
    },
    isFull,
    list: () => (isFull() ? [...faults, { line: null, path: null, message: stopped }] : [...faults]),
  };
}

const stopped: Bilingual = {
  th: `หยุดอ่านหลังพบจุดผิด ${MAX_FAULTS} แห่ง แก้ที่บอกไว้ข้างต้นแล้วส่งใหม่`,
  en: `Reading stopped after ${MAX_FAULTS} faults. Mend the ones above and send it again`,
};

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
