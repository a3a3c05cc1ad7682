import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import type { AnnouncedScore } from '../results/queries.ts';
import { axesOf } from '../results/rules.ts';
import { resultWords } from '../verdicts/rules.ts';
import { type ItemPresent, type PlanMark, planVerdict, type VerdictStep } from './plan-verdicts.ts';
import type { ReadImport } from './read-import.ts';
import { type AnswerContent, indicatorsOf } from './rules.ts';

export interface PlanLine {
  /** Row of the file; null where a line is told of several. */
  readonly line: number | null;
  /** "9", "IIT", "O14" */
  readonly key: string;
  readonly name: Bilingual;
  readonly value: Bilingual;
  readonly before: string | null;
  readonly mark: PlanMark;
  readonly note: Bilingual | null;
}

/** What an import would do to the year as it stands, and what is done when somebody confirms it. */
export interface ImportPlan {
  readonly kind: ReadImport['kind'];
  readonly lines: readonly PlanLine[];
  readonly scores: ReadonlyMap<string, string>;
  readonly steps: readonly VerdictStep[];
  readonly answers: AnswerContent | null;
}

export interface Present {
  readonly framework: Framework;
  readonly announced: readonly AnnouncedScore[];
  /** Of the items the file names. */
  readonly items: ReadonlyMap<string, ItemPresent>;
}

export function planImport(read: ReadImport, present: Present): ImportPlan {
  if (read.kind === 'scores') return planScores(read.scores, present);
  if (read.kind === 'answers') return planAnswers(read.answers, present);
  const planned = read.verdicts.map((row) => ({ row, ...planVerdict(row, read.verdicts, present.items) }));
  return {
    ...{ ...nothing, kind: 'verdicts' },
    steps: planned.flatMap(({ steps }) => steps),
    lines: planned.map(({ row: { line, item, result }, mark, note }) => ({
      ...{ line, key: item, mark, note, before: null, value: resultWords[result] },
      name: present.framework.items.find(({ code }) => code === item)?.title ?? { th: item, en: item },
    })),
  };
}

const nothing = { lines: [], scores: new Map<string, string>(), steps: [], answers: null };

function planScores(scores: ReadonlyMap<string, string>, { framework, announced }: Present): ImportPlan {
  const before = new Map(announced.map(({ axis, value }) => [axis, value]));
  const printed = new Map([...scores].map(([axis, value]) => [axis, printDecimal(exact(value), 2)]));
  const lines = axesOf(framework).flatMap((axis): PlanLine[] => {
    const [value, old = null] = [printed.get(axis), before.get(axis)];
    if (value === undefined) return [];
    const change = old === null ? 'new' : 'changed';
    const mark = old === value ? 'same' : change;
    return [
      {
        line: null,
        key: axis,
        name: nameOf(framework, axis),
        value: { th: value, en: value },
        before: old,
        mark,
        note: null,
      },
    ];
  });
  return { ...nothing, kind: 'scores', scores: printed, lines };
}

function nameOf({ indicators, instruments }: Framework, axis: string): Bilingual {
  const instrument = instruments.find(({ code }) => code === axis);
  const indicator = indicators.find(({ no }) => String(no) === axis);
  return instrument?.name ?? indicator?.name ?? { th: 'คะแนนรวม', en: 'Total score' };
}

/** Answers are kept whole; the lines say which indicators come of them, and which were announced anyway. */
function planAnswers(answers: AnswerContent, { framework, announced }: Present): ImportPlan {
  const told = new Map(announced.map(({ axis, value }) => [axis, value]));
  const given = indicatorsOf(framework, answers);
  const lines = framework.indicators.flatMap(({ no, name, from }): PlanLine[] => {
    const codes = framework.questions.filter(({ indicator }) => indicator === no).map(({ code }) => code);
    const named = codes.filter((code) => answers.questions[code] !== undefined);
    if (from !== 'questions' || named.length === 0) return [];
    const score = given.get(String(no));
    const print = score === undefined ? null : printDecimal(exact(score), framework.rounding.places);
    const own = told.get(String(no)) ?? null;
    const missing = codes.filter((code) => !named.includes(code));
    return [
      {
        ...{ line: null, key: String(no), name, before: own },
        value:
          print === null ? { th: 'ยังคำนวณไม่ได้', en: 'not to be computed yet' } : { th: print, en: print },
        mark: print === null ? 'refused' : own === null ? 'new' : 'same',
        note: print === null ? lacking(missing) : own === null ? null : stands(own, print),
      },
    ];
  });
  return { ...nothing, kind: 'answers', answers, lines };
}

function lacking(codes: readonly string[]): Bilingual {
  const list = codes.join(', ');
  return { th: `ยังขาดข้อคำถาม ${list}`, en: `questions missing: ${list}` };
}

function stands(announced: string, computed: string): Bilingual {
  return announced === computed
    ? { th: 'ตรงกับที่ประกาศ', en: 'as announced' }
    : {
        th: `ประกาศไว้ ${announced} ซึ่งยังใช้อยู่ · ตรวจว่าคำตอบครบหรือไม่`,
        en: `${announced} was announced and stands; see whether the answers are all there`,
      };
}
