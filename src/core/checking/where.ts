import type { Bilingual } from '../../lib/bilingual.ts';
import type { Place, ReportPart } from './report.ts';

const parts: Readonly<Record<ReportPart, Bilingual>> = {
  cover: { th: 'ส่วนต้นของรายงาน', en: 'the opening of the report' },
  measures: { th: 'ตารางมาตรการ', en: 'the table of measures' },
  indicators: { th: 'ตารางตัวชี้วัด', en: 'the table of indicators' },
  items: { th: 'ตารางรายข้อ (OIT)', en: 'the tables of items (OIT)' },
  memo: { th: 'บันทึกข้อความ', en: 'the memo' },
  scores: { th: 'ส่วนคะแนน', en: 'the scores' },
  signatures: { th: 'ส่วนลงนามและความเห็น', en: 'the signatures and opinions' },
  other: { th: 'เนื้อความ', en: 'the text' },
};

/** The place as a person would call it: "ข้อ O24", "ตัวชี้วัดที่ 3", "มาตรการที่ 1", else the part of the report. */
export function whereIs(place: Place): Bilingual {
  if (place.item) return { th: `ข้อ ${place.item}`, en: `item ${place.item}` };
  if (place.measure) return { th: `มาตรการที่ ${place.measure}`, en: `measure ${place.measure}` };
  if (place.indicator) return { th: `ตัวชี้วัดที่ ${place.indicator}`, en: `indicator ${place.indicator}` };
  return wherePart(place.part);
}

/** A part of the report by name: "ตารางมาตรการ". */
export function wherePart(part: ReportPart): Bilingual {
  return parts[part];
}

/** Places by name, at most `limit` of them: "O1, O2, O3 และอีก 40 แห่ง". */
export function listPlaces(places: readonly Place[], limit = 6): Bilingual {
  const named = places.slice(0, limit).map(whereIs);
  const more = places.length - named.length;
  const th = named.map((one) => one.th).join(', ');
  const en = named.map((one) => one.en).join(', ');
  if (more <= 0) return { th, en };
  return { th: `${th} และอีก ${more} แห่ง`, en: `${en} and ${more} more` };
}

/** For the beginning of a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** One key for one passage: the same block, row and column. */
export function placeKey(place: Place): string {
  return `${place.block}/${place.row ?? ''}/${place.column ?? ''}`;
}
