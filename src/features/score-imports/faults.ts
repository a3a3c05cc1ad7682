import type { Fault } from './table.ts';

/** A person mends the first of them; a broken file of many rows breaks the same way. */
const MOST_FAULTS = 50;

export interface Faults {
  readonly add: (line: number, th: string, en: string) => void;
  readonly list: () => readonly Fault[];
}

export function createFaults(): Faults {
  const faults: Fault[] = [];
  return {
    add: (line, th, en) => {
      if (faults.length === MOST_FAULTS) faults.push({ line: null, message: more });
      else if (faults.length < MOST_FAULTS)
        faults.push({ line, message: { th: `แถว ${line}: ${th}`, en: `Row ${line}: ${en}` } });
    },
    list: () => faults,
  };
}

const more = {
  th: 'ยังมีจุดผิดอีก แก้ที่บอกไว้ข้างต้นแล้วนำเข้าใหม่',
  en: 'There are more. Mend the ones above and import it again.',
};

/** Text of a cell as a sentence may repeat it. */
export function quoted(text: string): string {
  const shown = [...text].slice(0, 40).join('');
  return shown.length < text.length ? `“${shown}…”` : `“${text}”`;
}
