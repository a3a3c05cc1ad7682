import { randomUUID } from 'node:crypto';
import { type QuestionSet, questionSetOf } from '../../src/core/surveying/question-set.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { makeOpeningKey } from '../../src/features/answers/opening-key.ts';
import { changeSurvey, findSurvey, insertSurvey, type Survey } from '../../src/features/surveys/queries.ts';
import type { Access, Status } from '../../src/features/surveys/rules.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { loadFramework } from './framework.ts';
import type { TestAgency, TestOffice } from './office.ts';

interface TestSurvey {
  readonly code?: string;
  /** A code of framework nacc-2566; null: the set that is given. */
  readonly instrument?: 'IIT' | 'EIT' | null;
  readonly questions?: QuestionSet;
  /** Codes of open questions that are asked besides. */
  readonly openTexts?: readonly string[];
  readonly access?: Access;
  readonly status?: Extract<Status, 'draft' | 'open' | 'paused'>;
  readonly opensOn?: string;
  readonly closesOn?: string;
  readonly population?: number;
}

/** A survey of the open fiscal year 2566 (`openTestYear` first), open through March 2023 unless told otherwise. */
export async function addTestSurvey(
  { db, office }: Pick<TestOffice, 'db' | 'office'>,
  agency: TestAgency,
  given: TestSurvey = {},
): Promise<Survey> {
  const { instrument = 'EIT', status = 'open', population = 300 } = given;
  const { access = instrument === 'IIT' ? 'invited' : 'open' } = given;
  const code = given.code ?? `${(instrument ?? 'own').toLowerCase()}-2566`;
  const framework = loadFramework('nacc-2566');
  const asked = given.questions ?? assertDefined(questionSetOf(framework, instrument ?? 'EIT'), 'set');
  const questions = given.openTexts ? withOpenTexts(asked, given.openTexts) : asked;
  const id = randomUUID();
  return withTenant(db, agency.id, async (tenant) => {
    await insertSurvey(tenant, {
      ...{ id, year: 2566, code, instrument, access, questions, population, agencyClass: null },
      ...{ title: `แบบสำรวจ ${code}`, titleEn: `Survey ${code}`, introduction: '', introductionEn: '' },
      opensOn: Temporal.PlainDate.from(given.opensOn ?? '2023-03-01'),
      closesOn: Temporal.PlainDate.from(given.closesOn ?? '2023-03-31'),
    });
    if (status !== 'draft') {
      await changeSurvey(tenant, { id, version: 1 }, { status, opening: 1 });
      await makeOpeningKey(tenant, { surveyId: id, opening: 1 }, office.secretKey);
    }
    await appendAudit(tenant, { actor: 'system', action: 'survey.add', subject: `survey:${id}` });
    return assertDefined(await findSurvey(tenant, id), 'survey');
  });
}

function withOpenTexts(set: QuestionSet, codes: readonly string[]): QuestionSet {
  const group = assertDefined(set.groups[0], 'group').code;
  return { ...set, openTexts: codes.map((code) => ({ code, group, text: { th: 'อื่น ๆ', en: 'Else' } })) };
}
