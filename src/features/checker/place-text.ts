import type { Place, ReportPart } from '../../core/checking/report.ts';
import type { Bilingual, Language } from '../../lib/bilingual.ts';

const parts: Record<ReportPart, Bilingual> = {
  cover: { th: 'ส่วนนำ', en: 'cover' },
  measures: { th: 'ตารางมาตรการ', en: 'table of measures' },
  indicators: { th: 'ตารางตัวชี้วัด', en: 'table of indicators' },
  items: { th: 'ตารางข้อ OIT', en: 'table of items' },
  memo: { th: 'บันทึกข้อความ', en: 'memo' },
  scores: { th: 'ตารางคะแนน', en: 'score table' },
  signatures: { th: 'ลายมือชื่อและความเห็น', en: 'signatures and opinions' },
  other: { th: 'เอกสาร', en: 'document' },
};

/** A place in words: "ตารางข้อ OIT · ข้อ O18 · แถว 3 · บรรทัด 71". */
export function placeText(place: Place, language: Language): string {
  const th = language === 'th';
  const words = [
    parts[place.part][language],
    place.item && (th ? `ข้อ ${place.item}` : `item ${place.item}`),
    place.indicator && (th ? `ตัวชี้วัดที่ ${place.indicator}` : `indicator ${place.indicator}`),
    place.measure && (th ? `มาตรการที่ ${place.measure}` : `measure ${place.measure}`),
    place.sheet && (th ? `แผ่นงาน ${place.sheet}` : `sheet ${place.sheet}`),
    place.row !== undefined && (th ? `แถว ${place.row + 1}` : `row ${place.row + 1}`),
    place.page && (th ? `หน้า ${place.page}` : `page ${place.page}`),
    place.line && (th ? `บรรทัด ${place.line}` : `line ${place.line}`),
  ];
  return words.filter(Boolean).join(' · ');
}
