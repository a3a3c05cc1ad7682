import { randomBytes, randomUUID } from 'node:crypto';
import type { QuestionSet } from '../../src/core/surveying/question-set.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { countSurvey } from '../../src/features/answers/counts.ts';
import { insertAnswers, insertResult, insertTexts } from '../../src/features/answers/queries.ts';
import { changeSurvey, findSurvey, insertSurvey, type Survey } from '../../src/features/surveys/queries.ts';
import type { Status } from '../../src/features/surveys/rules.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import type { TestAgency, TestOffice } from './office.ts';

interface Closed {
  readonly code: string;
  readonly instrument: string | null;
  readonly questions: QuestionSet;
  /** One array an answer: a byte a slot. */
  readonly self: readonly (readonly number[])[];
  readonly interviewer?: readonly (readonly number[])[];
  readonly texts?: readonly { readonly question: string; readonly body: string }[];
  readonly year?: number;
  readonly status?: Status;
}

/** A survey with its answers as they lie once unsealed; closed unless told otherwise. */
export async function addClosedSurvey(
  { db }: Pick<TestOffice, 'db'>,
  agency: TestAgency,
  given: Closed,
): Promise<Survey> {
  const { code, instrument, questions, self, interviewer = [], texts = [] } = given;
  const { year = 2566, status = 'closed' } = given;
  const id = randomUUID();
  return withTenant(db, agency.id, async (tenant) => {
    await insertSurvey(tenant, {
      ...{ id, year, code, instrument, access: 'open', questions, population: 900, agencyClass: null },
      ...{ title: `แบบสำรวจ ${code}`, titleEn: `Survey ${code}`, introduction: '', introductionEn: '' },
      opensOn: Temporal.PlainDate.from('2023-03-01'),
      closesOn: Temporal.PlainDate.from('2023-03-31'),
    });
    const rows = [...self.map((one) => [0, ...one]), ...interviewer.map((one) => [1, ...one])];
    const width = rows[0]?.length ?? 1;
    await insertAnswers(tenant, id, {
      ...{ ids: randomBytes(rows.length * 16), answers: Buffer.from(rows.flat()), width },
    });
    if (texts.length > 0) await insertTexts(tenant, id, texts);
    const content = await countSurvey(tenant, { id, questions }, 0);
    await insertResult(tenant, { surveyId: id, opening: 1 }, { content, answers: rows.length });
    await changeSurvey(tenant, { id, version: 1 }, { status, opening: 1 });
    await appendAudit(tenant, { actor: 'system', action: 'survey.close', subject: `survey:${id}` });
    return assertDefined(await findSurvey(tenant, id), 'survey');
  });
}

/** Answers that give each slot these counts: of "not answered", then of its options. Columns are not shuffled. */
export function answersOf(counts: readonly (readonly number[])[]): number[][] {
  const columns = counts.map((cells) =>
    cells.flatMap((count, option) => new Array<number>(count).fill(option)),
  );
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0));
}

const text = (th: string) => ({ th, en: th });

/** Two questions of indicator 6, one of two parts of indicator 7, one open text; four options worth 0 to 100. */
export const smallSet: QuestionSet = {
  groups: [{ code: 'g', title: text('กลุ่ม'), note: null }],
  scales: [
    {
      code: 's',
      options: [
        { label: text('น้อยที่สุด'), value: '0' },
        { label: text('น้อย'), value: '33' },
        { label: text('มาก'), value: '67' },
        { label: text('มากที่สุด'), value: '100' },
      ],
    },
  ],
  questions: [
    {
      ...{ code: 'E1', group: 'g', indicator: 6, text: text('ปฏิบัติงานตามขั้นตอน'), isSensitive: false },
      parts: [{ code: '', text: text('ปฏิบัติงานตามขั้นตอน'), scale: 's' }],
    },
    {
      ...{ code: 'E2', group: 'g', indicator: 6, text: text('ให้ข้อมูลชัดเจน'), isSensitive: false },
      parts: [{ code: '', text: text('ให้ข้อมูลชัดเจน'), scale: 's' }],
    },
    {
      ...{ code: 'E3', group: 'g', indicator: 7, text: text('เผยแพร่ข้อมูล'), isSensitive: false },
      parts: [
        { code: 'a', text: text('เข้าถึงง่าย'), scale: 's' },
        { code: 'b', text: text('ครบถ้วน'), scale: 's' },
      ],
    },
  ],
  openTexts: [{ code: 't1', group: 'g', text: text('อยากให้ปรับปรุงเรื่องใด') }],
};
