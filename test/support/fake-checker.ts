import type { DerivationJson } from '../../src/core/scoring/derivation-json.ts';
import type { Block, ReadDocument } from '../../src/documents/read/document.ts';
import type { CheckResult, FindingResult } from '../../src/features/checker/result.ts';
import type { Checked, CheckerService } from '../../src/features/checker/service.ts';
import { err, ok } from '../../src/lib/result.ts';

/** A hostile sentence that must reach every page as text and nowhere as markup. */
export const HOSTILE = `<script>alert("1")</script><img src=x onerror=alert(1)> & 'ปลอม'`;

const cell = (text: string) => ({ text, colSpan: 1, rowSpan: 1 });
const row = (line: number, ...texts: string[]) => ({ cells: texts.map(cell), at: { line } });

const blocks: Block[] = [
  { kind: 'heading', level: 1, text: `รายงาน ${HOSTILE}`, at: { line: 1 } },
  {
    kind: 'table',
    at: { line: 3 },
    rows: [
      row(3, 'ข้อ', 'ข้อมูล', 'องค์ประกอบ', 'ผู้รับผิดชอบ', 'ความก้าวหน้า'),
      row(4, 'O1', 'โครงสร้าง', 'แผนผัง', 'สำนักปลัด', '☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ'),
      row(5, 'O2', 'ข้อมูลผู้บริหาร', HOSTILE, 'สำนักปลัด', '☑ ดำเนินการ'),
    ],
  },
];

const say = (th: string, en = th) => ({ th, en });

export const fakeFindings: FindingResult[] = [
  {
    rule: 'score-instrument',
    severity: 'error',
    message: say(`EIT พิมพ์ไว้ 91.59 ${HOSTILE}`, `EIT is printed as 91.59 ${HOSTILE}`),
    place: { block: 1, row: 1, column: 2, line: 4, part: 'scores' },
    alsoAt: [],
    found: '91.59',
    expected: '87.88',
    remedy: say('แก้เป็น 87.88', 'Print 87.88.'),
  },
  {
    rule: 'progress-unevidenced',
    severity: 'notice',
    message: say('ไม่มีหลักฐาน', 'No evidence'),
    place: { block: 1, row: 1, column: 4, line: 4, part: 'items', item: 'O1' },
    alsoAt: [{ block: 1, row: 2, column: 4, line: 5, part: 'items', item: 'O2' }],
    found: null,
    expected: null,
    remedy: say('ใส่ลิงก์', 'Add a link.'),
  },
];

const leaf = (id: string, value: string | null): DerivationJson => ({
  id,
  kind: 'indicator',
  label: say(`ตัวชี้วัด ${id}`),
  formula: null,
  value,
  exact: value,
  origin: value ? 'given' : 'missing',
  reason: null,
  note: null,
  weight: null,
  respondents: null,
  children: [],
});

const derivation: DerivationJson = {
  ...leaf('total', '91.04'),
  kind: 'total',
  label: say('คะแนนรวม', 'Total'),
  formula: say('0.30 × IIT + 0.30 × EIT + 0.40 × OIT'),
  origin: 'computed',
  exact: '455177/5000',
  children: [leaf('1', '91.59'), leaf('2', null)],
};

const computed = { iit: '82.24', eit: '87.88', oit: '100.00' };

export const fakeResult: CheckResult = {
  document: {
    fileName: `${HOSTILE}.md`,
    format: 'md',
    certainty: 'exact',
    agency: { kind: 'sao', name: `ตัวอย่าง ${HOSTILE}`, district: null, province: null },
    fiscalYear: 2566,
    memo: null,
    notes: [],
  },
  framework: 'nacc-2566',
  scores: {
    printed: {
      indicators: ['91.59', ...Array<null>(9).fill(null)],
      indicatorNames: [HOSTILE, ...Array<null>(9).fill(null)],
      instruments: { ...computed, eit: '91.59' },
      total: '91.04',
      level: 'A',
    },
    computed: {
      indicators: ['91.59', ...Array<null>(9).fill(null)],
      instruments: computed,
      total: '91.04',
      level: { code: null, name: 'ผ่าน', nameEn: 'Passed', reasons: [say(HOSTILE)] },
      exact: { indicators: [], instruments: {}, total: '455177/5000' },
    },
  },
  items: [
    {
      code: 'O1',
      printedCode: '๐๑',
      title: 'โครงสร้าง',
      components: '',
      subIndicator: '9.1',
      owner: HOSTILE,
      status: 'done',
      progress: '',
      place: { block: 1, row: 1, part: 'items', item: 'O1' },
      impact: '0.40',
    },
  ],
  measures: [],
  indicators: [],
  findings: fakeFindings,
};

const document: ReadDocument = {
  format: 'md',
  fileName: fakeResult.document.fileName,
  blocks,
  certainty: 'exact',
  notes: [],
};

export const fakeChecked: Checked = { result: fakeResult, derivation, document, packed: `packed-${HOSTILE}` };

/** Answers at once and without reading: a file named "fail-CODE.md" fails with that code. */
export function createFakeChecker(): CheckerService {
  return {
    check: async ({ fileName }) => {
      const code = /^fail-([a-z-]+)\./.exec(fileName)?.[1];
      if (code === 'throw') throw new Error(`a bug that quotes ${HOSTILE}`);
      if (code) return err({ code: code as 'corrupt', message: say(`เสีย ${code}`, `broken ${code}`) });
      return ok(fakeChecked);
    },
    write: async ({ packed, document: kind, format }) => {
      if (!packed.startsWith('packed-')) {
        return err({ code: 'bad-package', message: say('ข้อมูลถูกแก้ไข', 'The data was changed') });
      }
      const bytes = new TextEncoder().encode(`${kind}.${format}`);
      return ok({ bytes, fileName: `บันทึก ${kind}.${format}`, mediaType: 'application/pdf' });
    },
    close: async () => {},
  };
}
