import type { Paper, PaperBlock, PaperCell } from '../../src/documents/write/paper.ts';
import { exact } from '../../src/lib/fraction.ts';

/** A paper of the given blocks, portrait unless told. */
export function paperOf(blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Paper {
  return {
    title: 'เอกสารทดสอบ',
    language: 'th',
    author: 'องค์การบริหารส่วนตำบลทุ่งสมมุติ',
    sections: [{ name: 'ทดสอบ', orientation: 'portrait', blocks }],
    ...more,
  };
}

export const cell = (text: string): PaperCell => ({ lines: [text] });

/** A table of `rows` numbered rows, its head "ลำดับ | รายการ | คะแนน". */
export function tableBlock(rows: number, text = 'ข้อความ'): PaperBlock {
  return {
    kind: 'table',
    table: {
      caption: 'ตาราง',
      widths: [1, 4, 2],
      head: ['ลำดับ', 'รายการ', 'คะแนน'].map(cell),
      rows: Array.from({ length: rows }, (_, index) => [
        cell(String(index + 1)),
        {
          boxes: [
            { checked: false, label: 'ยังไม่ได้ดำเนินการ' },
            { checked: true, label: 'ดำเนินการ' },
          ],
          lines: [text],
        },
        { lines: ['๘๗.๘๘'], align: 'right' as const, number: { value: exact('6591/75'), places: 2 } },
      ]),
    },
  };
}

export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#1b4f8f"/></svg>';

/** One block of every kind. */
export const everyBlock: readonly PaperBlock[] = [
  { kind: 'memo-head', title: 'บันทึกข้อความ', emblem: null },
  { kind: 'fields', fields: [{ label: 'ส่วนราชการ', value: 'สำนักปลัด' }] },
  {
    kind: 'fields',
    fields: [
      { label: 'ที่', value: 'ชม ๗๑๒๐๑/๔๘๒' },
      { label: 'วันที่', value: '๒๔ สิงหาคม ๒๕๖๖' },
    ],
  },
  { kind: 'heading', level: 2, text: 'หัวข้อ' },
  {
    kind: 'paragraph',
    indent: true,
    align: 'justify',
    text: [{ text: 'ข้อความ ' }, { text: 'หนา', bold: true }, { text: ' ที่ต้องตรวจ', mark: true }],
  },
  { kind: 'list', items: ['หนึ่ง', 'สอง'] },
  tableBlock(2),
  { kind: 'figure', svg, alt: 'แผนภูมิคะแนน', widthCm: 8, heightCm: 4 },
  { kind: 'signature', name: '(นายสมมุติ ทดลอง)', position: ['นักวิเคราะห์นโยบายและแผน'] },
  { kind: 'opinion', heading: 'ความเห็นของปลัด', lines: 2, name: '(นางตัวอย่าง ทดลอง)', position: ['ปลัด'] },
  { kind: 'page-break' },
  { kind: 'paragraph', text: 'หน้าใหม่' },
];

/** Text that is markup, code or a formula somewhere. */
export const hostile =
  '#panic("x") *bold* _it_ $x^2$ \\\\ \\u{41} @ref <b>x</b> &amp; {{y}} = 1+1 // c /* d */ `raw` ~ [z] ]]> " \' \u0000\u0007';
