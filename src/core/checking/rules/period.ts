import type { Bilingual } from '../../../lib/bilingual.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { type ItemWindow, windowOf } from '../item-period.ts';
import { makeFinding } from '../make-finding.ts';
import { type PeriodFault, wrongHalf, wrongSpan, wrongYear } from '../period-faults.ts';
import type { ItemRow, Passage } from '../report.ts';

/**
 * The years and stretches of time an item's row speaks of, against the time the item asks for. ITA 2566: the year
 * itself, the report of the year before, or the first six months (1 October – 31 March). The requirement cell says
 * what is asked, so a year that cannot be meant is an error there; in the progress it may speak of something else.
 */
export const period: Rule = {
  id: 'period',
  title: { th: 'ช่วงเวลาของข้อมูลไม่ตรงกับที่ข้อกำหนด', en: 'Content of another period than the item asks for' },
  check: (context: CheckContext) => context.report.items.flatMap((row) => judgeRow(context, row)),
};

function judgeRow({ framework, report }: CheckContext, row: ItemRow): readonly Finding[] {
  const item = framework.items.find(({ code }) => code === row.code);
  const window = item && windowOf(framework, item);
  if (!item || !window) return [];
  const judge = (passage: Passage, text: string, column: keyof typeof columns): readonly Finding[] => {
    const fault = wrongYear(text, window) ?? wrongSpan(text, window) ?? wrongHalf(text, window);
    if (!fault) return [];
    const certain = fault.certain && column !== 'progress' && report.certainty !== 'geometry';
    const severity = certain ? 'error' : 'warning';
    return [
      makeFinding({ severity, place: passage.place, ...worded(item.code, window, columns[column], fault) }),
    ];
  };
  return [
    ...judge(row.title, row.title.text, 'title'),
    ...judge(row.components, row.components.text, 'components'),
    ...judge(row.progress.passage, row.progress.text, 'progress'),
  ];
}

const columns = {
  title: { th: 'ชื่อ', en: 'title' },
  components: { th: 'องค์ประกอบด้านข้อมูล', en: 'requirement' },
  progress: { th: 'ความก้าวหน้า', en: 'progress' },
};

function worded(
  code: string,
  { period: asked }: ItemWindow,
  { th, en }: Bilingual,
  fault: PeriodFault,
): Pick<Finding, 'rule' | 'message' | 'found' | 'expected' | 'remedy'> {
  return {
    rule: period.id,
    message: {
      th: `${th}ของข้อ ${code} กล่าวถึง “${fault.printed}” ${fault.why.th} ข้อนี้ต้องเป็นข้อมูลของ${asked.name.th}`,
      en: `The ${en} of item ${code} speaks of “${fault.printed}”, ${fault.why.en}; the item asks for ${lowerFirst(asked.name.en)}.`,
    },
    found: fault.printed,
    expected: asked.name.th,
    remedy: {
      th: `แก้ปีหรือช่วงเวลาให้ตรงกับ${asked.name.th} และตรวจว่าข้อมูลที่เผยแพร่เป็นของช่วงเวลานั้น`,
      en: `Correct it to ${lowerFirst(asked.name.en)}, and see that what is published is of that time.`,
    },
  };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
