import type { Framework } from '../../core/framework/schema.ts';
import type { ScoreInputs } from '../../core/scoring/inputs.ts';
import { type AnswerTally, createTally } from '../../core/scoring/tally.ts';
import { parseDecimal, toArabicDigits } from '../../lib/digits.ts';
import { exact } from '../../lib/fraction.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type InputCodes, inputCodes } from './codes.ts';
import { createFaults, type FaultList, type InputFault, quote, type Spot } from './faults.ts';

/** Inputs being read, whatever the file's form: the meaning of codes and values is judged here, once. */
export interface Draft {
  readonly codes: InputCodes;
  /** Scores of the words an item's verdict may be given in. */
  readonly verdicts: ReadonlyMap<string, string>;
  readonly faults: FaultList;
  readonly indicators: Map<string, string | null>;
  readonly subIndicators: Map<string, string | null>;
  readonly items: Map<string, string | null>;
  readonly tally: AnswerTally;
  readonly respondents: Set<string>;
}

export type ScoreKind = 'indicators' | 'subIndicators' | 'items';

const kinds = {
  indicators: { code: 'indicator', th: 'ตัวชี้วัด', en: 'indicator' },
  subIndicators: { code: 'subIndicator', th: 'ตัวชี้วัดย่อย', en: 'sub-indicator' },
  items: { code: 'item', th: 'ข้อ', en: 'item' },
} as const;

export function createDraft(framework: Framework): Draft {
  const codes = inputCodes(framework);
  return {
    codes,
    verdicts: verdictWords(framework),
    faults: createFaults(),
    indicators: new Map(),
    subIndicators: new Map(),
    items: new Map(),
    tally: createTally(codes.form),
    respondents: new Set(),
  };
}

function verdictWords({ verdicts: { complete, missing } }: Framework): ReadonlyMap<string, string> {
  return new Map([
    ...['ผ่าน', 'complete'].map((word) => [word, complete] as const),
    ...['ไม่ผ่าน', 'missing'].map((word) => [word, missing] as const),
  ]);
}

/** One score under a code as typed; a blank value says that the score is not known. */
export function putScore(draft: Draft, kind: ScoreKind, spot: Spot, code: string, value: string): void {
  const { th, en, code: reader } = kinds[kind];
  const canonical = draft.codes[reader](code);
  if (canonical === null) {
    draft.faults.add(
      spot,
      `ไม่มี${th} ${quote(code)} ในกรอบการประเมินนี้`,
      `this framework has no ${en} ${quote(code)}`,
    );
    return;
  }
  if (draft[kind].has(canonical)) {
    draft.faults.add(
      spot,
      `${th} ${canonical} มีมากกว่าหนึ่งครั้ง ให้เหลือครั้งเดียว`,
      `${en} ${canonical} is given more than once; keep one`,
    );
    return;
  }
  const score = value.trim() === '' ? null : (wordOf(draft, kind, value) ?? readScore(value));
  if (score === undefined) {
    draft.faults.add(
      spot,
      `คะแนนของ${th} ${canonical} คือ ${quote(value)} ต้องเป็นตัวเลข 0 ถึง 100`,
      `the score of ${en} ${canonical} is ${quote(value)}; it must be a number from 0 to 100`,
    );
    return;
  }
  draft[kind].set(canonical, score);
}

function wordOf({ verdicts }: Draft, kind: ScoreKind, value: string): string | undefined {
  return kind === 'items' ? verdicts.get(value.trim().toLowerCase()) : undefined;
}

/** "๙๑.๕๙", "91.59" or a fraction "2197/25", within 0..100; undefined for anything else. */
function readScore(text: string): string | undefined {
  const arabic = toArabicDigits(text).trim();
  const score = /^\d{1,18}\/0{0,17}[1-9]\d{0,17}$/.test(arabic) ? arabic : parseDecimal(arabic);
  return score !== null && exact(score).lte(100) ? score : undefined;
}

/** The inputs, or every fault found. An input that says nothing is a fault too. */
export function finish(draft: Draft): Result<ScoreInputs, InputFault[]> {
  const { indicators, subIndicators, items, tally, faults } = draft;
  const answered = tally.counts.some((count) => count > 0);
  const scores = [...indicators.values(), ...subIndicators.values(), ...items.values()];
  if (faults.list().length === 0 && !answered && scores.every((score) => score === null)) {
    faults.add(
      { line: null, path: null },
      'ไม่มีคะแนน ผลตรวจ หรือคำตอบในข้อมูลนี้',
      'there is no score, verdict or answer in this input',
    );
  }
  if (faults.list().length > 0) return err(faults.list());
  return ok({
    indicators: Object.fromEntries(indicators),
    subIndicators: Object.fromEntries(subIndicators),
    items: Object.fromEntries(
      [...items].map(([code, score]) => [code, score === null ? null : exact(score)]),
    ),
    ...(answered && { answers: tally }),
  });
}
