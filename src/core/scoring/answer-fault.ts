import type { Bilingual } from '../../lib/bilingual.ts';

/** An answer that the framework does not know, with its place. `set` is 0-based, null where one set was given alone. */
export interface AnswerFault {
  readonly set: number | null;
  readonly question: string;
  readonly part: string | null;
  readonly option: number | null;
  readonly message: Bilingual;
}

export function unknownQuestion(question: string): AnswerFault {
  const message = { th: `ไม่มีข้อคำถาม ${question}`, en: `there is no question ${question}` };
  return { set: null, question, part: null, option: null, message };
}

export function unknownPart(question: string, part: string): AnswerFault {
  const message = {
    th: part === '' ? `ข้อคำถาม ${question} ต้องบอกข้อย่อย` : `ข้อคำถาม ${question} ไม่มีข้อย่อย ${part}`,
    en:
      part === '' ? `question ${question} needs its part named` : `question ${question} has no part ${part}`,
  };
  return { set: null, question, part, option: null, message };
}

export function unknownOption(question: string, part: string, option: number, options: number): AnswerFault {
  const message = {
    th: `คำตอบของ ${question}${part} ต้องเป็นเลขตัวเลือก 1 ถึง ${options} แต่ได้ ${option}`,
    en: `the answer to ${question}${part} must be an option number from 1 to ${options}, not ${option}`,
  };
  return { set: null, question, part, option, message };
}
