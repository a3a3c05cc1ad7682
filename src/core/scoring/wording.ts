import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, exact, printDecimal, printFraction } from '../../lib/fraction.ts';
import type { Instrument } from '../framework/schema.ts';
import type { DerivationKind } from './scorecard.ts';

const kindNames: Record<DerivationKind, Bilingual> = {
  total: { th: 'คะแนนรวม', en: 'the total' },
  instrument: { th: '', en: '' },
  indicator: { th: 'ตัวชี้วัดที่', en: 'indicator' },
  'sub-indicator': { th: 'ตัวชี้วัดย่อย', en: 'sub-indicator' },
  item: { th: 'ข้อ', en: 'item' },
  question: { th: 'ข้อคำถาม', en: 'question' },
  part: { th: 'ข้อย่อย', en: 'part' },
};

/** How a sentence names a number: "ตัวชี้วัดที่ 3", "ข้อ O6", "IIT". */
export function nameOf(kind: DerivationKind, id: string): Bilingual {
  const { th, en } = kindNames[kind];
  if (kind === 'total') return { th, en };
  return { th: `${th} ${id}`.trim(), en: `${en} ${id}`.trim() };
}

/** Codes with runs closed up: "O1–O10", "9, 10", "1–3, 5". */
export function listCodes(codes: readonly string[]): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && isNext(last, code)) run.push(code);
    else runs.push([code]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

function isNext(code: string, next: string): boolean {
  const [, stem, number] = /^(.*?)(\d{1,9})$/.exec(code) ?? [];
  return number !== undefined && next === `${stem}${Number(number) + 1}`;
}

/** "0.30 × IIT + 0.30 × EIT + 0.40 × OIT" */
export function weightedFormula(instruments: readonly Instrument[]): Bilingual {
  const text = instruments.map(({ code, weight }) => `${printWeight(exact(weight))} × ${code}`).join(' + ');
  return { th: text, en: text };
}

function printWeight(weight: Exact): string {
  for (const places of [2, 3, 4, 5, 6]) {
    const print = printDecimal(weight, places);
    if (exact(print).equals(weight)) return print;
  }
  return printFraction(weight);
}

/** "ค่าเฉลี่ยของข้อ O1–O10" */
export function meanFormula(kind: DerivationKind, codes: readonly string[]): Bilingual {
  const { th, en } = several(kind, codes);
  return { th: `ค่าเฉลี่ยของ${th}`, en: `mean of ${en}` };
}

/** "ข้อ O1–O10", "items O1–O10" */
export function several(kind: DerivationKind, codes: readonly string[]): Bilingual {
  const { th, en } = kindNames[kind];
  const list = listCodes(codes);
  const plural = en !== '' && codes.length > 1 ? `${en}s` : en;
  return { th: `${th} ${list}`.trim(), en: `${plural} ${list}`.trim() };
}

export function answersFormula(respondents: number): Bilingual {
  return {
    th: `ค่าเฉลี่ยของคำตอบจากผู้ตอบ ${respondents} คน`,
    en: `mean of the answers of ${respondents} respondents`,
  };
}

/** Skipped parts do not count against anyone, so this is not always the mean of the parts below. */
export function partsFormula(respondents: number): Bilingual {
  return {
    th: `เฉลี่ยข้อย่อยที่ผู้ตอบแต่ละคนตอบก่อน แล้วเฉลี่ยผู้ตอบ ${respondents} คน`,
    en: `the mean of each respondent's answered parts, then the mean over ${respondents} respondents`,
  };
}

/** Thai sets a Latin word apart by spaces: "คำนวณ IIT ไม่ได้", but "คำนวณคะแนนรวมไม่ได้". */
export function spaced(text: string): string {
  const before = /^[A-Za-z0-9]/.test(text) ? ' ' : '';
  const after = /[A-Za-z0-9]$/.test(text) ? ' ' : '';
  return `${before}${text}${after}`;
}

export function capital(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
