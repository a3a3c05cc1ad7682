import type ExcelJS from 'exceljs';
import type { Inline } from '../paper.ts';
import { cleanText, plainText, runsOf } from '../paper-text.ts';

export const FONT = { name: 'TH SarabunPSK', size: 16, family: 2 };
/** Points a line of the body takes. */
export const LINE = 21;

/** A cell holds at most 32,767 letters; a longer text says where the rest is. */
const LONGEST = 32_700;
const CUT = '… (ยาวเกินหนึ่งช่องของแผ่นงาน อ่านฉบับเต็มในไฟล์ DOCX หรือ PDF)';

/** The value of a text cell: a plain string, or rich text where some of it is bold. Never a formula. */
export function textValue(text: Inline, bold = false): ExcelJS.CellValue {
  const runs = runsOf(text);
  if (!runs.some((run) => run.bold) || bold) return short(cleanText(plainText(text)));
  return {
    richText: runs.map((run) => ({
      text: short(cleanText(run.text)),
      font: { ...FONT, bold: run.bold ?? false },
    })),
  };
}

export function isMarked(text: Inline): boolean {
  return runsOf(text).some((run) => run.mark);
}

/** Text a person could turn into a formula by editing the cell is kept as text by its format too. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t]/.test(text) && text.length <= 255;
}

function short(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST).toWellFormed() + CUT;
}

/** Names Excel allows: at most 31 letters, none of []:*?/\, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = cleanText(name)
      .replace(/[[\]:*?/\\]|^'|'$/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const base = plain.slice(0, 31).trim() || `${index + 1}`;
    const free = taken.has(base) ? `${base.slice(0, 26).trim()} (${index + 1})` : base;
    taken.add(free);
    return free;
  });
}
