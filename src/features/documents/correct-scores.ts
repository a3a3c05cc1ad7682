import type { Examination } from '../../core/checking/examination.ts';
import type { PrintedNumber } from '../../core/checking/report.ts';
import type { Derivation } from '../../core/scoring/scorecard.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact } from '../../lib/fraction.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import type { Corrector } from './correct-text.ts';

/** Notes where the papers print another number, level or indicator name than the report: the papers' come from the scores. */
export function noteScores({ report, framework, scorecard }: Examination, corrector: Corrector): void {
  for (const { code, number } of report.scores.instruments) {
    const computed = scorecard.total.children.find((child) => child.id === code);
    noteNumber(number, computed, { th: `คะแนน ${code}`, en: `The score of ${code}` }, corrector);
  }
  for (const number of report.scores.totals) {
    noteNumber(number, scorecard.total, { th: 'คะแนนรวม', en: 'The total score' }, corrector);
  }
  noteLevels(report.scores.levels, scorecard.level.level?.name, corrector);
  for (const { no, name } of report.scores.indicators) {
    const official = framework.indicators.find((indicator) => indicator.no === no)?.name.th;
    if (official === undefined || canonical(name.text) === canonical(official)) continue;
    corrector.change({
      place: name.place,
      what: { th: `ใช้ชื่อตัวชี้วัดที่ ${no} ตามกรอบการประเมิน`, en: `The official name of indicator ${no}.` },
      before: name.text,
      after: official,
    });
  }
}

function noteNumber(
  printed: PrintedNumber,
  computed: Derivation | undefined,
  name: Bilingual,
  corrector: Corrector,
): void {
  const print = computed?.print;
  if (!print || exact(printed.value).equals(exact(print))) return;
  corrector.change({
    place: printed.passage.place,
    what: { th: `${name.th} ใช้ค่าที่คำนวณได้`, en: `${name.en} is the computed one.` },
    before: printed.value,
    after: print,
  });
}

function noteLevels(
  levels: Examination['report']['scores']['levels'],
  right: Bilingual | undefined,
  corrector: Corrector,
): void {
  const wrong = levels.filter((level) => right && canonical(level.text) !== right.th);
  for (const { text, passage } of wrong) {
    corrector.change({
      place: passage.place,
      what: { th: 'ใช้คำบอกระดับตามเกณฑ์ของปีนี้', en: "The level in this year's words." },
      before: text,
      after: right?.th ?? null,
    });
  }
}
