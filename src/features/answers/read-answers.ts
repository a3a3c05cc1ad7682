import { type QuestionSet, slotsOf } from '../../core/surveying/question-set.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { OpenText } from './sealing.ts';

/** Characters of an open text. */
export const LONGEST_TEXT = 2_000;

export interface ReadAnswers {
  /** One byte a slot, as `slotsOf` orders them: 0 not answered, else the option from 1. */
  readonly options: Uint8Array;
  readonly texts: readonly OpenText[];
  /** Names of the slots that were left out. */
  readonly unanswered: readonly string[];
}

const noSuchOption: Bilingual = {
  th: 'คำตอบนี้ไม่อยู่ในตัวเลือก · เลือกใหม่จากตัวเลือกที่มี หรือเว้นไว้',
  en: 'This is none of the options. Choose one of those shown, or leave it out.',
};
const tooLong: Bilingual = {
  th: `ข้อความยาวเกิน ${LONGEST_TEXT.toLocaleString('en')} ตัวอักษร · ตัดให้สั้นลงแล้วส่งอีกครั้ง`,
  en: `This text is longer than ${LONGEST_TEXT.toLocaleString('en')} characters. Shorten it and send it again.`,
};

/**
 * A posted form as answers: field = slot name, value = number of the option from 1, missing or empty = left out; open
 * texts in `text.<code>`. Fields it does not know are not looked at.
 */
export function readAnswers(set: QuestionSet, form: FormData): Result<ReadAnswers, FieldErrors> {
  const errors: Record<string, Bilingual> = {};
  const slots = slotsOf(set);
  const options = Uint8Array.from(slots, ({ name, scale }) => {
    const option = optionOf(form.getAll(name), scale.options.length);
    if (option === null) errors[name] = noSuchOption;
    return option ?? 0;
  });
  const texts = set.openTexts.flatMap(({ code }) => {
    const body = textOf(form.get(`text.${code}`));
    if ([...body].length > LONGEST_TEXT) errors[`text.${code}`] = tooLong;
    return body === '' ? [] : [{ question: code, body }];
  });
  if (Object.keys(errors).length > 0) return err(errors);
  const unanswered = slots.filter((_, index) => options[index] === 0).map(({ name }) => name);
  return ok({ options, texts, unanswered });
}

/** 0 for none; null for what is no option. */
function optionOf(values: readonly (string | File)[], options: number): number | null {
  const [value = ''] = values;
  if (values.length > 1) return null;
  if (value === '') return 0;
  const option = typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : null;
  return option !== null && option <= options ? option : null;
}

/** Without control characters; lines stay. */
function textOf(value: string | File | null): string {
  if (typeof value !== 'string') return '';
  const lines = value.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return lines
    .replace(/[^\P{Cc}\n]/gu, '')
    .toWellFormed()
    .trim();
}
