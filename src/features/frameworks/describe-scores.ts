import type { Framework } from '../../core/framework/schema.ts';
import { itemCost } from '../../core/scoring/impact.ts';
import type { Language } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { plainTable } from './plain-table.ts';
import { unsure } from './wording.ts';

/** Instruments with their weights, and under each its indicators. */
export function instrumentSection({ instruments, indicators }: Framework, language: Language): string {
  const head =
    language === 'th' ? ['แบบวัด / ตัวชี้วัด', 'น้ำหนัก', 'ชื่อ'] : ['instrument / indicator', 'weight', 'name'];
  const rows = instruments.flatMap((instrument) => [
    [instrument.code, instrument.weight, instrument.name[language] + unsure(instrument)],
    ...indicators
      .filter(({ no }) => instrument.indicators.includes(no))
      .map((indicator) => [`  ${indicator.no}`, '', indicator.name[language] + unsure(indicator)]),
  ]);
  return plainTable(head, rows, ['left', 'right', 'left']);
}

/** Sub-indicators with their size and what one missing item of theirs costs the total. */
export function subIndicatorSection(framework: Framework, language: Language): string {
  if (framework.subIndicators.length === 0) return '';
  const head =
    language === 'th'
      ? ['ตัวชี้วัดย่อย', 'จำนวนข้อ', 'ขาดหนึ่งข้อเสียคะแนนรวม', 'ชื่อ']
      : ['sub-indicator', 'items', 'a missing item costs', 'name'];
  const rows = framework.subIndicators.map((sub) => [
    sub.code,
    String(sub.size),
    printDecimal(itemCost(framework, sub.code), framework.rounding.places),
    sub.name[language] + unsure(sub),
  ]);
  return plainTable(head, rows, ['left', 'right', 'right', 'left']);
}

/** How many questions and parts an indicator has; the texts are too long for a table. */
export function questionSection({ indicators, questions }: Framework, language: Language): string {
  if (questions.length === 0) return '';
  const head =
    language === 'th'
      ? ['ตัวชี้วัด', 'ข้อคำถาม', 'ประเด็นย่อย', 'รหัส']
      : ['indicator', 'questions', 'parts', 'codes'];
  const rows = indicators.flatMap(({ no }) => {
    const own = questions.filter(({ indicator }) => indicator === no);
    if (own.length === 0) return [];
    const parts = own.reduce((total, question) => total + question.parts.length, 0);
    const codes = own.map((question) => question.code + unsure(question)).join(' ');
    return [[String(no), String(own.length), String(parts), codes]];
  });
  return plainTable(head, rows, ['left', 'right', 'right', 'left']);
}
