import type { QuestionSet } from '../../core/surveying/question-set.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { OWN_WORDS } from './load-set.ts';
import { questionWords as words } from './words-questions.ts';

export const questionLabels = {
  th: words.textTh,
  en: words.textEn,
  group: words.group,
  scale: words.scale,
  sensitive: words.sensitiveLabel,
};

export const groupLabels = {
  th: words.groupTitleTh,
  en: words.groupTitleEn,
  noteTh: words.noteTh,
  noteEn: words.noteEn,
};

/** A question as its form would hold it; null where the set has none of this code. */
export function questionAsTyped({ questions, openTexts }: QuestionSet, code: string): TypedFields | null {
  const question = questions.find((each) => each.code === code);
  const open = openTexts.find((each) => each.code === code);
  const found = question ?? open;
  if (!found) return null;
  return {
    ...{ th: found.text.th, en: found.text.en, group: found.group },
    scale: question?.parts[0]?.scale ?? OWN_WORDS,
    sensitive: question?.isSensitive ? 'yes' : '',
  };
}

export function groupAsTyped({ groups }: QuestionSet, code: string): TypedFields | null {
  const group = groups.find((each) => each.code === code);
  if (!group) return null;
  const { title, note } = group;
  return { th: title.th, en: title.en, noteTh: note?.th ?? '', noteEn: note?.en ?? '' };
}

/** "q4 q7", in the order of the set. */
export function marksAsTyped({ questions }: QuestionSet): TypedFields {
  return {
    sensitive: questions
      .filter(({ isSensitive }) => isSensitive)
      .map(({ code }) => code)
      .join(' '),
  };
}
