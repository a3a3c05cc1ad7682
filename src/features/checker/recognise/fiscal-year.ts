import type { Passage } from '../../../core/checking/report.ts';
import type { ReadDocument } from '../../../documents/read/document.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Line } from './outline.ts';
import { holdingPassage } from './places.ts';
import { isTitle, namesAssessment } from './titles.ts';

export interface FiscalYearReading {
  /** B.E. */
  readonly year: number;
  readonly passage: Passage;
}

/** "ปีงบประมาณ พ.ศ. 2566", "ประจำปี 2566", "ปีงบประมาณ 66", "FY2566". */
const YEAR = /(?:ปี\s?(งบประมาณ)?\s?(?:พ\.\s?ศ\.|ค\.\s?ศ\.)?|(?<![A-Za-z])(FY))\s?(\d{4}|\d{2})(?![\d.,])/g;
/** Names of earlier years are compared with: "เทียบกับปี 2565". */
const COMPARED = /(?:จาก|เทียบกับ|เปรียบเทียบ|กว่า|ของ)\s?$/;

interface Candidate {
  readonly year: number;
  readonly weight: number;
  readonly line: Line;
}

/**
 * The fiscal year a report says it is of, before any framework is chosen. Titles and the memo's subject count more
 * than sentences, sentences about the assessment more than others; what stands in the cells of tables (components of
 * an item speak of other years) does not count. Null when no line names a year.
 */
export function findFiscalYear(document: ReadDocument): FiscalYearReading | null {
  return fiscalYearOf(document, layoutOf(document));
}

/** The same over a document already taken apart. */
export function fiscalYearOf(document: ReadDocument, layout: Layout): FiscalYearReading | null {
  const candidates = layout.lines.flatMap((line, index) => yearsOf(line, index));
  const counts = new Map<number, number>();
  for (const { year } of candidates) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: { candidate: Candidate; score: number } | null = null;
  for (const candidate of candidates) {
    const score = candidate.weight + Math.min((counts.get(candidate.year) ?? 1) - 1, 4) / 2;
    if (score > (best?.score ?? 0)) best = { candidate, score };
  }
  if (best === null) return null;
  const { year, line } = best.candidate;
  return { year, passage: holdingPassage(document, line.spot, layout.book) };
}

function yearsOf(line: Line, index: number): Candidate[] {
  const text = toArabicDigits(line.text);
  const kind = lineWeight(line, index);
  return Array.from(text.matchAll(YEAR)).flatMap((match) => {
    const isFiscal = match[1] !== undefined || match[2] !== undefined;
    const year = buddhistYear(match[3] ?? '', isFiscal);
    if (year === null) return [];
    const compared = COMPARED.test(text.slice(Math.max(0, match.index - 15), match.index));
    return [{ year, weight: kind + (isFiscal ? 2 : 1) - (compared ? 3 : 0), line }];
  });
}

function lineWeight(line: Line, index: number): number {
  const about = namesAssessment(line.text) ? 2 : 0;
  const place = index < 8 ? 1 : 0;
  if (isTitle(line.text)) return 6 + about + place;
  if (/^เรื่อง/.test(line.text)) return 5 + about;
  return about + place + (line.heading ? 2 : 0);
}

/** Four digits in either era, or two of the Buddhist era after "ปีงบประมาณ"; null for what no report can be of. */
function buddhistYear(digits: string, isFiscal: boolean): number | null {
  const number = Number(digits);
  if (digits.length === 2) return isFiscal && number >= 50 ? 2500 + number : null;
  if (number >= 2500 && number < 2700) return number;
  return number >= 2000 && number < 2150 ? number + 543 : null;
}
