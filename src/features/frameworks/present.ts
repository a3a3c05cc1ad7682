import type { Framework } from '../../core/framework/schema.ts';
import type { Language } from '../../lib/bilingual.ts';
import {
  calendarSection,
  itemSection,
  levelSection,
  periodSection,
  sampleSection,
} from './describe-rules.ts';
import { instrumentSection, questionSection, subIndicatorSection } from './describe-scores.ts';
import { plainTable } from './plain-table.ts';
import { frameworkIds, loadFramework } from './queries.ts';
import { type Describe, lastDay, unsure } from './wording.ts';

const sections: readonly Describe[] = [
  instrumentSection,
  subIndicatorSection,
  levelSection,
  periodSection,
  questionSection,
  itemSection,
  sampleSection,
  calendarSection,
  sourceSection,
];

/** A whole framework as text to read in a terminal (`prongsai frameworks show`); unverified facts carry a "?". */
export function describeFramework(framework: Framework, language: Language): string {
  const parts = sections.map((section) => section(framework, language)).filter((text) => text !== '');
  return [title(framework, language), ...parts].join('\n\n');
}

/** The frameworks of this package, a line each. A damaged one is listed with its first fault. */
export function listFrameworks(language: Language): string {
  const head =
    language === 'th'
      ? ['กรอบ', 'ปีงบประมาณ', 'แบบวัด', 'ตัวชี้วัด', 'ข้อคำถาม', 'ข้อ', 'ชื่อ']
      : ['framework', 'fiscal year', 'instruments', 'indicators', 'questions', 'items', 'name'];
  const rows = frameworkIds().map((id) => {
    const loaded = loadFramework(id);
    if (!loaded.ok) return [id, '', '', '', '', '', loaded.error[0]?.message[language] ?? ''];
    const { fiscalYear, instruments, indicators, questions, items, name } = loaded.value;
    const counts = [instruments, indicators, questions, items].map(({ length }) => String(length || '–'));
    return [id, String(fiscalYear), ...counts, name[language]];
  });
  return plainTable(head, rows, ['left', 'right', 'right', 'right', 'right', 'right', 'left']);
}

function title({ id, name, start, end }: Framework, language: Language): string {
  const words =
    language === 'th'
      ? { until: 'ถึง', mark: 'เครื่องหมาย ? คือข้อมูลที่ยังไม่ยืนยัน' }
      : { until: 'to', mark: 'a "?" marks a fact that is not verified' };
  const span = `${lastDay(start, language, 0)} ${words.until} ${lastDay(end, language)}`;
  return `${name[language]}\n${id} · ${span} · ${words.mark}`;
}

function sourceSection({ sources, rounding, aggregation, pooling, verdicts }: Framework, language: Language) {
  const th = language === 'th';
  const rules = [
    `${th ? 'ปัดเศษเมื่อพิมพ์' : 'rounded when printed'}: ${rounding.places} ${th ? 'ตำแหน่ง ครึ่งปัดขึ้น' : 'places, half up'}${unsure(rounding)}`,
    `${th ? 'ข้อที่ครบ / ไม่ครบ' : 'item complete / missing'}: ${verdicts.complete} / ${verdicts.missing}${unsure(verdicts)}`,
    `${th ? 'ตัวชี้วัด = ค่าเฉลี่ยของข้อคำถามหรือของตัวชี้วัดย่อย' : 'indicator = mean of its questions or sub-indicators'}${unsure(aggregation)}`,
    `${th ? 'ผู้ตอบทุกคนมีน้ำหนักเท่ากัน' : 'every respondent counts once'}${unsure(pooling)}`,
  ];
  const list = Object.entries(sources).map(([key, text]) => `  ${key}: ${text}`);
  const heads = th ? ['วิธีคำนวณคะแนน', 'ที่มาของข้อมูล'] : ['How scores are computed', 'Sources'];
  return `${heads[0]}\n${rules.map((rule) => `  ${rule}`).join('\n')}\n\n${heads[1]}\n${list.join('\n')}`;
}
