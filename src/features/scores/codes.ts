import { parseItemCode } from '../../core/checking/item-code.ts';
import type { Framework } from '../../core/framework/schema.ts';
import { type AnswerForm, compileAnswerForm } from '../../core/scoring/answer-form.ts';
import { toArabicDigits } from '../../lib/digits.ts';

/** The framework's codes in the spellings people type, each answered in its one canonical form or null. */
export interface InputCodes {
  readonly form: AnswerForm;
  readonly indicator: (text: string) => string | null;
  readonly subIndicator: (text: string) => string | null;
  readonly item: (text: string) => string | null;
  /** Slot of "I3a", "i๓A" or "I7"; question and part may also come apart. */
  readonly slot: (question: string, part: string) => number | null;
  /** Parts of a question ("a", "b"), empty where it has none, null where there is no such question. */
  readonly partsOf: (question: string) => readonly string[] | null;
}

export function inputCodes(framework: Framework): InputCodes {
  const form = compileAnswerForm(framework);
  const indicators = new Set(framework.indicators.map(({ no }) => String(no)));
  const subIndicators = new Set(framework.subIndicators.map(({ code }) => code));
  const items = new Map(framework.items.map(({ code }) => [plain(code), code]));
  const slots = new Map(form.slots.map(({ question, part }, slot) => [plain(question + part), slot]));
  const parts = new Map(
    framework.questions.map((each) => [plain(each.code), each.parts.flatMap(({ code }) => code || [])]),
  );
  return {
    form,
    indicator: (text) => known(indicators, numberIn(text)),
    subIndicator: (text) => known(subIndicators, plain(text)),
    item: (text) => items.get(plain(parseItemCode(text, { max: 999, bare: true }) ?? text)) ?? null,
    slot: (question, part) => slots.get(plain(question + part)) ?? null,
    partsOf: (question) => parts.get(plain(question)) ?? null,
  };
}

/** "3", "๓", "03", "ตัวชี้วัดที่ ๓" as "3"; anything else as it is. */
function numberIn(text: string): string {
  const [, digits] = /^(?:ตัวชี้วัด(?:ที่)?|INDICATOR)?0{0,2}(\d{1,3})$/.exec(plain(text)) ?? [];
  return digits ?? text;
}

function plain(text: string): string {
  // Longer than any code; and a message cut short must not become one.
  if (text.length > 60) return '';
  return toArabicDigits(text).replace(/\s+/g, '').toUpperCase();
}

function known(codes: ReadonlySet<string>, code: string): string | null {
  return codes.has(code) ? code : null;
}
