import type { Bilingual } from '../../lib/bilingual.ts';
import { evidenceIn, isPlaceholder } from './evidence.ts';
import type { Severity } from './finding.ts';
import type { MeasureRow, Passage } from './report.ts';
import { bareText, containedIn, shinglesOf } from './shingles.ts';

/** One way in which a measure cannot be followed up. */
export interface Defect {
  readonly severity: Severity;
  /** The cell that has the defect; null when the measure has none. */
  readonly cell: (row: MeasureRow) => Passage | null;
  readonly says: Bilingual;
  readonly expected: string | null;
  readonly remedy: Bilingual;
}

type Column = 'title' | 'method' | 'period' | 'summary' | 'outcome';

const columns: Readonly<Record<Column, Bilingual>> = {
  title: { th: 'ชื่อมาตรการหรือกิจกรรม', en: 'the measure or activity' },
  method: { th: 'วิธีดำเนินการ', en: 'the method' },
  period: { th: 'ระยะเวลา', en: 'the period' },
  summary: { th: 'สรุปผลการดำเนินการ', en: 'the summary of results' },
  outcome: { th: 'ผลลัพธ์หรือความสำเร็จ', en: 'the outcome' },
};

function emptyColumn(column: Column): Defect {
  const { th, en } = columns[column];
  return {
    severity: 'warning',
    cell: (row) => (isPlaceholder(row[column].text) ? row[column] : null),
    says: { th: `ไม่ได้กรอก${th}`, en: `${en} is not filled in` },
    expected: th,
    remedy: { th: `กรอก${th}ของมาตรการนั้น`, en: `Fill in ${en} of the measure.` },
  };
}

/** Text shorter than this is too little to call a repetition. */
const SHORTEST = 20;
const REPEATED = 0.8;

function repeats(text: string, earlier: readonly string[]): boolean {
  const bare = bareText(text);
  if (bare.length < SHORTEST) return false;
  const own = shinglesOf(bare);
  return earlier.some((other) => containedIn(own, shinglesOf(bareText(other))) >= REPEATED);
}

const UNIT_NAME = /สำนักปลัด|กองคลัง|กองช่าง|กองการศึกษา|กองสาธารณสุข|กองสวัสดิการ|หน่วยตรวจสอบภายใน/;
const ACTION = /(?:แต่งตั้ง|จัดทำ|จัดช่องทาง|จัดอบรม|จัดโครงการ|เผยแพร่|ประชุม|ออกคำสั่ง|จัดประชุม)/;

/** The owner cell holds activities while the summary holds nothing but units: the two were typed crosswise. */
function crossed({ owner, summary }: MeasureRow): boolean {
  return (
    ACTION.test(owner.text) &&
    !UNIT_NAME.test(owner.text) &&
    UNIT_NAME.test(summary.text) &&
    !ACTION.test(summary.text) &&
    owner.text.length > summary.text.length
  );
}

function withoutTarget({ method, summary, outcome }: MeasureRow): boolean {
  const texts = [method.text, summary.text, outcome.text];
  if (texts.every(isPlaceholder)) return false;
  return texts.every((text) => evidenceIn(text).every((kind) => kind === 'link' || kind === 'document'));
}

const WHOLE_YEAR = /^(?:ตลอด|ทั้ง)(?:ปีงบประมาณ|ปี)(?:พ\.ศ\.)?\p{Nd}{0,4}$/u;

/** In the order in which they are told. */
export const measureDefects: readonly Defect[] = [
  ...(['title', 'method', 'period', 'summary', 'outcome'] as const).map(emptyColumn),
  {
    severity: 'warning',
    cell: (row) => (crossed(row) ? row.owner : null),
    says: {
      th: 'กรอกงานที่ทำไว้ในช่องผู้รับผิดชอบ และกรอกผู้รับผิดชอบไว้ในช่องสรุปผล',
      en: 'the owner column holds the activities and the summary column the owners',
    },
    expected: 'ผู้รับผิดชอบ',
    remedy: {
      th: 'สลับข้อความในช่องผู้รับผิดชอบกับช่องสรุปผลให้ถูกช่อง',
      en: 'Exchange the texts of the owner and the summary columns.',
    },
  },
  {
    severity: 'warning',
    cell: (row) => (repeats(row.summary.text, [row.method.text]) ? row.summary : null),
    says: { th: 'สรุปผลซ้ำกับวิธีดำเนินการ', en: 'the summary of results repeats the method' },
    expected: null,
    remedy: {
      th: 'เขียนสิ่งที่ทำแล้วจริง พร้อมวัน จำนวน หรือเอกสาร แทนการคัดลอกแผน',
      en: 'Write what was really done, with dates, figures or documents, instead of copying the plan.',
    },
  },
  {
    severity: 'warning',
    cell: (row) => (repeats(row.outcome.text, [row.method.text, row.summary.text]) ? row.outcome : null),
    says: {
      th: 'ผลลัพธ์ซ้ำกับวิธีดำเนินการหรือสรุปผล',
      en: 'the outcome repeats the method or the summary',
    },
    expected: null,
    remedy: {
      th: 'เขียนว่าสิ่งที่ทำทำให้อะไรเปลี่ยนไป เช่น จำนวนที่เพิ่มหรือลด',
      en: 'Write what changed because of it, for example a figure that rose or fell.',
    },
  },
  {
    severity: 'notice',
    cell: (row) => (WHOLE_YEAR.test(row.period.text.replace(/\s/g, '')) ? row.period : null),
    says: { th: 'ระยะเวลากว้างทั้งปี ไม่มีวันกำหนด', en: 'the period is the whole year, without a date' },
    expected: 'วันหรือเดือนที่เริ่มและสิ้นสุด',
    remedy: {
      th: 'ระบุเดือนที่เริ่มและสิ้นสุดของแต่ละกิจกรรม',
      en: 'Give the month in which each activity begins and ends.',
    },
  },
  {
    severity: 'notice',
    cell: (row) => (withoutTarget(row) ? row.method : null),
    says: { th: 'ไม่มีเป้าหมายเป็นจำนวนหรือวันที่', en: 'no target is given as a figure or a date' },
    expected: 'จำนวน ร้อยละ หรือวันที่',
    remedy: {
      th: 'กำหนดเป้าหมายที่วัดได้ เช่น จำนวนครั้ง จำนวนคน ร้อยละ หรือวันที่ต้องเสร็จ',
      en: 'Set a target that can be measured: times, people, a percentage or a date.',
    },
  },
];
