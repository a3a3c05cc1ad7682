import type { Framework, Question } from '../../core/framework/schema.ts';
import { parseDecimal, toArabicDigits } from '../../lib/digits.ts';
import { exact } from '../../lib/fraction.ts';
import type { Headed } from './columns.ts';
import { type Faults, quoted } from './faults.ts';
import { type AnswerContent, answersOf } from './rules.ts';
import type { TableRow } from './table.ts';

type Part = Question['parts'][number];

const MOST_ANSWERS = 1_000_000_000;

/** How often each option was chosen; a row without a count says nothing. */
export function readCounts(framework: Framework, table: Headed, faults: Faults): AnswerContent {
  const questions: Record<string, Record<string, number[]>> = Object.create(null);
  const lines = new Map<string, number>();
  const seen = new Set<string>();
  for (const row of table.rows) {
    if (table.cell(row, 'count') === '') continue;
    const read = readCount(framework, table, row, faults);
    if (!read) continue;
    const { question, part, option, options, count } = read;
    const parts = questions[question.code] ?? {};
    questions[question.code] = parts;
    const counts = parts[part.code] ?? Array.from({ length: options }, () => 0);
    parts[part.code] = counts;
    const key = `${question.code}${part.code}:${option}`;
    if (seen.has(key)) {
      faults.add(row.line, `${key} มีมากกว่าหนึ่งแถว · ให้เหลือแถวเดียว`, `${key} stands twice; keep one row`);
    } else counts[option - 1] = count;
    seen.add(key);
    lines.set(question.code, row.line);
  }
  for (const question of framework.questions) {
    const line = lines.get(question.code);
    if (line !== undefined) tellUneven(question, answersOf(question, questions), line, faults);
  }
  return { kind: 'counts', questions: { ...questions } };
}

/** A respondent's question is the mean of that respondent's parts; counts alone tell it where all answered all. */
function tellUneven(question: Question, answers: readonly number[], line: number, faults: Faults): void {
  const list = answers.join(', ');
  if (answers.some((each) => each !== answers[0])) {
    faults.add(
      line,
      `ข้อย่อยของ ${question.code} มีผู้ตอบไม่เท่ากัน (${list}) จึงคำนวณแน่นอนไม่ได้ · นำเข้าค่าเฉลี่ยของข้อคำถามแทน`,
      `the parts of ${question.code} were answered by different numbers (${list}), so no exact score follows. Import the question's mean instead.`,
    );
  } else if (answers[0] === 0) {
    faults.add(line, `${question.code} ไม่มีผู้ตอบ`, `nobody answered ${question.code}`);
  }
}

function readCount(framework: Framework, table: Headed, row: TableRow, faults: Faults) {
  const asked = readPart(framework, table, row, faults);
  if (!asked) return null;
  const { question, part } = asked;
  const [typed, count] = [table.cell(row, 'option'), table.cell(row, 'count')];
  const { options = [] } = framework.scales.find(({ code }) => code === part.scale) ?? {};
  const digits = /^\d{1,3}$/.exec(toArabicDigits(typed))?.[0];
  const at = digits
    ? Number(digits)
    : options.findIndex(({ label }) => [label.th, label.en].map(plain).includes(plain(typed))) + 1;
  const name = question.code + part.code;
  if (at < 1 || at > options.length) {
    faults.add(
      row.line,
      `ตัวเลือกของ ${name} คือ ${quoted(typed)} · ใช้เลข 1 ถึง ${options.length} หรือชื่อตัวเลือก`,
      `the option of ${name} is ${quoted(typed)}; use 1 to ${options.length} or its name`,
    );
    return null;
  }
  const number = parseDecimal(count.slice(0, 40));
  if (number === null || !/^\d+$/.test(number) || Number(number) > MOST_ANSWERS) {
    faults.add(
      row.line,
      `จำนวนของ ${name} คือ ${quoted(count)} ต้องเป็นจำนวนเต็ม`,
      `the count of ${name} is ${quoted(count)}; it must be a whole number`,
    );
    return null;
  }
  return { question, part, option: at, options: options.length, count: Number(number) };
}

/** "I1" with its part beside it, or "I1a" at once. */
function readPart(
  framework: Framework,
  table: Headed,
  { line, ...row }: TableRow,
  faults: Faults,
): { readonly question: Question; readonly part: Part } | null {
  const typed = table.cell({ line, ...row }, 'question') + table.cell({ line, ...row }, 'part');
  const wanted = plain(typed);
  for (const question of framework.questions) {
    for (const part of question.parts) {
      if (plain(question.code + part.code) === wanted) return { question, part };
    }
  }
  const asked = findQuestion(framework, typed);
  const parts = asked?.parts.map(({ code }) => code).join(', ');
  faults.add(
    line,
    asked
      ? `ข้อคำถาม ${asked.code} ต้องบอกข้อย่อย: ${parts}`
      : `ไม่มีข้อคำถาม ${quoted(typed)} ในกรอบการประเมินของปีนี้`,
    asked
      ? `question ${asked.code} needs its part named: ${parts}`
      : `this year's framework has no question ${quoted(typed)}`,
  );
  return null;
}

/** The mean of each question; a row without one says nothing. */
export function readMeans(framework: Framework, table: Headed, faults: Faults): AnswerContent {
  const questions = new Map<string, string>();
  for (const row of table.rows) {
    const [typed, value] = [table.cell(row, 'question'), table.cell(row, 'score')];
    if (value === '') continue;
    const question = findQuestion(framework, typed);
    const mean = parseDecimal(value.slice(0, 40));
    if (!question) {
      faults.add(
        row.line,
        `ไม่มีข้อคำถาม ${quoted(typed)} ในกรอบการประเมินของปีนี้`,
        `this year's framework has no question ${quoted(typed)}`,
      );
    } else if (mean === null || exact(mean).gt(100)) {
      faults.add(
        row.line,
        `ค่าเฉลี่ยของ ${question.code} คือ ${quoted(value)} ต้องเป็นตัวเลข 0 ถึง 100`,
        `the mean of ${question.code} is ${quoted(value)}; it must be a number from 0 to 100`,
      );
    } else if (questions.has(question.code)) {
      faults.add(
        row.line,
        `${question.code} มีมากกว่าหนึ่งแถว · ให้เหลือแถวเดียว`,
        `${question.code} stands twice; keep one row`,
      );
    } else questions.set(question.code, mean);
  }
  return { kind: 'means', questions: Object.fromEntries(questions) };
}

function findQuestion({ questions }: Framework, typed: string): Question | undefined {
  return questions.find(({ code }) => plain(code) === plain(typed));
}

function plain(text: string): string {
  return text.length > 200 ? '' : toArabicDigits(text).toLowerCase().replace(/\s+/g, '');
}
