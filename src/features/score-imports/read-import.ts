import type { Framework } from '../../core/framework/schema.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { findHead } from './columns.ts';
import { createFaults } from './faults.ts';
import { readCounts, readMeans } from './read-answers.ts';
import { readScores } from './read-scores.ts';
import { type Days, readVerdicts, type VerdictRow } from './read-verdicts.ts';
import type { AnswerContent } from './rules.ts';
import type { Fault, TableRow } from './table.ts';

/** What a table says was announced. */
export type ReadImport =
  | { readonly kind: 'scores'; readonly scores: ReadonlyMap<string, string> }
  | { readonly kind: 'verdicts'; readonly verdicts: readonly VerdictRow[] }
  | { readonly kind: 'answers'; readonly answers: AnswerContent };

/** The table understood by this year's framework, or every fault by its row: nothing is taken from a faulty one. */
export function readImport(
  framework: Framework,
  rows: readonly TableRow[],
  days: Days,
): Result<ReadImport, readonly Fault[]> {
  const table = findHead(rows);
  if (!table) return err([{ line: null, message: noHead }]);
  const faults = createFaults();
  const read = ((): ReadImport => {
    switch (table.kind) {
      case 'scores':
        return { kind: 'scores', scores: readScores(framework, table, faults) };
      case 'verdicts':
        return { kind: 'verdicts', verdicts: readVerdicts(framework, table, days, faults) };
      case 'counts':
        return { kind: 'answers', answers: readCounts(framework, table, faults) };
      case 'means':
        return { kind: 'answers', answers: readMeans(framework, table, faults) };
    }
  })();
  if (faults.list().length > 0) return err(faults.list());
  return isEmpty(read) ? err([{ line: null, message: nothing }]) : ok(read);
}

function isEmpty(read: ReadImport): boolean {
  if (read.kind === 'scores') return read.scores.size === 0;
  if (read.kind === 'verdicts') return read.verdicts.length === 0;
  return Object.keys(read.answers.questions).length === 0;
}

const noHead = {
  th: 'ไม่พบแถวชื่อคอลัมน์ · ใช้แบบใดแบบหนึ่ง: axis,score · item,result,reason,round · question,part,option,count · question,mean (หรือดาวน์โหลดแม่แบบ)',
  en: 'No row names the columns. Use one of: axis,score · item,result,reason,round · question,part,option,count · question,mean (or download a template).',
};
const nothing = {
  th: 'ตารางนี้มีแต่ช่องว่าง ยังไม่มีอะไรให้นำเข้า',
  en: 'The table holds nothing but empty cells: there is nothing to import.',
};
