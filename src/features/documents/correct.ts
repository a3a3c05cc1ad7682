import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { Examination } from '../../core/checking/examination.ts';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { correctIndicators } from './correct-indicators.ts';
import { correctItems } from './correct-items.ts';
import { correctMeasures } from './correct-measures.ts';
import { correctAgency, correctMemo, correctSignatures } from './correct-memo.ts';
import { noteScores } from './correct-scores.ts';
import { type Corrector, makeCorrector } from './correct-text.ts';
import type { Change, CorrectedReport } from './corrected.ts';

/**
 * The report put right as far as it is certain, and everything that was changed. Numbers are not taken from typed
 * text at all: papers print the scorecard's. Items and indicators have their official names and places; doubtful
 * passages are marked for the officer, missing ones have a place to fill.
 */
export function correctReport(
  examination: Examination,
  kinds: readonly AgencyKind[] = loadAgencyKinds(),
): { report: CorrectedReport; changes: readonly Change[] } {
  const { report, framework, findings } = examination;
  const corrector = makeCorrector(findings);
  const agency = correctAgency(report, kinds, findings, corrector);
  noteScores(examination, corrector);
  const corrected: CorrectedReport = {
    agency,
    fiscalYear: framework.fiscalYear,
    measures: correctMeasures(report.measures, corrector),
    instruments: correctIndicators(report, framework, corrector),
    subIndicators: correctItems(report, framework, corrector),
    memo: correctMemo(report, agency, corrector),
    ...correctSignatures(report, agency, corrector),
  };
  noteForm(examination, corrector);
  return { report: corrected, changes: corrector.changes };
}

/** What is written anew throughout, told once. */
function noteForm({ report }: Examination, corrector: Corrector): void {
  const change = (th: string, en: string) =>
    corrector.change({ place: null, what: { th, en }, before: null, after: null });
  change(
    'ข้อความที่เน้นสีในเอกสารฉบับแก้คือจุดที่ต้องตรวจหรือกรอก แก้แล้วให้เอาสีออก',
    'Highlighted text in the corrected papers is yours to check or fill in; clear the colour when done.',
  );
  if (report.items.some((row) => !/^O[๐-๙]+$/.test(row.printedCode.text.trim()))) {
    change('พิมพ์รหัสข้อแบบเดียวกันทั้งเอกสาร เช่น O๖', 'Item codes are printed one way throughout: O๖.');
  }
  if (report.passages.some(({ text }) => /(?<![\w./:@-])\d/.test(text))) {
    change(
      'ใช้เลขไทยทั้งเอกสาร ยกเว้นที่อยู่เว็บและอีเมล',
      'Thai digits throughout, except in web and mail addresses.',
    );
  }
  if (report.memo) {
    change(
      'เรียบเรียงเนื้อความบันทึกข้อความใหม่จากคะแนนที่คำนวณได้ ส่วนหัวและผู้ลงนามคงตามรายงาน',
      "The memo's body is written anew from the computed scores; its head and signatories are the report's.",
    );
  }
}
