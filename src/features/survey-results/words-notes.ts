import type { QualityNotes } from '../../core/surveying/quality.ts';
import type { Bilingual, Language } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';

/** Signs of haste, of one hand for many, and what is in no count. About the whole survey; they name nobody. */
export function noteLines({ straight, alike, bursts }: QualityNotes, damaged: number): Bilingual[] {
  return [
    straightLine(straight),
    ...(alike > 0 ? [alikeLine(alike)] : []),
    ...(bursts.length > 0 ? [burstLine(bursts)] : []),
    ...(damaged > 0 ? [damagedLine(damaged)] : []),
  ];
}

function straightLine(straight: number | null): Bilingual {
  if (straight === 0) {
    return {
      th: 'ไม่มีคำตอบที่เลือกตัวเลือกลำดับเดียวกันทุกข้อ',
      en: 'No answer chose the same place on the scale throughout.',
    };
  }
  const count = straight === null ? { th: '1–4', en: '1 to 4' } : { th: `${straight}`, en: `${straight}` };
  return {
    th: `คำตอบ ${count.th} ชุดเลือกตัวเลือกลำดับเดียวกันทุกข้อ อาจตอบโดยไม่ได้อ่าน ยังนับรวมอยู่`,
    en: `${count.en} answers chose the same place on the scale throughout, perhaps without reading. They are counted.`,
  };
}

function alikeLine(alike: number): Bilingual {
  return {
    th: `คำตอบ ${alike} ชุดเหมือนกันทุกข้อ ควรถามตัวเองว่ามีใครตอบแทนคนอื่นหรือไม่ ยังนับรวมอยู่`,
    en: `${alike} answers are alike in everything: did somebody answer for others? They are counted.`,
  };
}

function burstLine(bursts: readonly string[]): Bilingual {
  const days = (language: Language) =>
    bursts.map((day) => printDate({ language }, Temporal.PlainDate.from(day))).join(', ');
  return {
    th: `คำตอบครึ่งหนึ่งหรือมากกว่าเข้ามาในวันเดียว (${days('th')}) ดูว่าวันนั้นมีกิจกรรมใด`,
    en: `Half of all answers or more came on one day (${days('en')}): what happened that day?`,
  };
}

function damagedLine(damaged: number): Bilingual {
  return {
    th: `มีข้อมูล ${damaged} ชุดเสียหายบนดิสก์ เปิดอ่านไม่ได้ จึงไม่อยู่ในผลใด`,
    en: `${damaged} records were damaged on the disk and cannot be opened; they are in no count.`,
  };
}
