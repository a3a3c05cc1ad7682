import type { QuestionSet } from '../../core/surveying/question-set.ts';
import type { Tenant } from '../../db/tenant.ts';
import { jsonHash } from './question-hash.ts';
import type { Access, Mode, Status, SurveyWork } from './rules.ts';
import { sampleOf } from './sample.ts';

export interface SurveyTexts {
  readonly title: string;
  /** '' where there is none: the Thai one stands. */
  readonly titleEn: string;
  readonly introduction: string;
  readonly introductionEn: string;
}

export interface SurveyPlan extends SurveyTexts {
  /** The short public address: /s/<code>. */
  readonly code: string;
  readonly opensOn: Temporal.PlainDate | null;
  /** The last day. */
  readonly closesOn: Temporal.PlainDate | null;
  readonly population: number | null;
  /** In Thai, as the framework's samples name it; null: none. */
  readonly agencyClass: string | null;
}

export interface Survey extends SurveyPlan {
  readonly id: string;
  readonly year: number;
  /** A code of the framework ("EIT"); null: a set of the agency's own. */
  readonly instrument: string | null;
  readonly access: Access;
  readonly status: Status;
  /** 0 before it is opened, 1 from then on; its answers are sealed with the key of that number, however often it is reopened. */
  readonly opening: number;
  /** There is a result of it: its answers were unsealed, for good. */
  readonly isUnsealed: boolean;
  readonly questions: QuestionSet;
  readonly version: number;
  readonly framework: string;
  readonly yearIsOpen: boolean;
}

/** The surveys of a year: instruments first, in the order of their codes, then the agency's own by title. */
export async function listSurveys(tenant: Tenant, year: number): Promise<Survey[]> {
  const rows = await selectSurveys(tenant)
    .where('survey.fiscal_year', '=', year)
    .orderBy('instrument', (order) => order.desc().nullsLast())
    .orderBy('title')
    .orderBy('survey_id')
    .execute();
  return rows.map(toSurvey);
}

export async function findSurvey(tenant: Tenant, id: string): Promise<Survey | null> {
  const row = await selectSurveys(tenant).where('survey_id', '=', id).executeTakeFirst();
  return row ? toSurvey(row) : null;
}

export async function findSurveyByCode(tenant: Tenant, code: string): Promise<Survey | null> {
  const row = await selectSurveys(tenant).where('code', '=', code).executeTakeFirst();
  return row ? toSurvey(row) : null;
}

/** As `findSurvey`, and nobody else changes it, nor adds an answer, until the transaction ends. */
export async function lockSurvey(tenant: Tenant, id: string): Promise<Survey | null> {
  await tenant.db
    .selectFrom('survey')
    .select('version')
    .where('agency_id', '=', tenant.agencyId)
    .where('survey_id', '=', id)
    .forUpdate()
    .execute();
  return findSurvey(tenant, id);
}

function selectSurveys({ db, agencyId }: Tenant) {
  return db
    .selectFrom('survey')
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.agency_id', '=', 'survey.agency_id')
        .onRef('cycle.fiscal_year', '=', 'survey.fiscal_year'),
    )
    .selectAll('survey')
    .select(['cycle.framework', 'cycle.status as cycle_status'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('survey_result')
          .select('survey_result.survey_id')
          .whereRef('survey_result.agency_id', '=', 'survey.agency_id')
          .whereRef('survey_result.survey_id', '=', 'survey.survey_id'),
      ).as('is_unsealed'),
    )
    .where('survey.agency_id', '=', agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSurveys>['execute']>>[number];

function toSurvey(row: Row): Survey {
  const { code, title, introduction, instrument, population, opening, version, framework } = row;
  return {
    ...{ code, title, introduction, instrument, population, opening, version, framework },
    id: row.survey_id,
    year: row.fiscal_year,
    titleEn: row.title_en ?? '',
    introductionEn: row.introduction_en,
    // The table's own checks hold access and status to these.
    access: row.access as Access,
    status: row.status as Status,
    isUnsealed: Boolean(row.is_unsealed),
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    agencyClass: row.agency_class,
    questions: row.questions as unknown as QuestionSet,
    yearIsOpen: row.cycle_status === 'open',
  };
}

/** Holds every year of the agency still, so that no two surveys get one code or one instrument at a time. */
export async function lockSurveys({ db, agencyId }: Tenant): Promise<void> {
  await db
    .selectFrom('cycle')
    .select('version')
    .where('agency_id', '=', agencyId)
    .orderBy('fiscal_year')
    .forUpdate()
    .execute();
}

export interface NewSurvey extends SurveyPlan {
  readonly id: string;
  readonly year: number;
  readonly instrument: string | null;
  readonly access: Access;
  readonly questions: QuestionSet;
}

export async function insertSurvey(
  { db, agencyId }: Tenant,
  { id, year, instrument, access, questions, ...plan }: NewSurvey,
): Promise<void> {
  await db
    .insertInto('survey')
    .values({
      ...{ agency_id: agencyId, survey_id: id, fiscal_year: year, instrument, access },
      ...columnsOf(plan),
      ...questionColumns(questions),
    })
    .execute();
}

function columnsOf(plan: SurveyPlan) {
  return {
    ...{ code: plan.code, title: plan.title, title_en: plan.titleEn || null },
    ...{ introduction: plan.introduction, introduction_en: plan.introductionEn },
    ...{ opens_on: plan.opensOn, closes_on: plan.closesOn },
    ...{ population: plan.population, agency_class: plan.agencyClass },
  };
}

function questionColumns(questions: QuestionSet) {
  return { questions: JSON.stringify(questions), questions_hash: jsonHash(questions) };
}

export interface SurveyChange {
  readonly plan?: SurveyPlan;
  readonly questions?: QuestionSet;
  readonly status?: Status;
  readonly opening?: number;
}

/** Writes to a locked survey; what is not given stays. */
export async function changeSurvey(
  { db, agencyId }: Tenant,
  { id, version }: Pick<Survey, 'id' | 'version'>,
  { plan, questions, ...same }: SurveyChange,
): Promise<void> {
  await db
    .updateTable('survey')
    .set({ ...same, ...(plan && columnsOf(plan)), ...(questions && questionColumns(questions)) })
    .set({ version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', id)
    .execute();
}

export interface DayCount {
  readonly day: Temporal.PlainDate;
  readonly mode: Mode;
  readonly answers: number;
}

/** How many answered, by day and mode, oldest first: all that is known while a survey runs. */
export async function listDays({ db, agencyId }: Tenant, surveyId: string): Promise<DayCount[]> {
  const rows = await db
    .selectFrom('survey_day')
    .select(['day', 'mode', 'answers'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('day')
    .orderBy('mode', 'desc')
    .execute();
  return rows.map(({ mode, ...same }) => ({ ...same, mode: mode as Mode }));
}

/** How many answered each survey of a year, by its id; one that nobody answered is not there. */
export async function countAnswers({ db, agencyId }: Tenant, year: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('survey_day as day')
    .innerJoin('survey', (join) =>
      join.onRef('survey.agency_id', '=', 'day.agency_id').onRef('survey.survey_id', '=', 'day.survey_id'),
    )
    .select((each) => ['day.survey_id', each.fn.sum<string>('day.answers').as('answers')])
    .where('day.agency_id', '=', agencyId)
    .where('survey.fiscal_year', '=', year)
    .groupBy('day.survey_id')
    .execute();
  return new Map(rows.map(({ survey_id, answers }) => [survey_id, Number(answers)]));
}

/** Removes the draft of a survey with all that was made for it. */
export async function removeSurvey({ db, agencyId }: Tenant, id: string): Promise<void> {
  for (const table of ['survey_invitation', 'survey_signing_key', 'survey'] as const) {
    await db.deleteFrom(table).where('agency_id', '=', agencyId).where('survey_id', '=', id).execute();
  }
}

/** Surveys that take answers by their status, although their last day is before `today`. */
export async function listOver(tenant: Tenant, today: Temporal.PlainDate): Promise<string[]> {
  const rows = await tenant.db
    .selectFrom('survey')
    .select('survey_id')
    .where('agency_id', '=', tenant.agencyId)
    .where('status', 'in', ['open', 'paused'])
    .where('closes_on', '<', today)
    .orderBy('closes_on')
    .execute();
  return rows.map(({ survey_id }) => survey_id);
}

/** The surveys of a year as somebody's work: how far each is from its smallest sample. */
export async function loadSurveyWork(tenant: Tenant, year: number): Promise<SurveyWork[]> {
  const counts = await countAnswers(tenant, year);
  return (await listSurveys(tenant, year)).map((survey) => {
    const { id, title, status, isUnsealed, opensOn, closesOn } = survey;
    const needed = sampleOf(survey)?.needed ?? null;
    return { id, year, title, status, isUnsealed, opensOn, closesOn, needed, answers: counts.get(id) ?? 0 };
  });
}
