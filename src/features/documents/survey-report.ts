import type { Bilingual } from '../../lib/bilingual.ts';

/** A score as it is told: with two decimals, to the nearest step, or not at all. */
export type PrintedScore =
  | { readonly kind: 'exact'; readonly print: string }
  | { readonly kind: 'about'; readonly value: number; readonly step: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' };

export interface PrintedDifference {
  /** "+2.50", "−5", "0.00" */
  readonly print: string;
  readonly isAbout: boolean;
}

export interface ReportedIndicator {
  /** Null: of a set of the agency's own, all of its questions together. */
  readonly no: number | null;
  readonly name: Bilingual;
  readonly score: string | null;
  /** Half the width of the 95 % interval. */
  readonly margin: string | null;
  readonly byMode: { readonly self: string; readonly interviewer: string } | null;
  readonly before: string | null;
  readonly difference: PrintedDifference | null;
  readonly formula: Bilingual;
}

export interface ReportedOption {
  readonly label: Bilingual;
  /** As the scale has it; null: the option scores nothing. */
  readonly value: string | null;
  /** Null: hidden. */
  readonly count: number | null;
}

export interface ReportedPart {
  /** "I3.a"; the question's own code where it has no parts. */
  readonly name: string;
  /** '' where the question has no parts. */
  readonly code: string;
  readonly text: Bilingual;
  readonly score: PrintedScore;
  readonly options: readonly ReportedOption[];
  /** Who left it out; null: hidden. */
  readonly skipped: number | null;
  /** How many all hidden cells hold together. */
  readonly rest: number;
}

export interface ReportedQuestion {
  readonly code: string;
  readonly indicator: number | null;
  readonly text: Bilingual;
  readonly score: PrintedScore;
  readonly margin: string | null;
  readonly before: PrintedScore | null;
  readonly difference: PrintedDifference | null;
  readonly formula: Bilingual;
  readonly parts: readonly ReportedPart[];
}

/**
 * What is told of a closed survey: the page, the files and the papers are all made of it and of nothing else, so that none
 * can show what the rule of small groups hides. Plain JSON.
 */
export interface SurveyReportModel {
  readonly agency: string;
  readonly fiscalYear: number;
  readonly title: Bilingual;
  /** Code of the framework's instrument; null: a set of the agency's own. */
  readonly instrument: string | null;
  /** First and last day, ISO 8601. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly answers: number;
  readonly needed: number | null;
  readonly population: number | null;
  /** Of an invited survey: how many slips were in force, and how many were used; null: anybody could answer. */
  readonly slips: { readonly made: number; readonly used: number } | null;
  readonly modes: { readonly self: number | null; readonly interviewer: number | null };
  /** What scores are compared with; null: nothing. */
  readonly comparedWith: Bilingual | null;
  readonly indicators: readonly ReportedIndicator[];
  /** Weakest first by what is told of them; those without a told score last. */
  readonly questions: readonly ReportedQuestion[];
  readonly notes: readonly Bilingual[];
}

export function printScore(score: PrintedScore): Bilingual {
  switch (score.kind) {
    case 'exact':
      return { th: score.print, en: score.print };
    case 'about':
      return { th: `ประมาณ ${score.value}`, en: `about ${score.value}` };
    case 'hidden':
      return { th: 'ไม่แสดง', en: 'not shown' };
    case 'none':
      return { th: 'ไม่มีผู้ตอบ', en: 'nobody answered' };
  }
}

export function printDifference({ print, isAbout }: PrintedDifference): Bilingual {
  return isAbout ? { th: `ประมาณ ${print}`, en: `about ${print}` } : { th: print, en: print };
}

/** What the numbers are and are not: on the page as on paper. */
export const surveyMethod: readonly Bilingual[] = [
  {
    th: 'คะแนนของผู้ตอบหนึ่งคนในข้อหนึ่งคือค่าเฉลี่ยของส่วนย่อยที่ตอบ คะแนนข้อคือค่าเฉลี่ยของผู้ตอบทุกคน คะแนนตัวชี้วัดคือค่าเฉลี่ยของคะแนนข้อ ปัดเหลือสองตำแหน่งเมื่อแสดง',
    en: 'One person’s score of a question is the mean of the parts answered; a question is the mean over everybody who answered it; an indicator is the mean of its questions, rounded to two decimals when shown.',
  },
  {
    th: 'ค่า ± คือครึ่งหนึ่งของช่วงความเชื่อมั่นร้อยละ 95 ของค่าเฉลี่ย (การแจกแจงที ปรับด้วยจำนวนผู้เกี่ยวข้องทั้งหมดเมื่อทราบ) ปัดขึ้นเสมอ คะแนนที่บอกโดยประมาณมีค่า ± ปัดขึ้นเป็นขั้นเดียวกัน',
    en: 'The ± is half of the 95 % confidence interval of the mean (Student’s t, corrected for the number of people concerned where known), always rounded up; of a score told as “about” it is rounded up to the same step.',
  },
  {
    th: 'ช่วงนี้คิดเหมือนสุ่มผู้ตอบมา แต่ผู้ตอบเลือกตอบเอง คนที่ไม่ตอบอาจคิดต่างไป ความไม่แน่นอนจริงจึงมากกว่านี้',
    en: 'It is computed as if respondents had been drawn by lot. They chose to answer, and those who did not may think otherwise: the true uncertainty is larger.',
  },
  {
    th: 'ตัวเลือกที่มีผู้เลือก 1–4 คนไม่แสดง และซ่อนตัวเลือกอื่นประกอบด้วยเพื่อไม่ให้ลบย้อนหาได้ คะแนนของข้อนั้นจึงบอกโดยประมาณหรือไม่แสดง สำนักงานเห็นเท่ากับที่ประชาชนเห็น',
    en: 'An option chosen by 1 to 4 people is not shown, and others are hidden with it so that it cannot be had by subtraction; the score of such a question is told as “about” or not at all. The office sees no more than the public.',
  },
];
