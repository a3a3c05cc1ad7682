import { createHash, randomUUID } from 'node:crypto';
import type { Put } from './full-agency.ts';
import type { TestAgency } from './office.ts';

interface Filling {
  readonly agency: TestAgency;
  readonly mark: string;
  readonly ids: Readonly<Record<'survey' | 'slip', string>>;
  readonly put: Put;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** The short address of the one survey of an agency, another one in each. */
export function surveyCodeOf({ host }: Pick<TestAgency, 'host'>): string {
  return host.replace('.', '-');
}

/** The smallest set of questions: one, with a mark of its agency in every text. */
function questionsOf(mark: string): string {
  const text = { th: mark, en: mark };
  return JSON.stringify({
    groups: [{ code: 'g1', title: text, note: null }],
    scales: [
      {
        code: 's',
        options: [
          { label: text, value: '0' },
          { label: text, value: '100' },
        ],
      },
    ],
    questions: [
      {
        ...{ code: 'q1', group: 'g1', indicator: null, text, isSensitive: false },
        parts: [{ code: '', text, scale: 's' }],
      },
    ],
    openTexts: [],
  });
}

/** A closed survey with a row in every table, as if it had been reopened. */
export async function fillSurveys({ agency, mark, ids, put }: Filling): Promise<void> {
  const survey = { survey_id: ids.survey };
  await put('survey', {
    ...{ ...survey, fiscal_year: 2566, code: surveyCodeOf(agency), title: mark, access: 'invited' },
    ...{ status: 'open', opens_on: '2023-03-01', closes_on: '2023-06-30', opening: 1, population: 40 },
    ...{ questions: questionsOf(mark), questions_hash: hashOf(mark) },
  });
  await put('survey_key', { ...survey, opening: 1, sealed: mark });
  await put('survey_signing_key', { ...survey, public_key: Buffer.from(mark), sealed: mark });
  await put('survey_invitation', {
    ...{ ...survey, invitation_id: ids.slip, kind: 'named', name: mark, code_hash: hashOf(mark) },
  });
  await put('survey_sealed', {
    ...{ ...survey, sealed_id: randomUUID(), opening: 1, part: 'answer', sealed: Buffer.from(mark) },
  });
  await put('survey_answer', { ...survey, answer_id: randomUUID(), mode: 'self', options: Buffer.from([1]) });
  await put('survey_text', { ...survey, text_id: randomUUID(), question: 't1', body: mark });
  await put('survey_day', { ...survey, day: '2023-03-02', mode: 'self', answers: 1 });
  await put('survey_receipt', { ...survey, leaf: hashOf(mark) });
  await put('survey_receipt_batch', {
    ...{ ...survey, number: 1, root: hashOf(mark), receipts: 1, published_on: '2023-03-03' },
  });
  await put('survey_result', {
    ...{ ...survey, opening: 1, answers: 1, content: '{}', content_hash: hashOf(mark) },
  });
}
