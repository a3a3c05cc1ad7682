import { asCertain } from '../certainty.ts';
import type { Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { type ProgressRow, progressRows } from '../progress-rows.ts';
import type { Progress } from '../report.ts';
import { whereIs } from '../where.ts';

/** The two boxes of a row: exactly one is ticked, and it says what the text beside it says. */
export const progressBox: Rule = {
  id: 'progress-box',
  title: { th: 'ช่องทำเครื่องหมายความก้าวหน้า', en: 'The boxes of progress' },
  check: ({ report }) => asCertain(report, progressRows(report).flatMap(judge)),
};

function judge(row: ProgressRow): readonly Finding[] {
  const { done, notDone } = row.progress;
  // A form without boxes, or with one of them lost in reading, cannot be judged.
  if (done === null || notDone === null) return [];
  if (done && notDone) return [both(row)];
  if (!done && !notDone) return [neither(row)];
  return contradicts(row.progress) ? [contradiction(row, done)] : [];
}

/** Cases "still being handled" in a complaint statistic are a result, not an unfinished row. */
const NOT_YET =
  /ยังไม่(?:ได้)?(?:ดำเนินการ|จัดทำ|เผยแพร่|แล้วเสร็จ|เสร็จ)|ไม่ได้ดำเนินการ|(?<!เรื่อง(?:ที่)? ?)อยู่ระหว่าง(?:การ)?(?:ดำเนินการ|จัดทำ)/g;
const ALREADY = /แล้วเสร็จ|เรียบร้อยแล้ว|(?:ดำเนินการ|จัดทำ|เผยแพร่)แล้ว|ได้ดำเนินการ|เสร็จสิ้น/;

/** A text may speak of finished and unfinished parts; only one that speaks of one side contradicts the other. */
function contradicts({ done, text }: Progress): boolean {
  const rest = text.replace(NOT_YET, '');
  const notYet = rest !== text;
  const already = ALREADY.test(rest);
  return done ? notYet && !already && !rest.includes('แล้ว') : already && !notYet;
}

const remedy = {
  th: 'ทำเครื่องหมายเพียงช่องเดียวให้ตรงกับสิ่งที่ทำจริง',
  en: 'Tick exactly one box, the one that is true.',
};

function base(row: ProgressRow): Pick<Finding, 'rule' | 'place' | 'remedy'> {
  return { rule: 'progress-box', place: row.progress.passage.place, remedy };
}

function both(row: ProgressRow): Finding {
  const { th, en } = whereIs(row.place);
  return makeFinding({
    ...base(row),
    severity: 'error',
    message: {
      th: `${th}: ทำเครื่องหมายทั้ง “ยังไม่ได้ดำเนินการ” และ “ดำเนินการ”`,
      en: `In ${en} both boxes are ticked, “not done” and “done”.`,
    },
    found: '☑ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ',
    expected: '☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ / ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ',
  });
}

function neither(row: ProgressRow): Finding {
  const { th, en } = whereIs(row.place);
  return makeFinding({
    ...base(row),
    severity: 'error',
    message: {
      th: `${th}: ไม่ได้ทำเครื่องหมายในช่องใดเลย`,
      en: `In ${en} neither box is ticked.`,
    },
    found: '☐ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ',
    expected: '☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ / ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ',
  });
}

function contradiction(row: ProgressRow, done: boolean): Finding {
  const { th, en } = whereIs(row.place);
  const box = done ? 'ดำเนินการ' : 'ยังไม่ได้ดำเนินการ';
  return makeFinding({
    ...base(row),
    severity: 'warning',
    message: {
      th: `${th}: ทำเครื่องหมาย “${box}” แต่ข้อความกล่าวว่า${done ? 'ยังไม่เสร็จ' : 'ทำแล้ว'}`,
      en: `In ${en} the box “${done ? 'done' : 'not done'}” is ticked, but the text says it is ${done ? 'not finished' : 'done'}.`,
    },
    found: row.progress.text.trim(),
    expected: done ? '☑ ยังไม่ได้ดำเนินการ' : '☑ ดำเนินการ',
  });
}
