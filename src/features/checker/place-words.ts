import type { ReportPart } from '../../core/checking/report.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/** Names of places in a report; "#" stands for the number or code. Parts are in the order the page groups them. */
export const placeWords = {
  parts: {
    scores: { th: 'ตารางคะแนน', en: 'Score table' },
    memo: { th: 'บันทึกข้อความ', en: 'Memo' },
    cover: { th: 'ส่วนต้นของรายงาน', en: 'Opening of the report' },
    measures: { th: 'ตารางมาตรการ', en: 'Measures table' },
    indicators: { th: 'ตารางตัวชี้วัด', en: 'Indicator tables' },
    items: { th: 'ตารางรายข้อ (OIT)', en: 'Item tables (OIT)' },
    signatures: { th: 'ส่วนลงนามและความเห็น', en: 'Signatures and opinions' },
    other: { th: 'ส่วนอื่นของเอกสาร', en: 'Elsewhere' },
  } satisfies Record<ReportPart, Bilingual>,
  item: { th: 'ข้อ #', en: 'Item #' },
  indicator: { th: 'ตัวชี้วัดที่ #', en: 'Indicator #' },
  measure: { th: 'มาตรการที่ #', en: 'Measure #' },
  row: { th: 'แถวที่ #', en: 'Row #' },
  sheet: { th: 'แผ่นงาน #', en: 'Sheet #' },
  page: { th: 'หน้า #', en: 'Page #' },
  line: { th: 'บรรทัด #', en: 'Line #' },
};
